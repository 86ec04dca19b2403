import type { CheckedModel } from './cash-model.ts';
import { MOST_CELLS, MOST_PATHS } from './limits.ts';
import type { ModelProblem } from './problem.ts';
import { ProblemList } from './problem-list.ts';
import { err, ok, type Result } from './result.ts';

/** How many futures to draw, and the number that they follow from. */
export interface Run {
  /** 1 to 2,000,000. */
  readonly paths: number;
  /** A whole number from 0 to 2^53 − 1: the same seed gives the same futures. */
  readonly seed: number;
}

/** Whether a model can be simulated with so many paths; paths × months are at most 100 million. */
export function checkRun(run: Run, model: CheckedModel): Result<Run, readonly ModelProblem[]> {
  const list = new ProblemList();
  list.whole('seed', run.seed, 0, Number.MAX_SAFE_INTEGER);
  if (list.whole('paths', run.paths, 1, MOST_PATHS) && run.paths * model.months > MOST_CELLS)
    list.add('too-large', 'paths', { paths: run.paths, months: model.months, most: MOST_CELLS });
  return list.problems.length === 0 ? ok(run) : err(list.problems);
}
