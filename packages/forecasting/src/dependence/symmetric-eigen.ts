/** Eigenvalues of a symmetric matrix in no order, and the eigenvector of each: row k of `vectors` belongs to `values[k]`. */
export interface SymmetricEigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

/** A symmetric tridiagonal matrix: `below[k]` stands at (k + 1, k) and (k, k + 1). */
interface Tridiagonal {
  readonly diagonal: Float64Array;
  readonly below: Float64Array;
}

/** Steps per eigenvalue after which the method has long converged (it takes 1 to 3); reached for a matrix with NaN. */
const MOST_STEPS = 60;

/**
 * Eigenvalues and orthonormal eigenvectors of a symmetric matrix A (size × size numbers row by row), A = Σ λ_k v_k v_kᵀ: made
 * tridiagonal by Householder reflections, then diagonal by the QL method with implicit shifts. Errors are some 1e-15 of the
 * largest eigenvalue; about 9 size³ operations.
 * Source: Golub and Van Loan, Matrix Computations, 4th ed., sections 8.3.1 and 8.3.5; Wilkinson and Reinsch, Handbook for
 * Automatic Computation II, contributions II/2 and II/4.
 */
export function symmetricEigen(matrix: Float64Array, size: number): SymmetricEigen {
  const a = matrix.slice();
  const vectors = new Float64Array(size * size);
  for (let k = 0; k < size; k++) vectors[k * size + k] = 1;
  for (let column = 0; column < size - 2; column++) reflect(a, vectors, size, column);
  const tridiagonal: Tridiagonal = {
    diagonal: Float64Array.from({ length: size }, (_, k) => entry(a, k * size + k)),
    below: Float64Array.from({ length: size }, (_, k) => (k < size - 1 ? entry(a, (k + 1) * size + k) : 0)),
  };
  diagonalise(tridiagonal, vectors, size);
  return { values: tridiagonal.diagonal, vectors };
}

/** Clears a column below the entry under its diagonal (and its row) by a reflection I - 2vvᵀ/vᵀv, on both sides. */
function reflect(a: Float64Array, vectors: Float64Array, size: number, column: number): void {
  const first = column + 1;
  const own = Float64Array.from({ length: size }, (_, row) =>
    row < first ? 0 : entry(a, row * size + column),
  );
  if (own.every((value, row) => row <= first || value === 0)) return;
  // In units of its largest entry no square of it vanishes, however small they are.
  const largest = own.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const v = own.map((value) => value / largest);
  const length = Math.sqrt(dot(v, v));
  v[first] = entry(v, first) + (entry(v, first) < 0 ? -length : length);
  const scale = 2 / dot(v, v);
  const w = new Float64Array(size);
  for (let row = column; row < size; row++) w[row] = scale * dot(a.subarray(row * size, (row + 1) * size), v);
  addScaled(w, v, (-scale / 2) * dot(w, v));
  for (let row = column; row < size; row++) {
    const changed = a.subarray(row * size, (row + 1) * size);
    addScaled(changed, w, -entry(v, row));
    addScaled(changed, v, -entry(w, row));
  }
  const along = new Float64Array(size);
  for (let row = first; row < size; row++)
    addScaled(along, vectors.subarray(row * size, (row + 1) * size), entry(v, row));
  for (let row = first; row < size; row++)
    addScaled(vectors.subarray(row * size, (row + 1) * size), along, -scale * entry(v, row));
}

/** Splits off one eigenvalue after the other; the rotations that do it turn the rows of `vectors` as well. */
function diagonalise(t: Tridiagonal, vectors: Float64Array, size: number): void {
  const sizes = t.diagonal.map((value, k) => Math.abs(value) + Math.abs(entry(t.below, k)));
  const least = Number.EPSILON * Math.max(...sizes);
  for (let l = 0; l < size; l++) {
    for (let step = 0; step < MOST_STEPS && Math.abs(entry(t.below, l)) > least; step++) {
      let end = l;
      while (Math.abs(entry(t.below, end)) > least) end++;
      chase(t, vectors, size, l, end);
    }
  }
}

/** One QL step on the block from l to `end`, with Wilkinson's shift: a rotation that is chased from the end to l. */
function chase(
  { diagonal, below }: Tridiagonal,
  vectors: Float64Array,
  size: number,
  l: number,
  end: number,
): void {
  const half = (entry(diagonal, l + 1) - entry(diagonal, l)) / (2 * entry(below, l));
  const shift =
    entry(diagonal, l) - entry(below, l) / (half + (half < 0 ? -1 : 1) * Math.sqrt(half * half + 1));
  let g = entry(diagonal, end) - shift;
  let [cosine, sine, moved] = [1, 1, 0];
  for (let i = end - 1; i >= l; i--) {
    const f = sine * entry(below, i);
    const b = cosine * entry(below, i);
    const r = Math.sqrt(f * f + g * g);
    below[i + 1] = r;
    // Both are 0: the block falls apart here, and the next step finds it so.
    [sine, cosine] = r === 0 ? [0, 1] : [f / r, g / r];
    const corner = entry(diagonal, i + 1) - moved;
    const turned = (entry(diagonal, i) - corner) * sine + 2 * cosine * b;
    moved = sine * turned;
    diagonal[i + 1] = corner + moved;
    g = cosine * turned - b;
    turn(vectors, size, i, cosine, sine);
  }
  diagonal[l] = entry(diagonal, l) - moved;
  below[l] = g;
  below[end] = 0;
}

/** Turns row i and the next one in their plane. */
function turn(vectors: Float64Array, size: number, i: number, cosine: number, sine: number): void {
  const upper = vectors.subarray(i * size, (i + 1) * size);
  const lower = vectors.subarray((i + 1) * size, (i + 2) * size);
  for (let k = 0; k < size; k++) {
    const [x, y] = [entry(upper, k), entry(lower, k)];
    upper[k] = cosine * x - sine * y;
    lower[k] = sine * x + cosine * y;
  }
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < left.length; k++) sum += entry(left, k) * entry(right, k);
  return sum;
}

function addScaled(target: Float64Array, other: Float64Array, factor: number): void {
  for (let k = 0; k < target.length; k++) target[k] = entry(target, k) + factor * entry(other, k);
}

function entry(values: Float64Array, index: number): number {
  return values[index] ?? Number.NaN;
}
