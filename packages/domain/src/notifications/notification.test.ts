import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, plainDate } from '../core/dates.ts';
import { RUNGS, rungOf } from './notification.ts';

const TODAY = plainDate('2026-03-28');

describe('the ladder of a deadline', () => {
  test.each([
    [31, undefined],
    [30, 30],
    [8, 30],
    [7, 7],
    [2, 7],
    [1, 1],
    [0, 1],
    [-1, undefined],
  ])('stands, %i days before, on rung %s', (days, rung) => {
    expect(rungOf(addDays(TODAY, days), TODAY)).toBe(rung);
  });

  test('is climbed rung by rung, each once, by who looks every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (distance) => {
        const due = addDays(TODAY, distance);
        const seen = Array.from({ length: distance + 10 }, (_, day) => rungOf(due, addDays(TODAY, day)));
        const told = seen.filter((rung, day) => rung !== undefined && rung !== seen[day - 1]);
        const [first] = told;
        expect(told).toEqual(RUNGS.filter((rung) => first !== undefined && rung <= first));
      }),
    );
  });
});
