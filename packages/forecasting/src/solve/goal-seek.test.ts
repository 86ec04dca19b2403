import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evenly } from '../testing/arbitraries.ts';
import { type GoalQuestion, seekGoal } from './goal-seek.ts';

const square: GoalQuestion = { value: (x) => x * x, target: 2, from: 0, to: 2, tolerance: 1e-12 };

function found(question: GoalQuestion) {
  const result = seekGoal(question);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function refused(change: Partial<GoalQuestion>) {
  const result = seekGoal({ ...square, ...change });
  return result.ok ? undefined : result.error;
}

test('the root of two', () => {
  const goal = found(square);
  expect(Math.abs(goal.x - Math.SQRT2)).toBeLessThanOrEqual(0.5e-12);
  expect(goal.value).toBe(goal.x ** 2);
  // 2^41 steps of 1e-12 cover the range; two ends and the answer itself come on top.
  expect(goal.evaluations).toBe(41 + 3);
});

test('the answer lies within the tolerance of the true one, rising or falling', () => {
  const slope = evenly(0.01, 100);
  const place = fc.integer({ min: -50_000, max: 50_000 }).map((thousandths) => thousandths / 1000);
  fc.assert(
    fc.property(slope, place, fc.constantFrom(1, -1), (steepness, root, sign) => {
      const value = (x: number) => sign * steepness * (x - root) ** 3;
      const { x, between } = found({ value, target: 0, from: -60, to: 60, tolerance: 0.01 });
      expect(between[0]).toBeLessThanOrEqual(root);
      expect(between[1]).toBeGreaterThanOrEqual(root);
      expect(between[1] - between[0]).toBeLessThanOrEqual(0.01);
      expect(x).toBe((between[0] + between[1]) / 2);
    }),
  );
});

test('a target at either end is found there', () => {
  expect(found({ ...square, target: 0 }).x).toBeLessThan(1e-12);
  expect(found({ ...square, target: 4 }).x).toBeGreaterThan(2 - 1e-12);
  expect(found({ ...square, value: (x) => -x, target: 0 }).x).toBeLessThan(1e-12);
});

test('where the value jumps over the target the answer is the jump', () => {
  const { x } = found({ ...square, value: (at) => (at < 1.25 ? 0 : 9), target: 5 });
  expect(x).toBeCloseTo(1.25, 11);
});

test('a tolerance finer than numbers can be ends at two neighbours', () => {
  const { between } = found({ ...square, from: 1, tolerance: 1e-300 });
  expect(between[1] - between[0]).toBe(2 ** -52);
});

test('a wide range ends as well', () => {
  const goal = found({ value: Math.sign, target: 0, from: -1e300, to: 1e300, tolerance: 1 });
  expect(Math.abs(goal.x)).toBeLessThanOrEqual(1);
  expect(found({ ...square, to: 1e150, tolerance: 1e-9 }).x).toBeCloseTo(Math.SQRT2, 8);
});

test('what cannot be answered says why', () => {
  expect(refused({ target: 4.1 })).toEqual({ code: 'not-in-range', values: [0, 4], target: 4.1 });
  expect(refused({ target: -0.1 })?.code).toBe('not-in-range');
  expect(refused({ from: 2 })).toEqual({ code: 'bad-range', from: 2, to: 2, tolerance: 1e-12 });
  expect(refused({ tolerance: 0 })?.code).toBe('bad-range');
  expect(refused({ to: Number.POSITIVE_INFINITY })?.code).toBe('bad-range');
  expect(refused({ from: Number.NaN })?.code).toBe('bad-range');
  // Each end is a number, the distance between them is none.
  expect(refused({ from: -1e308, to: 1e308 })?.code).toBe('bad-range');
  expect(refused({ value: (x) => 1 / x })).toMatchObject({ code: 'not-finite', x: 0 });
  expect(refused({ value: (x) => (x === 2 ? Number.NaN : x) })).toMatchObject({ code: 'not-finite', x: 2 });
  expect(refused({ value: (x) => (x === 1 ? Number.NaN : x), target: 1 })).toEqual({
    code: 'not-finite',
    x: 1,
    value: Number.NaN,
  });
});
