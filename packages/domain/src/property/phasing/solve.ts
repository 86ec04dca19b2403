import type { FieldError } from '../../core/errors.ts';
import type { PropertyWorkId } from '../../core/ids.ts';
import { ok, type Result } from '../../core/result.ts';
import { explainConflict, type PhasingConflict } from './conflict.ts';
import type { Division } from './divide.ts';
import { type PhasingQuestion, type Problem, problemOf } from './problem.ts';
import { findAny, findBest } from './search.ts';

/** A work in the year that it got. */
export interface PhasedYear {
  readonly workId: PropertyWorkId;
  readonly year: number;
  /** The last year to which it can be put off while all other works still find a year; at least the year that it got. */
  readonly latestSafeYear: number;
  /** False when a later year could neither be found nor excluded within the bounds of the search. */
  readonly isLatestProved: boolean;
}

export type PhasingOutcome =
  | {
      readonly kind: 'planned';
      readonly years: readonly PhasedYear[];
      /** True: no division has less delay. False: the best that was found within the bounds of the search. */
      readonly isProvedBest: boolean;
      /** Works whose cost is not known: they have no year from this calculation, and take no means in it. */
      readonly openWorkIds: readonly PropertyWorkId[];
    }
  | { readonly kind: 'impossible'; readonly conflict: PhasingConflict }
  /** Neither a division nor a proof that there is none was found within the bounds of the search. */
  | { readonly kind: 'undecided' };

/** Partial divisions that one search looks at: a second or two. Forty works with some room in the means need far fewer. */
const MOST_NODES = 20_000;
/** The same of each of the many small questions that come after it. */
const MOST_NODES_AFTER = 2_000;

/**
 * Gives each work a year within its technical window such that no year costs more than its means (nor, where means are
 * carried over, all years together than the means until then), with the least delay: years after the planned one, weighted
 * by the cost at price level and by the urgency of the condition. Counts with the highest figure of each cost, indexed, and
 * with all turns of a recurring work. Pure and deterministic. Refused (error) as `problemOf` says.
 */
export function solvePhasing(
  question: PhasingQuestion,
  { mostNodes = MOST_NODES }: { readonly mostNodes?: number } = {},
): Result<PhasingOutcome, readonly FieldError[]> {
  const made = problemOf(question);
  if (!made.ok) return made;
  const problem = made.value;
  const after = Math.min(mostNodes, MOST_NODES_AFTER);
  const impossible = () =>
    ({ kind: 'impossible', conflict: explainConflict(problem, question.carriesOver, after) }) as const;
  if (problem.passedWorkIds.length > 0) return ok(impossible());
  const found = findBest(
    problem.jobs.map(({ options }) => options),
    problem.limits,
    mostNodes,
  );
  if (found.kind === 'impossible') return ok(impossible());
  if (found.kind === 'undecided') return ok(found);
  return ok({
    kind: 'planned',
    years: latestSafeYears(problem, found.division, after),
    isProvedBest: found.isProvedBest,
    openWorkIds: problem.openWorkIds,
  });
}

/** For each work: the last year that leaves a year for all others. */
function latestSafeYears(problem: Problem, division: Division, mostNodes: number): readonly PhasedYear[] {
  return problem.jobs.map(({ workId, options }, job) => {
    const year = division[job]?.year ?? 0;
    let isLatestProved = true;
    for (const option of options.filter((one) => one.year > year).toReversed()) {
      const choices = problem.jobs.map((one, index) => (index === job ? [option] : one.options));
      const { kind } = findAny(choices, problem.limits, mostNodes);
      if (kind === 'found') return { workId, year, latestSafeYear: option.year, isLatestProved };
      if (kind === 'undecided') isLatestProved = false;
    }
    return { workId, year, latestSafeYear: year, isLatestProved };
  });
}
