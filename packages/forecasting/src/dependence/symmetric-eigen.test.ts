import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evenly } from '../testing/arbitraries.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

test('the eigenvalues of the second difference are 2 - 2 cos(kπ / (n + 1))', () => {
  const size = 6;
  const matrix = Float64Array.from({ length: size * size }, (_, k) => {
    const gap = Math.abs(Math.floor(k / size) - (k % size));
    return gap === 0 ? 2 : gap === 1 ? -1 : 0;
  });
  const values = symmetricEigen(matrix, size).values.toSorted();
  for (const [k, value] of values.entries())
    expect(value).toBeCloseTo(2 - 2 * Math.cos(((k + 1) * Math.PI) / (size + 1)), 13);
});

test('a diagonal matrix is left as it is', () => {
  const { values, vectors } = symmetricEigen(Float64Array.of(3, 0, 0, -1), 2);
  expect([...values, ...vectors]).toEqual([3, -1, 1, 0, 0, 1]);
});

test('the vectors are orthonormal and give the matrix back', () => {
  const size = 5;
  const flat = fc.array(evenly(-3, 3), { minLength: 25, maxLength: 25 });
  fc.assert(
    fc.property(flat, (entries) => {
      const matrix = Float64Array.from(entries, (_, k) => {
        const [i, j] = [Math.floor(k / size), k % size];
        return entries[Math.max(i, j) * size + Math.min(i, j)] ?? 0;
      });
      const { values, vectors } = symmetricEigen(matrix, size);
      const sum = (of: (k: number) => number) => [0, 1, 2, 3, 4].reduce((total, k) => total + of(k), 0);
      const vector = (k: number, i: number) => vectors[k * size + i] ?? Number.NaN;
      for (let i = 0; i < size; i++) {
        for (let j = 0; j < size; j++) {
          expect(sum((k) => vector(i, k) * vector(j, k))).toBeCloseTo(i === j ? 1 : 0, 12);
          expect(sum((k) => (values[k] ?? 0) * vector(k, i) * vector(k, j))).toBeCloseTo(
            matrix[i * size + j] ?? 0,
            11,
          );
        }
      }
    }),
  );
});
