import { expect, test } from 'vitest';
import { slowness } from './pace.ts';

test('a machine that is as fast as it should be, or faster, gets no more time', () => {
  expect(slowness(1000, 1000)).toBe(1);
  expect(slowness(10, 1000)).toBe(1);
});

test('a slower one gets as much more as it is slower', () => {
  expect(slowness(2500, 1000)).toBe(2.5);
});
