import { expect, test } from 'vitest';
import { randomOrders } from './random-orders.ts';

test('every order of four comes as often as any other (chi-squared over 24 orders, n = 48,000)', () => {
  const draw = randomOrders(4, 20241);
  const counts = new Map<string, number>();
  for (let n = 0; n < 48_000; n++) {
    const order = draw().join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  const chi = [...counts.values()].reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
  expect(counts.size).toBe(24);
  // 23 degrees of freedom: mean 23, standard deviation √46; within three of them.
  expect(Math.abs(chi - 23)).toBeLessThan(3 * Math.sqrt(46));
});

test('the seed tells the orders, all of it', () => {
  const first = (seed: number) => {
    const draw = randomOrders(10, seed);
    return [draw(), draw(), draw()].join(' ');
  };
  expect(first(5)).toBe(first(5));
  expect(new Set([0, 1, 5, 2 ** 32, 2 ** 32 + 5, 2 ** 53 - 1].map(first)).size).toBe(6);
});

test('of one thing there is one order, of nothing an empty one', () => {
  expect([randomOrders(1, 3)(), randomOrders(0, 3)()]).toEqual([[0], []]);
});
