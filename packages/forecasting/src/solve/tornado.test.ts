import { expect, test } from 'vitest';
import { tornado } from './tornado.ts';

test('one at a time, longest bar first, equal bars as they were given', () => {
  const set = (index: number, value: number) => (plan: readonly number[]) => plan.with(index, value);
  const swing = (id: string, index: number, low: number, high: number) => ({
    id,
    low: set(index, low),
    high: set(index, high),
  });
  const swings = [swing('a', 0, 1, 2), swing('b', 1, 9, 4), swing('c', 2, 0, 5), swing('d', 0, 5, 5)];
  const sum = (plan: readonly number[]) => plan.reduce((left, right) => left + right, 0);
  expect(tornado([1, 1, 1], swings, sum)).toEqual({
    base: 3,
    bars: [
      { id: 'b', low: 11, high: 6, span: 5 },
      { id: 'c', low: 2, high: 7, span: 5 },
      { id: 'a', low: 3, high: 4, span: 1 },
      { id: 'd', low: 7, high: 7, span: 0 },
    ],
  });
  expect(tornado([1, 1], [], sum)).toEqual({ base: 2, bars: [] });
});
