import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalCdf, normalQuantile } from './normal.ts';

test.each([
  // Values of ½ erfc(-x / √2) by the C library.
  [1, 0.8413447460685429],
  [-1, 0.15865525393145705],
  [2, 0.9772498680518208],
  [-2.99, 0.0013948872354922503],
  [3, 0.9986501019683699],
  [-3, 0.0013498980316300946],
  [1.959963984540054, 0.975],
])('Φ(%d)', (x, p) => {
  expect(normalCdf(x)).toBeCloseTo(p, 14);
});

test('the lower tail keeps its digits', () => {
  expect(normalCdf(-5) / 2.866515718791933e-7).toBeCloseTo(1, 12);
  expect(normalCdf(-8) / 6.22096057427174e-16).toBeCloseTo(1, 12);
  expect(normalCdf(-10) / 7.61985302416047e-24).toBeCloseTo(1, 12);
});

test('the ends, and no number', () => {
  expect([Number.NEGATIVE_INFINITY, -40, 0, 40, Number.POSITIVE_INFINITY].map(normalCdf)).toEqual([
    0,
    expect.closeTo(0, 300),
    0.5,
    1,
    1,
  ]);
  expect(normalCdf(Number.NaN)).toBeNaN();
  expect([0, 1].map(normalQuantile)).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
  expect([-0.1, 1.1, Number.NaN].map(normalQuantile)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
});

test.each([
  // The checks that Wichura prints with his algorithm.
  [0.25, -0.6744897501960817],
  [0.001, -3.090232306167813],
  [1e-20, -9.26234008979841],
])('the quantile of %d', (p, z) => {
  expect(normalQuantile(p)).toBeCloseTo(z, 12);
});

test('quantile and distribution undo each other, and mirror', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
      expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 13);
    }),
  );
  fc.assert(
    fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (x) => {
      expect(normalCdf(-x)).toBeCloseTo(1 - normalCdf(x), 14);
      expect(normalCdf(x + 0.01)).toBeGreaterThanOrEqual(normalCdf(x));
    }),
  );
});
