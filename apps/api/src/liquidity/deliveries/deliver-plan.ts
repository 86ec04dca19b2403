import type { DeliveryDraft, deliverInput } from '@regietafel/contracts/liquidity/deliveries';
import { type TenantReader, tenantReader, withTenant } from '@regietafel/db/kernel/with-tenant';
import { listDeliveries } from '@regietafel/db/queries/liquidity/deliveries';
import { DomainError } from '@regietafel/domain/core/errors';
import type { DossierId } from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import type { NotInFigureReason } from '@regietafel/domain/liquidity/compiled';
import { ownTenantOf } from '@regietafel/domain/sharing/own-tenant';
import type * as z from 'zod/mini';
import type { Asker } from '../../sharing/asker.ts';
import { besideLast, type Delivered, deliver } from './deliver.ts';
import { type ForecastToDeliver, readForecastToDeliver } from './forecast-to-deliver.ts';

/** Delivers the forecast of the asker's own plan as it stands at this moment. */
export function deliverPlan(asker: Asker, input: z.output<typeof deliverInput>): Promise<Delivered> {
  return withTenant(asker.database, asker.actor, async (tx) => {
    const toDeliver = await readForecastToDeliver(tx, asker, input.dossierId);
    return deliver(tx, asker, input, toDeliver);
  });
}

/** What would be delivered at this moment, and what is in its way. */
export async function getDeliveryDraft(
  asker: Asker,
  { dossierId }: { readonly dossierId: DossierId },
): Promise<DeliveryDraft> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  return draftDelivery(reader, asker, dossierId, () => readForecastToDeliver(reader, asker, dossierId));
}

/** A forecast as it would be delivered, or what `forecast` refuses of it. */
export async function draftDelivery(
  reader: TenantReader,
  asker: Asker,
  dossierId: DossierId,
  forecast: () => ForecastToDeliver | Promise<ForecastToDeliver>,
): Promise<DeliveryDraft> {
  try {
    const toDeliver = await forecast();
    const all = await listDeliveries(reader, dossierId, NOW);
    const last = all.find(({ authorTenantId }) => authorTenantId === ownTenantOf(asker.actor));
    return {
      draft: { ...present(toDeliver, asker), deterioration: besideLast(last, toDeliver) },
      problems: [],
    };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'INVALID_INPUT') throw error;
    const whole = { path: '', messageKey: error.messageKey };
    return { draft: null, problems: error.fields.length === 0 ? [whole] : [...error.fields] };
  }
}

/** What is not in the figure because nobody knows it; what is settled, covered or later is left out for good reason. */
const UNKNOWN: readonly NotInFigureReason[] = ['pm', 'no_amount', 'no_probability'];

function present({ forecast, sources }: ForecastToDeliver, { actor }: Asker) {
  const own = sources.filter(({ authorTenantId }) => authorTenantId === ownTenantOf(actor));
  const { cash, closing, lowest, notInFigure } = forecast;
  return {
    months: cash.months,
    closing,
    lowest,
    creditLimitCents: cash.creditLimitCents,
    gaps: cash.gaps,
    ownKringen: [...new Set(own.map(({ kringId }) => kringId))],
    unknown: notInFigure.filter(({ reason }) => UNKNOWN.includes(reason)).map(({ title }) => title),
  };
}
