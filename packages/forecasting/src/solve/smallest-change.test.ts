import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChangeQuestion, findSmallestChange } from './smallest-change.ts';

/**
 * A provider of 100 places at an occupancy in tenths of per cent, whose costs do not move: lowest cash over twelve months in
 * cents. The forward run that the answers are checked against.
 */
function lowestCash(occupancyPermille: number): number {
  let [cash, lowest] = [2_000_000, 2_000_000];
  for (let month = 0; month < 12; month++) {
    cash += occupancyPermille * 45_000 - 41_000_000 - (month === 4 ? 3_000_000 : 0);
    lowest = Math.min(lowest, cash);
  }
  return lowest;
}

function answer(question: ChangeQuestion) {
  const result = findSmallestChange(question);
  return result.ok ? result.value : result.error;
}

test('the occupancy that keeps the limit keeps it, and a tenth of a point less breaks it', () => {
  const runs: number[] = [];
  const holds = (points: number) => {
    runs.push(points);
    return lowestCash(900 + Math.round(points * 10)) >= 0;
  };
  const result = findSmallestChange({ holds, step: 0.1, direction: 1, most: 10 });
  const { steps, change, evaluations } = result.ok
    ? result.value
    : { steps: -1, change: -1, evaluations: -1 };
  expect(lowestCash(900 + steps)).toBeGreaterThanOrEqual(0);
  expect(lowestCash(900 + steps - 1)).toBeLessThan(0);
  expect(change).toBe(steps / 10);
  expect(evaluations).toBe(runs.length);
  expect(evaluations).toBeLessThanOrEqual(2 + Math.ceil(Math.log2(100)));
});

test('any first step that holds is found, up or down', () => {
  const direction = fc.constantFrom<1 | -1>(1, -1);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), direction, (first, sign) => {
      const holds = (change: number) => sign * change >= first * 0.1 - 1e-9;
      expect(answer({ holds, step: 0.1, direction: sign, most: 30 })).toMatchObject({
        steps: first,
        change: (sign * first) / 10,
      });
    }),
  );
});

test('it holds at the answer and fails one step before it, also when it does not stay so', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }), (pattern) => {
      const holdsAt = (steps: number) =>
        steps === pattern.length || (steps > 0 && pattern[steps - 1] === true);
      const holds = (change: number) => holdsAt(change);
      const found = answer({ holds, step: 1, direction: 1, most: pattern.length });
      const steps = 'steps' in found ? found.steps : Number.NaN;
      expect([holdsAt(steps), holdsAt(steps - 1)]).toEqual([true, false]);
    }),
  );
});

test('the last step of the range still counts, however the step is written in binary', () => {
  expect(answer({ holds: (x) => x >= 0.3, step: 0.1, direction: 1, most: 0.3 })).toMatchObject({
    change: 0.3,
  });
  expect(answer({ holds: (x) => x >= 0.35, step: 0.1, direction: 1, most: 0.35 })).toEqual({
    code: 'none-suffices',
    most: 0.3,
  });
});

test('nothing to change, nothing that suffices, and a step that is none', () => {
  const question: ChangeQuestion = { holds: (x) => x <= -5, step: 0.5, direction: -1, most: 4 };
  expect(answer({ ...question, holds: () => true })).toEqual({ code: 'already-holds' });
  expect(answer(question)).toEqual({ code: 'none-suffices', most: -4 });
  expect(answer({ ...question, most: 5 })).toMatchObject({ steps: 10, change: -5 });
  for (const step of [0, -1, Number.NaN, 4.5, 1e-9])
    expect(answer({ ...question, step })).toEqual({ code: 'bad-step', step, most: 4 });
  expect(answer({ ...question, step: -1, most: -4 })).toEqual({ code: 'bad-step', step: -1, most: -4 });
  expect(answer({ ...question, step: 4e-9, most: 4 })).toMatchObject({ code: 'none-suffices' });
});
