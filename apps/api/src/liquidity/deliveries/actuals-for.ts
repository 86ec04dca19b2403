import type { OriginatedActual } from '@regietafel/db/queries/liquidity/actuals';
import type { TenantId } from '@regietafel/domain/core/ids';
import type { ActualMonth } from '@regietafel/domain/liquidity/variance';

/**
 * What came true, month by month in their order, for the forecasts of an author: as that author tells it, and of months
 * of which it tells nothing as whoever recorded it last does. A balance and its lines are never taken from two of them.
 */
export function actualsFor(actuals: readonly OriginatedActual[], author: TenantId): readonly ActualMonth[] {
  const chosen = new Map<string, OriginatedActual>();
  for (const actual of actuals.toSorted((a, b) => Temporal.Instant.compare(a.recordedAt, b.recordedAt))) {
    const held = chosen.get(actual.month);
    if (held?.authorTenantId !== author || actual.authorTenantId === author) chosen.set(actual.month, actual);
  }
  return [...chosen.values()]
    .map(({ month, closingCents, lines }) => ({ month, closingCents, lines }))
    .toSorted((a, b) => (a.month < b.month ? -1 : 1));
}
