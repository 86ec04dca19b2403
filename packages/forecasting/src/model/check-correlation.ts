import { isPositiveDefinite } from '../dependence/cholesky.ts';
import { findCorrelationProblem } from '../dependence/correlation-problems.ts';
import { nearestCorrelation } from '../dependence/nearest-correlation.ts';
import type { Matrix, ModelWarning } from './cash-model.ts';
import { LARGEST_REPAIR, MOST_REPAIRED_ROWS } from './limits.ts';
import type { ProblemList } from './problem-list.ts';

/**
 * The correlation to use of `size` things: the one asked for, or the nearest that exists when no coefficient has to move by
 * more than 0.1, which is noted among the warnings. Null when there is none, or when it is wrong, which is noted.
 */
export function checkCorrelation(
  asked: Matrix | null,
  size: number,
  path: ModelWarning['path'],
  list: ProblemList,
  warnings: ModelWarning[],
): Matrix | null {
  if (asked === null) return null;
  const problem = findCorrelationProblem(asked, size);
  if (problem !== undefined) {
    const { code, ...figures } = problem;
    list.add(code === 'not-square' ? 'wrong-length' : code, placeOf(path, figures), figures);
    return null;
  }
  if (isPositiveDefinite(asked)) return asked;
  const nearest = size <= MOST_REPAIRED_ROWS ? nearestCorrelation(asked) : undefined;
  if (nearest === undefined || nearest.largestChange > LARGEST_REPAIR) {
    list.add(
      'not-positive-definite',
      path,
      nearest === undefined ? { size } : { size, largestChange: nearest.largestChange, most: LARGEST_REPAIR },
    );
    return null;
  }
  warnings.push({ code: 'correlation-repaired', path, largestChange: nearest.largestChange });
  return nearest.matrix;
}

function placeOf(path: string, { row, column }: { readonly row: number; readonly column?: number }): string {
  return column === undefined ? `${path}[${row}]` : `${path}[${row}][${column}]`;
}
