import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectedShortfall } from './expected-shortfall.ts';

test('it is the mean of the worst outcomes, the last of them in part', () => {
  const sample = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(sample, fc.integer({ min: 1, max: 100 }), (values, percent) => {
      const sorted = values.toSorted((a, b) => a - b);
      const whole = Math.floor((percent / 100) * values.length);
      const below = sorted.slice(0, whole).reduce((sum, value) => sum + value, 0);
      // By the definition: every value stands for 1/n, and the worst share of that is taken.
      let [left, sum] = [percent / 100, 0];
      for (const value of sorted) {
        const taken = Math.min(left, 1 / values.length);
        sum += taken * value;
        left -= taken;
      }
      const found = expectedShortfall(below, sorted[whole] ?? 0, percent / 100, values.length);
      expect(found).toBeCloseTo(sum / (percent / 100), 7);
    }),
  );
});
