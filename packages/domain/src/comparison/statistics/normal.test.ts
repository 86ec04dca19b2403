import { expect, test } from 'vitest';
import { normalQuantile } from './normal.ts';

// Digits of the tables of the standard normal distribution (also in Wichura 1988, table 1, for 0.25, 0.001 and 1e-20).
test.each([
  [0.25, -0.6744897501960817],
  [0.001, -3.090232306167814],
  [1e-20, -9.262340089798409],
  [0.975, 1.959963984540054],
  [0.999, 3.090232306167813],
  [0.5, 0],
])('a normal variable stays below its quantile with probability %d', (p, quantile) => {
  expect(normalQuantile(p)).toBeCloseTo(quantile, 12);
});

test.each([0, 1, -0.1, Number.NaN])('%d is no probability', (p) => {
  expect(() => normalQuantile(p)).toThrow(RangeError);
});
