import { addMonths, lastDayOf, type PlainDate, type YearMonth } from '../core/dates.ts';
import type { KpiDirection, KpiNorm } from './kpi.ts';

/** Room for rounding when decimal values are compared with a limit: 0.9 is "1.1 less 0.2", though not in binary. */
const ROUNDING = 1e-9;

/**
 * The norm of one KPI that one party holds on a day; undefined when none. Of several, the one that began last counts, and
 * of those the one that was recorded last, so that a new norm supersedes an open-ended older one. Which of several
 * parties' norms counts: `countingNorm`.
 */
export function normOn<Norm extends KpiNorm>(norms: readonly Norm[], day: PlainDate): Norm | undefined {
  return norms
    .filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo))
    .toSorted(compareNorms)
    .at(-1);
}

function compareNorms(a: KpiNorm, b: KpiNorm): number {
  if (a.validFrom !== b.validFrom) return a.validFrom < b.validFrom ? -1 : 1;
  return Temporal.Instant.compare(a.recordedAt, b.recordedAt);
}

/**
 * How far a value lies on the wrong side of a norm, in the KPI's unit: 0 when the norm is met. `higher` looks only at the
 * lower limit, `lower` only at the upper, a band at both. Null when the norm has no limit that fits the direction.
 */
export function shortfall(
  value: number,
  norm: Pick<KpiNorm, 'min' | 'max'>,
  direction: KpiDirection,
): number | null {
  const below = norm.min === null || direction === 'lower' ? null : norm.min - value;
  const above = norm.max === null || direction === 'higher' ? null : value - norm.max;
  if (below === null && above === null) return null;
  const distance = Math.max(below ?? 0, above ?? 0, 0);
  return distance <= ROUNDING ? 0 : distance;
}

/** Whether a shortfall is small enough to count as "bijna". */
export function isNear(distance: number, norm: Pick<KpiNorm, 'nearMargin'>): boolean {
  return distance <= norm.nearMargin + ROUNDING;
}

/** The limits that a norm for a KPI of this direction has, neither less nor more. */
export function limitsFor(direction: KpiDirection): readonly ('min' | 'max')[] {
  if (direction === 'band') return ['min', 'max'];
  return direction === 'higher' ? ['min'] : ['max'];
}

/** A norm with the first and last month of a stretch in which it holds. */
export interface NormSpan {
  readonly from: YearMonth;
  readonly to: YearMonth;
  readonly norm: KpiNorm;
}

/**
 * Which norm of one KPI holds when (`holdsOn`), from one month through another: stretches in the order of time, without
 * the months that have no norm. A month has the norm that holds on its last day, the day of which its value speaks.
 */
export function normSpans(
  holdsOn: (day: PlainDate) => KpiNorm | undefined,
  first: YearMonth,
  last: YearMonth,
): readonly NormSpan[] {
  const spans: NormSpan[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) {
    const norm = holdsOn(lastDayOf(month));
    if (norm === undefined) continue;
    const before = spans.at(-1);
    const continues = before?.norm === norm && before.to === addMonths(month, -1);
    if (continues) spans[spans.length - 1] = { ...before, to: month };
    else spans.push({ from: month, to: month, norm });
  }
  return spans;
}
