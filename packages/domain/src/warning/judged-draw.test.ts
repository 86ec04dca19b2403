import { expect, it } from 'vitest';
import { overDraws } from './judged-draw.ts';

it('gives mean and range over draws, and refuses none', () => {
  expect(overDraws([20, 18, 22])).toEqual({ mean: 20, least: 18, most: 22 });
  expect(() => overDraws([])).toThrow(RangeError);
});
