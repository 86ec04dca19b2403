import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, plainDate } from '../core/dates.ts';
import { compareDeadlines, DEADLINE_BANDS, deadlineBand } from './deadline.ts';

const TODAY = plainDate('2026-11-22');

it('stands on the ladder of 30, 7 and 1 days', () => {
  const bandAt = (days: number) => deadlineBand(addDays(TODAY, days), TODAY);
  expect([-400, -1, 0, 1, 2, 7, 8, 30, 31].map(bandAt)).toEqual([
    'overdue',
    'overdue',
    'day',
    'day',
    'week',
    'week',
    'month',
    'month',
    'later',
  ]);
  expect(deadlineBand(null, TODAY)).toBe('none');
});

it('never calls a later day more pressing', () => {
  const day = fc.option(fc.integer({ min: -60, max: 60 }).map((days) => addDays(TODAY, days)));
  fc.assert(
    fc.property(day, day, (a, b) => {
      const rank = (one: typeof a) => DEADLINE_BANDS.indexOf(deadlineBand(one, TODAY));
      if (compareDeadlines(a, b) < 0) expect(rank(a)).toBeLessThanOrEqual(rank(b));
      expect(Math.sign(compareDeadlines(a, b))).toBe(-Math.sign(compareDeadlines(b, a)) + 0);
    }),
  );
});
