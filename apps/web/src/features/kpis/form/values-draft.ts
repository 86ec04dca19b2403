import { addMonths, type YearMonth } from '@regietafel/domain/core/dates';
import type { RevisionId } from '@regietafel/domain/core/ids';
import type { KpiUnit } from '@regietafel/domain/kpis/kpi';
import type { KpiDetail } from '../queries.ts';
import { figureOf, typedOf } from './unit-scale.ts';

type Own = KpiDetail['own'];

/** A month as it stands in the form, its figure as it is typed. */
export interface MonthDraft {
  readonly month: YearMonth;
  readonly typed: number | null;
  readonly isUnknown: boolean;
}

/** A month to record. */
export interface NewMonth {
  readonly month: YearMonth;
  readonly value: number | null;
  readonly supersedes: RevisionId | null;
}

/** The months of the form, newest first, filled with what the own organisation recorded. */
export function draftMonths(own: Own, unit: KpiUnit, last: YearMonth, count: number): readonly MonthDraft[] {
  const recorded = new Map(own.map((one) => [one.month, one]));
  return Array.from({ length: count }, (_, index) => {
    const month = addMonths(last, -index);
    const head = recorded.get(month);
    return { month, typed: typedOf(head?.value ?? null, unit), isUnknown: head?.value === null };
  });
}

/** What the form says: the months that change, and those of which a figure was wiped out without a word. */
interface ReadDrafts {
  readonly values: readonly NewMonth[];
  readonly emptied: readonly YearMonth[];
}

/**
 * Reads the form against what stands. A month left empty is not recorded, and unknown only when it was said to be: an
 * emptied field alone may be a slip.
 */
export function readDrafts(drafts: readonly MonthDraft[], own: Own, unit: KpiUnit): ReadDrafts {
  const recorded = new Map(own.map((one) => [one.month, one]));
  const values: NewMonth[] = [];
  const emptied: YearMonth[] = [];
  for (const { month, typed, isUnknown } of drafts) {
    const head = recorded.get(month);
    const value = isUnknown ? null : figureOf(typed, unit);
    if (value === null && !isUnknown) {
      if (head !== undefined) emptied.push(month);
    } else if (head === undefined || head.value !== value) {
      values.push({ month, value, supersedes: head?.revisionId ?? null });
    }
  }
  return { values, emptied };
}
