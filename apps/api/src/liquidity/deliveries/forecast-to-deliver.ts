import type { TenantReader } from '@regietafel/db/kernel/with-tenant';
import { DomainError } from '@regietafel/domain/core/errors';
import type { DossierId, KringId, TenantId } from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import { compileForecast } from '@regietafel/domain/liquidity/compile-forecast';
import { type CompiledForecast, NO_OVERRIDES } from '@regietafel/domain/liquidity/compiled';
import type { DeliveredAssumption } from '@regietafel/domain/liquidity/delivery';
import type { CashPlan } from '@regietafel/domain/liquidity/plan';
import type { Sheet } from '@regietafel/domain/liquidity/sheet';
import { ownTenantOf } from '@regietafel/domain/sharing/own-tenant';
import type { Asker } from '../../sharing/asker.ts';
import { presentInput } from '../forecast-input.ts';
import { type ForecastRecordsRead, readRecords } from '../get-forecast.ts';
import { noiseOf } from '../noise-of.ts';

/** A record that a delivery tells something of, with who reads it. */
export interface DeliverySource {
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
}

/** A forecast, compiled and not delivered yet, with all that it rests on. */
export interface ForecastToDeliver {
  readonly forecast: CompiledForecast;
  readonly plan: CashPlan;
  readonly sheets: readonly Sheet[];
  readonly assumptions: readonly DeliveredAssumption[];
  /** The records out of which it was compiled. */
  readonly sources: readonly DeliverySource[];
}

/**
 * The plan of the asker's own organisation, or of the one that is looked as, as a forecast: as the provider judges the risks, also where somebody else types it over. Refused by
 * field when there is no plan yet, or when the plan and the sheets do not add up to a forecast.
 */
export async function readForecastToDeliver(
  reader: TenantReader,
  asker: Asker,
  dossierId: DossierId,
): Promise<ForecastToDeliver> {
  const records = await readRecords(reader, { dossierId, asOf: NOW, day: asker.today });
  const author = ownTenantOf(asker.actor);
  const plan = records.plans.find(({ authorTenantId }) => authorTenantId === author);
  if (author === null || plan === undefined) throw new DomainError('INVALID_INPUT', 'deliveries.noPlan');
  const sheets = records.sheets.filter(({ authorTenantId }) => authorTenantId === author);
  return forecastToDeliver(records, { author, plan, sheets });
}

/** A plan on its sheets, which need not be recorded yet. */
interface PlanToDeliver {
  readonly author: TenantId;
  readonly plan: CashPlan;
  readonly sheets: readonly Sheet[];
}

/** The same of a plan among records that were read already. */
export function forecastToDeliver(
  records: ForecastRecordsRead,
  { author, plan, sheets }: PlanToDeliver,
): ForecastToDeliver {
  const input = presentInput({
    ...records,
    plan: { ...plan, authorTenantId: author },
    sheets: sheets.map((sheet) => ({ ...sheet, authorTenantId: author })),
  });
  const judge = providerOf(records) ?? author;
  const view = { kind: 'party', tenantId: judge } as const;
  const compiled = compileForecast({ ...input, noise: noiseOf(input.sheets) }, view, NO_OVERRIDES);
  if (!compiled.ok) throw new DomainError('INVALID_INPUT', 'core.invalidInput', { fields: compiled.error });
  return {
    forecast: compiled.value,
    plan,
    sheets: input.sheets,
    assumptions: input.assumptions.map(({ assumptionId, name, value, unit, owner, source }) => ({
      assumptionId,
      name,
      value,
      unit,
      owner,
      source,
    })),
    sources: sourcesOf(records, { author, judge, plan }, compiled.value),
  };
}

/** Through whose eyes what is delivered is seen. */
export function providerOf({ parties }: Pick<ForecastRecordsRead, 'parties'>): TenantId | undefined {
  return parties.find(({ role }) => role === 'aanbieder')?.tenantId;
}

interface Whose {
  readonly author: TenantId;
  /** Through whose eyes it is compiled. */
  readonly judge: TenantId;
  readonly plan: CashPlan;
}

/** Every record of which a word or a figure goes into the delivery. */
function sourcesOf(
  { plans, sheets, register, events, phasing, assumptions, opinions }: ForecastRecordsRead,
  { author, judge, plan }: Whose,
  forecast: CompiledForecast,
): readonly DeliverySource[] {
  const keys = new Set([...forecast.events, ...forecast.notInFigure].map(({ key }) => key));
  const named = new Set([plan.returns, ...plan.drivers].map(({ assumptionId }) => assumptionId));
  const isRisk = ({ riskId }: { readonly riskId: string }) => keys.has(`risk:${riskId}`);
  const by = (tenantId: TenantId) => (record: DeliverySource) => record.authorTenantId === tenantId;
  return [
    ...plans.filter(by(author)),
    ...sheets.filter(by(author)),
    ...register.revisions.filter(isRisk),
    ...register.assessments.filter(isRisk).filter(by(judge)),
    ...events.filter(({ eventId }) => keys.has(`event:${eventId}`)),
    ...(phasing === undefined ? [] : [phasing.phasing]),
    ...assumptions.filter(({ assumptionId }) => named.has(assumptionId)),
    ...opinions.filter(({ assumptionId }) => named.has(assumptionId)).filter(by(judge)),
  ].map(({ authorTenantId, kringId }) => ({ authorTenantId, kringId }));
}
