import { expect, test } from 'vitest';
import { buildModel, checked } from '../testing/models.ts';
import { type Asked, horizonsOf, USUAL } from './request.ts';

function ask(asked: Partial<Asked>) {
  return horizonsOf({
    model: checked(buildModel()),
    run: { paths: 1, seed: 1 },
    asked: { ...USUAL, ...asked },
  });
}

test('the horizons that are asked for, in order, each once, and the whole plan', () => {
  expect(ask({})).toEqual([12]);
  expect(ask({ horizons: [9, 1, 9, 12] })).toEqual([1, 9, 12]);
});

test.each<[Partial<Asked>, string]>([
  [{ horizons: [0] }, 'a horizon of 0 in a plan of 12 months'],
  [{ horizons: [13] }, 'a horizon of 13 in a plan of 12 months'],
  [{ horizons: [1.5] }, 'a horizon of 1.5 in a plan of 12 months'],
  [{ quantiles: [0.5, 1.01] }, 'a quantile of 1.01'],
  [{ quantiles: [-0.1] }, 'a quantile of -0.1'],
  [{ quantiles: [Number.NaN] }, 'a quantile of NaN'],
  [{ tail: 0 }, 'a tail of 0'],
  [{ tail: 1.1 }, 'a tail of 1.1'],
])('%j does not exist', (asked, message) => {
  expect(() => ask(asked)).toThrow(new RangeError(message));
});

test('the ends exist', () => {
  expect(ask({ quantiles: [0, 1], tail: 1 })).toEqual([12]);
});
