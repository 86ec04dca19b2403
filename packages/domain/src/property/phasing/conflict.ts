import { type Cents, cents } from '../../core/cents.ts';
import type { PropertyWorkId } from '../../core/ids.ts';
import type { Job, Problem } from './problem.ts';
import { findAny } from './search.ts';

/** Why no division exists: as few works as already make it impossible by themselves. */
export type PhasingConflict =
  /** The last year in which they could be done in time lies before the first year. */
  | { readonly kind: 'window_passed'; readonly workIds: readonly PropertyWorkId[] }
  /** Within these years they must be done, for at least so much, with at most so much. */
  | {
      readonly kind: 'means';
      readonly fromYear: number;
      readonly toYear: number;
      readonly neededCents: Cents;
      readonly availableCents: Cents;
      readonly workIds: readonly PropertyWorkId[];
    }
  /** Together they fit in no division of the years, though the means of those years add up to enough. */
  | { readonly kind: 'together'; readonly workIds: readonly PropertyWorkId[]; readonly isFewest: boolean };

/** What makes an impossible problem impossible. */
export function explainConflict(problem: Problem, carriesOver: boolean, mostNodes: number): PhasingConflict {
  if (problem.passedWorkIds.length > 0) return { kind: 'window_passed', workIds: problem.passedWorkIds };
  return shortSpan(problem, carriesOver) ?? fewestTogether(problem, mostNodes);
}

interface Need {
  readonly workId: PropertyWorkId;
  readonly cents: number;
}

/**
 * The shortest span of years in which more must be done than there is, the earliest among equals; of the works that must
 * be done in it the fewest that are already too much. Undefined when every span by itself has enough.
 */
function shortSpan(problem: Problem, carriesOver: boolean): PhasingConflict | undefined {
  const count = problem.years.length;
  for (let length = 1; length <= count; length++)
    // Where means are carried over only what has come in from the start counts.
    for (let from = 0; from <= (carriesOver ? 0 : count - length); from++) {
      const found = conflictOfSpan(problem, carriesOver, from, from + length - 1);
      if (found !== undefined) return found;
    }
  return undefined;
}

function conflictOfSpan(
  { years, jobs, limits }: Problem,
  carriesOver: boolean,
  from: number,
  to: number,
): PhasingConflict | undefined {
  // Running totals already hold all years up to the last one.
  const within = (values: readonly number[]) =>
    carriesOver ? (values[to] ?? 0) : values.slice(from, to + 1).reduce((sum, value) => sum + value, 0);
  const available = within(limits);
  const needs = jobs
    .map(({ workId, options }) => ({
      workId,
      cents: Math.min(...options.map(({ load }) => within(load))),
    }))
    .toSorted((a, b) => b.cents - a.cents);
  const fewest = fewestOver(needs, available);
  if (fewest === undefined) return undefined;
  return {
    kind: 'means',
    fromYear: years[from] ?? 0,
    toYear: years[to] ?? 0,
    neededCents: cents(fewest.reduce((sum, need) => sum + need.cents, 0)),
    availableCents: cents(available),
    workIds: fewest.map(({ workId }) => workId),
  };
}

/** The largest needs until they are too much; undefined when all together are not. */
function fewestOver(needs: readonly Need[], available: number): readonly Need[] | undefined {
  let sum = 0;
  for (const [index, need] of needs.entries()) {
    sum += need.cents;
    if (sum > available) return needs.slice(0, index + 1);
  }
  return undefined;
}

/** Leaves out one work after the other for as long as the rest stays impossible: what is left needs each of its works. */
function fewestTogether({ jobs, limits }: Problem, mostNodes: number): PhasingConflict {
  let kept: readonly Job[] = jobs;
  let isFewest = true;
  for (const job of jobs) {
    const without = kept.filter((one) => one !== job);
    const { kind } = findAny(
      without.map(({ options }) => options),
      limits,
      mostNodes,
    );
    if (kind === 'impossible') kept = without;
    if (kind === 'undecided') isFewest = false;
  }
  return { kind: 'together', workIds: kept.map(({ workId }) => workId), isFewest };
}
