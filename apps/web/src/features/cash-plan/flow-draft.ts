import { type Cents, cents } from '@regietafel/domain/core/cents';
import { addMonths, monthsBetween, type YearMonth } from '@regietafel/domain/core/dates';
import type { FlowNature } from '@regietafel/domain/liquidity/lines';
import type { PlanFlow } from '@regietafel/domain/liquidity/plan';

/** Months between two times of a steady series; 0 is once. */
const STEADY_INTERVALS = [0, 1, 3, 12] as const;
type SteadyInterval = (typeof STEADY_INTERVALS)[number];

/** How a series moves: steadily, or month by month as its rows say. */
export const FLOW_INTERVALS = [...STEADY_INTERVALS, 'rows'] as const;
export type FlowInterval = (typeof FLOW_INTERVALS)[number];

/** One time of a series that does not move steadily. */
export interface FlowRow {
  readonly month: YearMonth;
  /** In the direction of the series; below 0 it goes the other way. */
  readonly euros: number | null;
  /** Nothing: spread over the month. */
  readonly day: number | null;
}

/** What a steady series is told by. */
export interface SteadyFields {
  /** Each time, in euros. */
  readonly euros: number | null;
  /** Nothing: spread over the month. */
  readonly day: number | null;
  readonly from: YearMonth;
  readonly times: number | null;
}

/** What stands in the form for a series of cash flows. */
export interface FlowDraft extends SteadyFields {
  readonly title: string;
  readonly nature: FlowNature;
  readonly direction: 'in' | 'out';
  readonly every: FlowInterval;
  /** Counts when `every` is `rows`; filled as soon as that was chosen once. */
  readonly rows: readonly FlowRow[];
}

/** The flows that were typed; those that would fall after the plan are left to the server's refusal. */
export function flowsOf(draft: FlowDraft, key: string): readonly PlanFlow[] {
  const { title, nature, direction } = draft;
  const rows = draft.every === 'rows' ? draft.rows : steadyRows(draft, draft.every);
  return rows.map(({ month, day, euros }) => ({
    key,
    title: title.trim(),
    nature,
    month,
    day: day ?? 'spread',
    cents: signedCents(euros, direction),
  }));
}

/** Where a time of the series stands in the plan that is saved: the series comes first. */
export function pathOfTime(index: number): string {
  return `plan.flows.${index}`;
}

/** Chooses how the series moves; the rows begin as the steady series that was told. */
export function withInterval(draft: FlowDraft, every: FlowInterval): FlowDraft {
  if (every !== 'rows') return { ...draft, every };
  const before = draft.every === 'rows' ? 0 : draft.every;
  return { ...draft, every, rows: draft.rows.length > 0 ? draft.rows : steadyRows(draft, before) };
}

/** Tells the steady series differently: rows that were made of it no longer follow from it. */
export function withSteady(draft: FlowDraft, change: Partial<SteadyFields>): FlowDraft {
  return { ...draft, ...change, rows: [] };
}

/** One row more, a month after the last, not after `lastMonth`. */
export function withRow(draft: FlowDraft, lastMonth: YearMonth): FlowDraft {
  const last = draft.rows.at(-1);
  const next = last === undefined ? draft.from : addMonths(last.month, 1);
  const row: FlowRow = {
    month: next > lastMonth ? lastMonth : next,
    euros: null,
    day: last?.day ?? null,
  };
  return { ...draft, rows: [...draft.rows, row] };
}

/** The form of a series that stands: steady when it is, and otherwise row by row. */
export function flowDraftOf(series: readonly [PlanFlow, ...PlanFlow[]]): FlowDraft {
  const sorted = series.toSorted((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
  const [first = series[0], second] = sorted;
  const step = second === undefined ? 0 : monthsBetween(first.month, second.month);
  const interval = STEADY_INTERVALS.find((one) => one === step);
  const isSteady = sorted.every(
    ({ month, day, cents: amount }, index) =>
      month === addMonths(first.month, index * step) && day === first.day && amount === first.cents,
  );
  const every = interval !== undefined && isSteady ? interval : 'rows';
  const sign = first.cents < 0 ? -1 : 1;
  return {
    title: first.title,
    nature: first.nature,
    direction: sign < 0 ? 'out' : 'in',
    euros: Math.abs(first.cents) / 100,
    day: dayOf(first),
    from: first.month,
    every,
    times: series.length,
    rows:
      every === 'rows'
        ? sorted.map((flow) => ({
            month: flow.month,
            euros: (sign * flow.cents) / 100,
            day: dayOf(flow),
          }))
        : [],
  };
}

function steadyRows({ from, euros, day, times }: SteadyFields, every: SteadyInterval): readonly FlowRow[] {
  const count = every === 0 ? 1 : Math.max(1, times ?? 1);
  return Array.from({ length: count }, (_, index) => ({
    month: addMonths(from, index * every),
    euros: euros === null ? null : Math.abs(euros),
    day,
  }));
}

function dayOf({ day }: PlanFlow): number | null {
  return day === 'spread' ? null : day;
}

function signedCents(euros: number | null, direction: FlowDraft['direction']): Cents {
  if (euros === null) return Number.NaN as Cents;
  const amount = Math.round(euros * 100);
  return cents(direction === 'out' && amount !== 0 ? -amount : amount);
}
