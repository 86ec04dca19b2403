import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../core/dates.ts';
import { pointsFrom } from '../testing/build-landsdeel.ts';
import {
  addHalves,
  halfYear,
  halfYearOf,
  halvesBetween,
  halvesFrom,
  isHalfYear,
  startOfHalf,
} from './half-year.ts';
import { checkPoints } from './places.ts';

const GOAL = { zeroFrom: halfYear('2030-H1'), today: '2026-11-23' as PlainDate };

describe('half years', () => {
  test.each([
    ['2026-01-01', '2026-H1'],
    ['2026-06-30', '2026-H1'],
    ['2026-07-01', '2026-H2'],
    ['2026-12-31', '2026-H2'],
  ])('%s lies in %s', (day, half) => {
    expect(halfYearOf(day as PlainDate)).toBe(half);
  });

  test('are counted across the turn of the year', () => {
    expect(addHalves(halfYear('2026-H2'), 1)).toBe('2027-H1');
    expect(addHalves(halfYear('2026-H1'), -1)).toBe('2025-H2');
    expect(halvesBetween(halfYear('2026-H2'), halfYear('2030-H1'))).toBe(7);
    expect(halvesFrom(halfYear('2029-H1'), halfYear('2030-H1'))).toEqual(['2029-H1', '2029-H2', '2030-H1']);
    expect(startOfHalf(halfYear('2030-H2'))).toBe('2030-07-01');
  });

  test.each(['2026', '2026-H3', '2026-Q1', '2014-H1', '2061-H1'])('%s is none', (text) => {
    expect(isHalfYear(text)).toBe(false);
    expect(() => halfYear(text)).toThrow(RangeError);
  });
});

describe('what is told of places', () => {
  test('a path through the goal is right, whether it ends at zero or not', () => {
    expect(checkPoints('path', pointsFrom('2029-H1', 4, 2, 0), GOAL)).toEqual([]);
    expect(checkPoints('path', pointsFrom('2029-H1', 4, 4, 4), GOAL)).toEqual([]);
  });

  test('a path that stops before the goal is refused at its last point', () => {
    expect(checkPoints('path', pointsFrom('2029-H1', 4, 2), GOAL)).toEqual([
      { path: 'points.1.half', messageKey: 'landsdeel.pathTooShort', values: { half: '2030-H1' } },
    ]);
  });

  test('a gap, a half year twice and a wrong order are refused where they are', () => {
    for (const half of ['2026-H2', '2025-H1', '2024-H2'])
      expect(
        checkPoints('actual', [...pointsFrom('2025-H1', 4), { half: halfYear(half), places: 3 }], GOAL),
      ).toEqual([{ path: 'points.1.half', messageKey: 'landsdeel.halvesWithGap' }]);
  });

  test('nobody counts places of a day that has not come', () => {
    expect(checkPoints('actual', pointsFrom('2026-H2', 4, 3), GOAL)).toEqual([
      { path: 'points.1.half', messageKey: 'field.future' },
    ]);
  });
});
