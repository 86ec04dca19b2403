import {
  askGroup,
  type Contribution,
  DISCLOSURE,
  type GroupAnswer,
  type Knowledge,
  type Ledger,
  type Limits,
} from './disclosure.ts';

/** The value by which a provider is judged and told, and how many it had so far for this indicator and period. */
export interface Taken {
  readonly contribution: Contribution;
  readonly times: number;
}

/** What was asked before about one indicator and period. */
export interface Book {
  readonly ledger: Ledger;
  /** By provider. */
  readonly taken: ReadonlyMap<string, Taken>;
}

export const EMPTY_BOOK: Book = { ledger: [], taken: new Map() };

/**
 * Answers a question about a group and keeps the book. Whether a group is dominated depends on every value in it, so who may
 * report one could change it again and again, and learn from the moment at which the refusal stops how large the others
 * are. So a provider takes part with its first value and two corrections of it; what is reported after that is left out.
 */
export function askBook(
  { ledger, taken }: Book,
  group: readonly Contribution[],
  knowledge: Knowledge,
  limits: Limits = DISCLOSURE,
): { readonly answer: GroupAnswer; readonly book: Book } {
  // Too few whatever their values are, which are not looked at.
  if (group.length < limits.minimum) return { answer: { suppressedBy: 'too_few' }, book: { ledger, taken } };
  const took = new Map(taken);
  for (const one of group) took.set(one.providerId, take(taken.get(one.providerId), one));
  const counted = group.map((one) => took.get(one.providerId)?.contribution ?? one);
  const { answer, ledger: after } = askGroup(ledger, counted, knowledge, limits);
  const isLeftOut = group.some((one, index) => !isSame(one, counted[index] ?? one));
  return {
    answer: answer.suppressedBy === null ? { ...answer, isBehind: answer.isBehind || isLeftOut } : answer,
    book: { ledger: after, taken: took },
  };
}

function take(before: Taken | undefined, now: Contribution): Taken {
  if (before === undefined) return { contribution: now, times: 1 };
  if (isSame(before.contribution, now) || before.times >= DISCLOSURE.values) return before;
  return { contribution: now, times: before.times + 1 };
}

function isSame(one: Contribution, other: Contribution): boolean {
  return one.value === other.value && one.above === other.above && one.below === other.below;
}
