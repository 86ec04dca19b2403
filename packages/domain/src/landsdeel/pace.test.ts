import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pointsFrom } from '../testing/build-landsdeel.ts';
import { halvesBetween } from './half-year.ts';
import { paceOf, senSlope } from './pace.ts';
import type { PlacesPoint } from './places.ts';

/** The definition: all slopes in a row, and the one in the middle. */
function naiveSlope(points: readonly PlacesPoint[]): number {
  const slopes: number[] = [];
  for (const a of points)
    for (const b of points)
      if (a.half < b.half) slopes.push((b.places - a.places) / halvesBetween(a.half, b.half));
  slopes.sort((a, b) => a - b);
  const middle = Math.floor(slopes.length / 2);
  return slopes.length % 2 === 1
    ? (slopes[middle] ?? Number.NaN)
    : ((slopes[middle - 1] ?? Number.NaN) + (slopes[middle] ?? Number.NaN)) / 2;
}

describe("Sen's slope", () => {
  test('is the median over all pairs', () => {
    const series = fc.array(fc.nat(300), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(series, (places) => {
        const points = pointsFrom('2020-H1', ...places);
        expect(senSlope(points)).toBeCloseTo(naiveSlope(points), 12);
      }),
    );
  });

  test('is not turned by one odd count', () => {
    expect(senSlope(pointsFrom('2024-H1', 80, 70, 90, 50, 40))).toBe(-10);
  });
});

describe('where the pace leads', () => {
  test('a steady pace reaches zero when the last count is used up', () => {
    expect(paceOf(pointsFrom('2024-H2', 80, 70, 60, 50))).toEqual({
      kind: 'zero',
      perHalf: -10,
      from: '2024-H2',
      to: '2026-H1',
      zeroAt: '2028-H2',
    });
  });

  test('only the last four half years count', () => {
    const fast = paceOf(pointsFrom('2023-H1', 200, 150, 100, 50, 48, 46, 44));
    expect(fast).toMatchObject({ kind: 'zero', perHalf: -2, from: '2024-H2' });
  });

  test('who stands still or grows never gets there', () => {
    expect(paceOf(pointsFrom('2025-H1', 50, 50, 50))).toMatchObject({ kind: 'never', perHalf: 0 });
    expect(paceOf(pointsFrom('2025-H1', 50, 52, 54))).toMatchObject({ kind: 'never', perHalf: 2 });
  });

  test('so slow that it takes more than a generation is never', () => {
    expect(paceOf(pointsFrom('2025-H1', 500, 499, 498))).toMatchObject({ kind: 'never', perHalf: -1 });
  });

  test('two counts are no pace', () => {
    expect(paceOf(pointsFrom('2025-H1', 50, 40))).toEqual({ kind: 'too_few' });
    expect(paceOf([])).toEqual({ kind: 'too_few' });
  });

  test('who is there already was there in the first half year without places', () => {
    expect(paceOf(pointsFrom('2025-H1', 4, 0, 3, 0, 0))).toMatchObject({ kind: 'zero', zeroAt: '2026-H2' });
  });
});
