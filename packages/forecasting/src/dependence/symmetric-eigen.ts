/** Eigenvalues of a symmetric matrix in no order, and the eigenvector of each: row k of `vectors` belongs to `values[k]`. */
export interface SymmetricEigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

/** Sweeps after which the method has long converged (it takes 6 to 10); reached only when the input is not finite. */
const MOST_SWEEPS = 60;

/**
 * Eigenvalues and orthonormal eigenvectors of a symmetric matrix A (size × size numbers row by row), A = Σ λ_k v_k v_kᵀ, by
 * cyclic Jacobi rotations until the off-diagonal part is 1e-14 of the whole or less. Jacobi is slower than tridiagonal QL
 * above fifty rows, and more accurate for the small eigenvalues, which are what a repair of correlations turns on.
 * Source: Golub and Van Loan, Matrix Computations, 4th ed., section 8.5.
 */
export function symmetricEigen(matrix: Float64Array, size: number): SymmetricEigen {
  const a = matrix.slice();
  const vectors = identity(size);
  const whole = Math.sqrt(a.reduce((sum, x) => sum + x * x, 0));
  for (let sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a, size) > 1e-14 * whole; sweep++) {
    for (let p = 0; p < size - 1; p++) {
      for (let q = p + 1; q < size; q++) rotate(a, vectors, size, p, q);
    }
  }
  return { values: Float64Array.from({ length: size }, (_, k) => entry(a, k * size + k)), vectors };
}

function identity(size: number): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let k = 0; k < size; k++) matrix[k * size + k] = 1;
  return matrix;
}

function offDiagonal(a: Float64Array, size: number): number {
  let sum = 0;
  for (let p = 0; p < size; p++) {
    for (let q = p + 1; q < size; q++) sum += 2 * entry(a, p * size + q) ** 2;
  }
  return Math.sqrt(sum);
}

/** Turns the plane of p and q so that a_pq becomes 0, by the smaller of the two angles that do. */
function rotate(a: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const apq = entry(a, p * size + q);
  if (apq === 0) return;
  const tau = (entry(a, q * size + q) - entry(a, p * size + p)) / (2 * apq);
  const t = (tau < 0 ? -1 : 1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
  const c = 1 / Math.sqrt(1 + t * t);
  const s = t * c;
  for (let k = 0; k < size; k++) turn(a, k * size + p, k * size + q, c, s);
  for (let k = 0; k < size; k++) turn(a, p * size + k, q * size + k, c, s);
  for (let k = 0; k < size; k++) turn(vectors, p * size + k, q * size + k, c, s);
}

function turn(values: Float64Array, i: number, j: number, c: number, s: number): void {
  const x = entry(values, i);
  const y = entry(values, j);
  values[i] = c * x - s * y;
  values[j] = s * x + c * y;
}

function entry(values: Float64Array, index: number): number {
  return values[index] ?? Number.NaN;
}
