import type { Matrix } from '../model/cash-model.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/** A correlation matrix that is positive definite, and how far it lies from the one asked for. */
export interface NearestCorrelation {
  readonly matrix: Matrix;
  /** Largest absolute change of one entry, 0 or more, in units of correlation. */
  readonly largestChange: number;
  /** Frobenius distance √Σ (x_ij - a_ij)². */
  readonly distance: number;
  readonly iterations: number;
}

/** Smallest eigenvalue of the answer: enough for a Cholesky factor, far below what anybody means by a correlation. */
export const SMALLEST_EIGENVALUE = 1e-8;

/** Two iterates that differ by no more than this in any entry are the same answer. */
const CONVERGED = 1e-10;
const MOST_ITERATIONS = 10_000;

/**
 * The correlation matrix X nearest to a symmetric matrix A in the Frobenius norm, with smallest eigenvalue 1e-8 or more:
 * alternating projections on the matrices with eigenvalues ≥ δ and on those with ones on the diagonal, with Dykstra's
 * correction of the first (without which the answer is a correlation matrix, but not the nearest). Undefined when an
 * entry is not finite, or when 10,000 rounds do not settle it. The work grows with the cube of the rows: meant for a hundred and fewer.
 * Source: N.J. Higham, Computing the nearest correlation matrix: a problem from finance, IMA J. Numer. Anal. 22 (2002),
 * algorithm 3.3.
 *
 * @example
 * nearestCorrelation([[1, 0.5], [0.5, 1]])?.largestChange // => 0
 */
export function nearestCorrelation(asked: Matrix): NearestCorrelation | undefined {
  const size = asked.length;
  const a = Float64Array.from(asked.flat());
  if (!a.every(Number.isFinite)) return undefined;
  const correction = new Float64Array(size * size);
  let x: Float64Array = a;
  for (let iterations = 1; iterations <= MOST_ITERATIONS; iterations++) {
    const uncorrected = x.map((value, k) => value - (correction[k] ?? 0));
    const definite = withEigenvaluesFrom(uncorrected, size, SMALLEST_EIGENVALUE);
    for (let k = 0; k < a.length; k++) correction[k] = (definite[k] ?? 0) - (uncorrected[k] ?? 0);
    const next = withUnitDiagonal(definite, size);
    // The two projections must meet as well: the answer has to lie in both sets.
    const isSettled = largestGap(next, x) <= CONVERGED && largestGap(next, definite) <= CONVERGED;
    x = next;
    if (isSettled) return { ...compared(x, a, size), iterations };
  }
  return undefined;
}

/** Projection on the symmetric matrices with eigenvalues ≥ least: Σ max(λ_k, least) v_k v_kᵀ; itself when it is one. */
function withEigenvaluesFrom(matrix: Float64Array, size: number, least: number): Float64Array {
  const { values, vectors } = symmetricEigen(matrix, size);
  const result = matrix.slice();
  for (const [k, value] of values.entries()) {
    if (value < least) addOuterProduct(result, vectors.subarray(k * size, (k + 1) * size), least - value);
  }
  return result;
}

function addOuterProduct(matrix: Float64Array, vector: Float64Array, factor: number): void {
  const size = vector.length;
  for (let i = 0; i < size; i++) {
    const scaled = factor * (vector[i] ?? 0);
    for (let j = 0; j < size; j++)
      matrix[i * size + j] = (matrix[i * size + j] ?? 0) + scaled * (vector[j] ?? 0);
  }
}

/** Projection on the matrices with ones on the diagonal. */
function withUnitDiagonal(matrix: Float64Array, size: number): Float64Array {
  return matrix.map((value, k) => (k % (size + 1) === 0 ? 1 : value));
}

function largestGap(left: Float64Array, right: Float64Array): number {
  return left.reduce((most, value, k) => Math.max(most, Math.abs(value - (right[k] ?? 0))), 0);
}

function compared(
  x: Float64Array,
  asked: Float64Array,
  size: number,
): Omit<NearestCorrelation, 'iterations'> {
  // Both triangles are the same but for rounding; the answer is symmetric to the last bit.
  const entry = (i: number, j: number) => ((x[i * size + j] ?? 0) + (x[j * size + i] ?? 0)) / 2;
  const matrix = Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => entry(i, j)));
  const gaps = matrix.flat().map((value, k) => value - (asked[k] ?? 0));
  return {
    matrix,
    largestChange: Math.max(0, ...gaps.map(Math.abs)),
    distance: Math.sqrt(gaps.reduce((sum, gap) => sum + gap * gap, 0)),
  };
}
