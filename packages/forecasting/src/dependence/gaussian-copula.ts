import type { CholeskyFactor } from './cholesky.ts';
import { normalCdf } from './normal.ts';

/**
 * Turns independent standard normals into correlated ones in place, for `lanes` paths at once: y_i = Σ_{j ≤ i} l_ij z_j.
 * `columns` holds size × lanes numbers, variable by variable (z_j of lane p stands at j·lanes + p); dimensionless. Rows are
 * done from the last to the first, since row i needs only the rows before it, which so are still independent. The order of
 * the sum is fixed, so that the same normals give the same bytes.
 */
export function correlateColumns(factor: CholeskyFactor, columns: Float64Array, lanes: number): void {
  const { size, lower } = factor;
  for (let i = size - 1; i >= 0; i--) {
    const own = columns.subarray(i * lanes, (i + 1) * lanes);
    scale(own, lower[i * size + i] ?? Number.NaN);
    for (let j = 0; j < i; j++) {
      // Most risks are independent of most others: their columns are not even read.
      const weight = lower[i * size + j] ?? Number.NaN;
      if (weight !== 0) addScaled(own, columns.subarray(j * lanes, (j + 1) * lanes), weight);
    }
  }
}

/**
 * Uniforms on [0, 1] whose dependence is that of correlated normals: u_i = Φ(Σ_j l_ij z_j) for one path of independent
 * standard normals z (as many as the factor has rows). Each u_i is uniform by itself; u_i ≤ p is an event of probability p.
 * Source: R.B. Nelsen, An Introduction to Copulas, 2nd ed., section 2.3.
 */
export function copulaUniforms(factor: CholeskyFactor, normals: Float64Array): Float64Array {
  const columns = normals.slice();
  correlateColumns(factor, columns, 1);
  return columns.map(normalCdf);
}

function scale(column: Float64Array, weight: number): void {
  for (let p = 0; p < column.length; p++) column[p] = (column[p] ?? Number.NaN) * weight;
}

function addScaled(column: Float64Array, other: Float64Array, weight: number): void {
  for (let p = 0; p < column.length; p++)
    column[p] = (column[p] ?? Number.NaN) + weight * (other[p] ?? Number.NaN);
}
