import type { TenantId } from '../core/ids.ts';
import type { ParticipationRole } from '../sharing/tenant.ts';
import type { KpiValue } from './kpi.ts';

/** Whose figure counts when several parties report one month; a capacity that is absent comes last. */
const PRECEDENCE: readonly ParticipationRole[] = ['accounthoudend', 'aanbieder', 'strategisch_belang'];

/**
 * The one value per month on which a KPI is judged, oldest month first, out of the series of all authors (`seriesAsOf`).
 * The provider is asked once and its figure counts, unless an accounthoudende regio recorded another; of two with the
 * same standing the one recorded last. Who reports the month as unknown gives no figure, so that it counts only where
 * nobody else has one. Nothing is averaged: the other figures stay beside it.
 */
export function countingSeries(
  values: readonly KpiValue[],
  roleOf: (author: TenantId) => ParticipationRole | null,
): readonly KpiValue[] {
  const rank = (value: KpiValue) => {
    const role = roleOf(value.authorTenantId);
    const place = role === null ? -1 : PRECEDENCE.indexOf(role);
    return place === -1 ? PRECEDENCE.length : place;
  };
  return [...Map.groupBy(values, ({ month }) => month)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(
      ([, reported]) =>
        reported
          .toSorted(
            (a, b) =>
              Number(a.value === null) - Number(b.value === null) ||
              rank(a) - rank(b) ||
              Temporal.Instant.compare(b.recordedAt, a.recordedAt),
          )
          .at(0) ?? [],
    );
}
