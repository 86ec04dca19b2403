import type { Matrix } from '../model/cash-model.ts';

/** A lower triangle L with L Lᵀ equal to a correlation matrix: size × size numbers, row by row, 0 above the diagonal. */
export interface CholeskyFactor {
  readonly size: number;
  readonly lower: Float64Array;
}

/** A pivot at or below this counts as 0: what rounding leaves of a singular matrix of a hundred rows lies well under it. */
const SMALLEST_PIVOT = 1e-12;

/**
 * Cholesky factor L of a symmetric positive definite matrix A, so that A = L Lᵀ; undefined when A is not positive definite
 * (some pivot a_jj - Σ_k l_jk² is 1e-12 or less), which makes it the test of positive definiteness as well. Reads the lower
 * triangle of a square matrix of finite numbers; dimensionless.
 * Source: Golub and Van Loan, Matrix Computations, 4th ed., algorithm 4.2.1 (row by row).
 *
 * @example
 * Array.from(findCholesky([[1, 0.6], [0.6, 1]])?.lower ?? []) // => [1, 0, 0.6, 0.8]
 */
export function findCholesky(matrix: Matrix): CholeskyFactor | undefined {
  const size = matrix.length;
  const lower = new Float64Array(size * size);
  for (const [row, entries] of matrix.entries()) {
    for (let column = 0; column <= row; column++) {
      const rest = at(entries, column) - rowProduct(lower, size, row, column);
      if (row !== column) lower[row * size + column] = rest / at(lower, column * size + column);
      else if (rest > SMALLEST_PIVOT) lower[row * size + row] = Math.sqrt(rest);
      else return undefined;
    }
  }
  return { size, lower };
}

/** Whether a symmetric matrix is positive definite: whether xᵀ A x > 0 for all x ≠ 0, by the pivots of `findCholesky`. */
export function isPositiveDefinite(matrix: Matrix): boolean {
  return findCholesky(matrix) !== undefined;
}

/** Σ l_ik l_jk over the columns k before j: what the finished columns explain of entry (i, j). */
function rowProduct(lower: Float64Array, size: number, i: number, j: number): number {
  let sum = 0;
  for (let k = 0; k < j; k++) sum += at(lower, i * size + k) * at(lower, j * size + k);
  return sum;
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? Number.NaN;
}
