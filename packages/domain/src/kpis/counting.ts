import type { PlainDate } from '../core/dates.ts';
import type { TenantId } from '../core/ids.ts';
import type { ParticipationRole } from '../sharing/tenant.ts';
import type { KpiNorm, KpiValue } from './kpi.ts';
import { normOn } from './norm.ts';

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

/**
 * The norm of one KPI on which a dossier is judged on a day, out of those of all parties. That of an accounthoudende regio
 * goes before that of any other, which stands beside it; of two with the same standing the one that began last, and of
 * those the one recorded last. Nothing is averaged. Undefined when nobody holds a norm on that day.
 */
export function countingNorm<Norm extends KpiNorm>(
  norms: readonly Norm[],
  day: PlainDate,
  roleOf: (norm: Norm) => ParticipationRole | null,
): Norm | undefined {
  const held = heldNorms(norms, day);
  const leading = held.filter((norm) => roleOf(norm) === 'accounthoudend');
  return normOn(leading.length > 0 ? leading : held, day);
}

/** The norm that each party holds on a day, in the order of the parties' first norms. */
export function heldNorms<Norm extends KpiNorm>(norms: readonly Norm[], day: PlainDate): readonly Norm[] {
  const byAuthor = Map.groupBy(norms, ({ authorTenantId }) => authorTenantId);
  return [...byAuthor.values()].flatMap((own) => normOn(own, day) ?? []);
}
