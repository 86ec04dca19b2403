import { expect, test } from 'vitest';
import { phiBias } from './phi-bias.ts';

test('with one mean it is that of Marriott and Pope', () => {
  expect(phiBias(0.5, 25, false)).toBe(-0.1);
  expect(phiBias(0, 50, false)).toBe(-0.02);
  expect(phiBias(-1 / 3, 10, false)).toBeCloseTo(0, 15);
});

/** The definition: what taking off a wave of each of the frequencies given does, beside what every estimate has. */
function bySum(phi: number, pairs: number, frequencies: readonly number[]): number {
  const terms = frequencies.map((omega) => {
    const cosine = Math.cos(omega);
    return ((1 - phi * phi) * (cosine - phi)) / (1 - 2 * phi * cosine + phi * phi);
  });
  return -(2 * phi + terms.reduce((sum, term) => sum + term, 0)) / pairs;
}

test.each([-0.95, -0.4, 0, 0.3, 0.7, 0.9, 0.99])(
  'both closed forms are the sum over frequencies (φ = %d)',
  (phi) => {
    const months = Array.from({ length: 12 }, (_, j) => (2 * Math.PI * j) / 12);
    expect(phiBias(phi, 51, true)).toBeCloseTo(bySum(phi, 40, months), 12);
    expect(phiBias(phi, 40, false)).toBeCloseTo(bySum(phi, 40, [0]), 12);
  },
);

test('at and beyond one the limit holds', () => {
  expect(phiBias(1, 21, true)).toBeCloseTo(-(2 + 2) / 10, 2);
  expect(phiBias(-1, 21, true)).toBeCloseTo((2 + 2) / 10, 2);
  expect(phiBias(1.2, 21, true)).toBeCloseTo(-(2.4 + 2) / 10, 2);
});
