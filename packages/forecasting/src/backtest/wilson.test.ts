import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalQuantile } from '../distributions/normal-quantile.ts';
import { evenly } from '../testing/arbitraries.ts';
import { wilsonInterval } from './wilson.ts';

test.each([
  // R 4: prop.test(x, n, correct = FALSE)$conf.int.
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%d of %d, as Newcombe (1998) prints it', (successes, trials, low, high) => {
  const [from, to] = wilsonInterval(successes, trials);
  expect(from).toBeCloseTo(low, 4);
  expect(to).toBeCloseTo(high, 4);
});

test('the ends are where the share lies z standard errors of their own away', () => {
  const trials = fc.integer({ min: 1, max: 500 });
  fc.assert(
    fc.property(trials, evenly(0, 1), fc.constantFrom(0.8, 0.95, 0.99), (n, part, certainty) => {
      const successes = Math.round(part * n);
      const [from, to] = wilsonInterval(successes, n, certainty);
      const z = normalQuantile((1 + certainty) / 2);
      const errors = (end: number) => Math.abs(successes / n - end) - z * Math.sqrt((end * (1 - end)) / n);
      if (successes > 0) expect(errors(from)).toBeCloseTo(0, 9);
      else expect(from).toBe(0);
      if (successes < n) expect(errors(to)).toBeCloseTo(0, 9);
      else expect(to).toBe(1);
      const [otherFrom, otherTo] = wilsonInterval(n - successes, n, certainty);
      expect([1 - otherTo, 1 - otherFrom]).toEqual([expect.closeTo(from, 12), expect.closeTo(to, 12)]);
    }),
  );
});

test('without trials anything may be', () => {
  expect(wilsonInterval(0, 0)).toEqual([0, 1]);
});
