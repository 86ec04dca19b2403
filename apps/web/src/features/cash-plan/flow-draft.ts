import { type Cents, cents } from '@regietafel/domain/core/cents';
import { addMonths, type YearMonth } from '@regietafel/domain/core/dates';
import type { FlowNature } from '@regietafel/domain/liquidity/lines';
import type { PlanFlow } from '@regietafel/domain/liquidity/plan';
import { keyOf } from '../../lib/liquidity/line-key.ts';

/** What stands in the form for a new series of cash flows. */
export interface FlowDraft {
  readonly title: string;
  readonly nature: FlowNature;
  readonly direction: 'in' | 'out';
  /** Each time, in euros. */
  readonly euros: number | null;
  /** Nothing: spread over the month. */
  readonly day: number | null;
  readonly from: YearMonth;
  /** Months between two times; 0 is once. */
  readonly every: 0 | 1 | 3 | 12;
  readonly times: number | null;
}

/** The flows that were typed, under a key of their own; those that would fall after the plan are left to the server's refusal. */
export function flowsOf(draft: FlowDraft, taken: ReadonlySet<string>): readonly PlanFlow[] {
  const key = keyOf(draft.title, taken);
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

function signedCents({ euros, direction }: FlowDraft): Cents {
  if (euros === null) return Number.NaN as Cents;
  const amount = Math.round(Math.abs(euros) * 100);
  return cents(direction === 'out' ? -amount : amount);
}
