import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCholesky } from './cholesky.ts';
import { copulaUniforms, correlateColumns } from './gaussian-copula.ts';
import { normalCdf, normalQuantile } from './normal.ts';

function factorOf(matrix: readonly (readonly number[])[]) {
  const factor = findCholesky(matrix);
  if (factor === undefined) throw new Error('not positive definite');
  return factor;
}

const three = factorOf([
  [1, 0.6, 0],
  [0.6, 1, 0.3],
  [0, 0.3, 1],
]);

test('each lane becomes L z, as the definition has it', () => {
  const normal = fc.double({ min: -4, max: 4, noNaN: true });
  fc.assert(
    fc.property(fc.array(normal, { minLength: 6, maxLength: 6 }), (z) => {
      const columns = Float64Array.from(z);
      correlateColumns(three, columns, 2);
      for (const lane of [0, 1]) {
        for (const i of [0, 1, 2]) {
          const naive = [0, 1, 2].reduce(
            (sum, j) => sum + (three.lower[i * 3 + j] ?? 0) * (z[j * 2 + lane] ?? 0),
            0,
          );
          expect(columns[i * 2 + lane]).toBeCloseTo(naive, 12);
        }
      }
    }),
  );
});

test('without correlation nothing moves', () => {
  const columns = Float64Array.of(0.1, -2, 3, 0.5);
  correlateColumns(
    factorOf([
      [1, 0],
      [0, 1],
    ]),
    columns,
    2,
  );
  expect([...columns]).toEqual([0.1, -2, 3, 0.5]);
});

test('the uniforms are Φ of the correlated normals, and leave the normals alone', () => {
  const z = Float64Array.of(1, -0.5, 0.25);
  const u = copulaUniforms(three, z);
  expect([...z]).toEqual([1, -0.5, 0.25]);
  expect(u[0]).toBe(normalCdf(1));
  expect(u[1]).toBeCloseTo(normalCdf(0.6 * 1 + 0.8 * -0.5), 14);
});

/**
 * P(both below the median) = ¼ + arcsin(ρ) / 2π (Sheppard 1899). Taken over a grid of n × n cells by their midpoints in
 * probability, which has no chance in it.
 */
test('two events of one half occur together as often as Sheppard says', () => {
  const n = 400;
  const factor = factorOf([
    [1, 0.6],
    [0.6, 1],
  ]);
  const grid = Array.from({ length: n }, (_, k) => normalQuantile((k + 0.5) / n));
  let together = 0;
  for (const a of grid) {
    for (const b of grid) {
      const [u = 1, v = 1] = copulaUniforms(factor, Float64Array.of(a, b));
      if (u <= 0.5 && v <= 0.5) together++;
    }
  }
  // A cell on the edge of the region counts wholly or not: at most one cell per row.
  expect(Math.abs(together / n ** 2 - (0.25 + Math.asin(0.6) / (2 * Math.PI)))).toBeLessThan(1 / n);
});
