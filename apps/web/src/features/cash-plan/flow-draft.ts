import { type Cents, cents } from '@regietafel/domain/core/cents';
import { addMonths, monthsBetween, type YearMonth } from '@regietafel/domain/core/dates';
import type { FlowNature } from '@regietafel/domain/liquidity/lines';
import type { PlanFlow } from '@regietafel/domain/liquidity/plan';

/** Months between two times of a series; 0 is once. */
export const FLOW_INTERVALS = [0, 1, 3, 12] as const;
type FlowInterval = (typeof FLOW_INTERVALS)[number];

/** What stands in the form for a series of cash flows. */
export interface FlowDraft {
  readonly title: string;
  readonly nature: FlowNature;
  readonly direction: 'in' | 'out';
  /** Each time, in euros. */
  readonly euros: number | null;
  /** Nothing: spread over the month. */
  readonly day: number | null;
  readonly from: YearMonth;
  readonly every: FlowInterval;
  readonly times: number | null;
}

/** The flows that were typed; those that would fall after the plan are left to the server's refusal. */
export function flowsOf(draft: FlowDraft, key: string): readonly PlanFlow[] {
  const times = draft.every === 0 ? 1 : Math.max(1, draft.times ?? 1);
  return Array.from({ length: times }, (_, index) => ({
    key,
    title: draft.title.trim(),
    nature: draft.nature,
    month: addMonths(draft.from, index * draft.every),
    day: draft.day ?? 'spread',
    cents: signedCents(draft),
  }));
}

/** The form of a series that stands; null for one that the form cannot tell, since it does not move in a steady way. */
export function flowDraftOf(series: readonly PlanFlow[]): FlowDraft | null {
  const [first, ...later] = series.toSorted((a, b) => (a.month < b.month ? -1 : 1));
  if (first === undefined) return null;
  const step = later[0] === undefined ? 0 : monthsBetween(first.month, later[0].month);
  const every = FLOW_INTERVALS.find((interval) => interval === step);
  const isSteady = later.every(
    ({ month, day, cents: amount }, index) =>
      month === addMonths(first.month, (index + 1) * step) && day === first.day && amount === first.cents,
  );
  if (every === undefined || !isSteady) return null;
  return {
    title: first.title,
    nature: first.nature,
    direction: first.cents < 0 ? 'out' : 'in',
    euros: Math.abs(first.cents) / 100,
    day: first.day === 'spread' ? null : first.day,
    from: first.month,
    every,
    times: series.length,
  };
}

function signedCents({ euros, direction }: FlowDraft): Cents {
  if (euros === null) return Number.NaN as Cents;
  const amount = Math.round(Math.abs(euros) * 100);
  return cents(direction === 'out' ? -amount : amount);
}
