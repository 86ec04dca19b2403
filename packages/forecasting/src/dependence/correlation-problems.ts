import type { Matrix } from '../model/cash-model.ts';

/** Why a matrix is no correlation matrix, with the first row and column (from 0) where that shows and the figure there. */
export type CorrelationProblem =
  | { readonly code: 'not-square'; readonly row: number; readonly length: number; readonly expected: number }
  | { readonly code: 'not-finite'; readonly row: number; readonly column: number }
  | { readonly code: 'diagonal-not-one'; readonly row: number; readonly value: number }
  | { readonly code: 'not-symmetric'; readonly row: number; readonly column: number; readonly gap: number }
  | { readonly code: 'outside-range'; readonly row: number; readonly column: number; readonly value: number };

/** How far two mirrored entries, or a diagonal entry and 1, may differ: what writing a matrix with nine decimals loses. */
const WRITING_ERROR = 1e-9;

/**
 * What is wrong with a matrix of `size` × `size` correlations, undefined when nothing is: rows of that length, finite
 * numbers, ones on the diagonal, symmetric (both within 1e-9), all within [-1, 1]. Whether it is positive definite is not
 * looked at here, since that can be repaired (`nearestCorrelation`) and this cannot.
 *
 * @example
 * findCorrelationProblem([[1, 0.3], [0.2, 1]], 2)?.code // => 'not-symmetric'
 */
export function findCorrelationProblem(matrix: Matrix, size: number): CorrelationProblem | undefined {
  if (matrix.length !== size)
    return { code: 'not-square', row: matrix.length, length: matrix.length, expected: size };
  for (const [row, entries] of matrix.entries()) {
    if (entries.length !== size) return { code: 'not-square', row, length: entries.length, expected: size };
  }
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      const problem = findEntryProblem(matrix, row, column);
      if (problem !== undefined) return problem;
    }
  }
  return undefined;
}

function findEntryProblem(matrix: Matrix, row: number, column: number): CorrelationProblem | undefined {
  const value = matrix[row]?.[column] ?? Number.NaN;
  const mirrored = matrix[column]?.[row] ?? Number.NaN;
  if (!Number.isFinite(value)) return { code: 'not-finite', row, column };
  if (!Number.isFinite(mirrored)) return { code: 'not-finite', row: column, column: row };
  if (row === column)
    return Math.abs(value - 1) > WRITING_ERROR ? { code: 'diagonal-not-one', row, value } : undefined;
  if (Math.abs(value - mirrored) > WRITING_ERROR)
    return { code: 'not-symmetric', row, column, gap: value - mirrored };
  return Math.abs(value) > 1 ? { code: 'outside-range', row, column, value } : undefined;
}
