import type { ExportedFile } from '@regietafel/contracts/core/exported-file';
import type { exportForecastInput } from '@regietafel/contracts/liquidity/workbook';
import { switchesOf } from '@regietafel/documents/liquidity/book-source';
import { writeForecast } from '@regietafel/documents/liquidity/write-forecast';
import { DomainError } from '@regietafel/domain/core/errors';
import type { TenantId } from '@regietafel/domain/core/ids';
import { addPoints, compileJudged } from '@regietafel/domain/liquidity/compile-forecast';
import type { ForecastOverrides } from '@regietafel/domain/liquidity/compiled';
import type { ForecastParty } from '@regietafel/domain/liquidity/forecast-input';
import { judgementsOf } from '@regietafel/domain/liquidity/view-judgements';
import type * as z from 'zod/mini';
import { type Asker, found } from '../../sharing/asker.ts';
import { getForecast } from '../get-forecast.ts';
import { refuseFields } from '../require-next.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The forecast as its reader sees it, as a workbook that calculates: what the reader may not see is not in it. INVALID_INPUT
 * when nobody laid down a plan that the reader sees, NOT_FOUND for the view of who is not at the table, INVALID_INPUT too when the switches make no sense.
 */
export async function exportForecast(
  asker: Asker,
  { view, overrides, ...question }: z.output<typeof exportForecastInput>,
): Promise<ExportedFile> {
  const { input: seen, plan } = await getForecast(asker, question);
  if (seen === null || plan === null) throw new DomainError('INVALID_INPUT', 'liquidity.noPlan');
  // How far a month may fall plays no part in what the workbook calculates.
  const input = { ...seen, noise: null };
  if (view.kind === 'party') found(input.parties.find(({ tenantId }) => tenantId === view.tenantId));
  const judgements = judgementsOf(input, view);
  const compiledWith = (given: ForecastOverrides) => {
    const compiled = compileJudged(input, view, judgements, given);
    if (compiled.ok) return compiled.value;
    refuseFields(compiled.error);
    throw new Error('A forecast was refused without a reason');
  };
  const bytes = await writeForecast({
    title: nameOf(input.parties, input.plan.authorTenantId),
    viewName: view.kind === 'kernteam' ? 'het kernteam' : nameOf(input.parties, view.tenantId),
    standPer: plan.standPer,
    plan: input.plan,
    sheets: input.sheets,
    driverPoints: addPoints(judgements.driverPoints, overrides.drivers),
    compiled: compiledWith(overrides),
    switched: overrides.events,
    recorded: compiledWith({ ...overrides, events: switchesOf(overrides.events) }).events,
  });
  return {
    fileName: `liquiditeitsprognose-${plan.standPer}.xlsx`,
    mediaType: XLSX,
    content: Buffer.from(bytes).toString('base64'),
  };
}

/** A party whose name the reader may not know is somebody else. */
function nameOf(parties: readonly ForecastParty[], tenantId: TenantId): string {
  return parties.find((party) => party.tenantId === tenantId)?.name ?? 'een andere partij';
}
