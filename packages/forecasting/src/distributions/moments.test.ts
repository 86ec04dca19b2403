import { expect, test } from 'vitest';
import type { Distribution } from '../model/cash-model.ts';
import { meanOf, varianceOf } from './moments.ts';

test.each<[Distribution, number, number]>([
  [{ kind: 'fixed', value: -7 }, -7, 0],
  [{ kind: 'uniform', min: -6, max: 6 }, 0, 12],
  [{ kind: 'triangular', min: 0, mode: 3, max: 9 }, 4, 3.5],
  [{ kind: 'pert', min: 0, mode: 30, max: 120 }, 40, (40 * 80) / 7],
  [{ kind: 'lognormal', mu: 0, sigma: 1, sign: 1 }, Math.exp(0.5), (Math.E - 1) * Math.E],
  [{ kind: 'lognormal', mu: 1, sigma: 2, sign: -1 }, -Math.exp(3), Math.expm1(4) * Math.exp(6)],
])('%o', (amount, mean, variance) => {
  expect(meanOf(amount)).toBeCloseTo(mean, 12);
  expect(varianceOf(amount) / (variance || 1)).toBeCloseTo(variance === 0 ? 0 : 1, 12);
});
