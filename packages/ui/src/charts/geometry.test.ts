import { describe, expect, it } from 'vitest';
import { nearestPoint, placeChart } from './geometry.ts';

const SIZE = { width: 400, height: 200 };
const norm = { from: '2024-01', to: '2024-12', min: 85, max: null, nearMargin: 2 };

function points(...values: (number | null)[]) {
  return values.map((value, index) => ({ month: `2024-0${String(index + 1)}`, value }));
}

describe('placeChart', () => {
  it('breaks the line at a month without a figure', () => {
    const { line } = placeChart({ points: points(80, 82, null, 84, 85), norms: [] }, SIZE, 40);
    expect(line.match(/M/g)).toHaveLength(2);
  });

  it('puts higher values higher and later months further', () => {
    const placed = placeChart({ points: points(80, 90), norms: [norm] }, SIZE, 40).points;
    expect(placed[1]?.y ?? 0).toBeLessThan(placed[0]?.y ?? 0);
    expect(placed[1]?.x ?? 0).toBeGreaterThan(placed[0]?.x ?? 0);
  });

  it('draws the norm with the zone under it in which it is nearly met', () => {
    const chart = placeChart({ points: points(80, 90), norms: [norm] }, SIZE, 40);
    expect(chart.normLines).toHaveLength(1);
    expect(chart.nearZones[0]?.y).toBeCloseTo(chart.normLines[0]?.y ?? 0, 6);
    expect(chart.bands).toEqual([]);
  });

  it('draws a band between two limits, with a zone outside each', () => {
    const chart = placeChart({ points: points(4, 6), norms: [{ ...norm, min: 4, max: 7 }] }, SIZE, 40);
    expect(chart.bands).toHaveLength(1);
    expect(chart.nearZones).toHaveLength(2);
  });

  it('lays the year before under the present months, and no further', () => {
    const previousYear = [
      { month: '2022-12', value: 70 },
      { month: '2023-01', value: 71 },
      { month: '2023-02', value: 72 },
    ];
    const chart = placeChart({ points: points(80, 81), norms: [], previousYear }, SIZE, 40);
    expect(chart.previousYear.match(/[ML]/g)).toHaveLength(2);
  });

  it('keeps everything inside the surface, also with one point or none', () => {
    for (const list of [points(), points(80), points(null), points(0, 0)]) {
      const chart = placeChart({ points: list, norms: [norm] }, SIZE, 40);
      const coordinates = [
        ...chart.points.flatMap(({ x, y }) => [x, y ?? 0]),
        ...chart.valueTicks.map(({ at }) => at),
      ];
      for (const coordinate of coordinates) {
        expect(coordinate).toBeGreaterThanOrEqual(0);
        expect(coordinate).toBeLessThanOrEqual(SIZE.width);
      }
    }
  });
});

describe('nearestPoint', () => {
  it('finds the month under the pointer', () => {
    const placed = placeChart({ points: points(80, 81, 82), norms: [] }, SIZE, 40).points;
    expect(nearestPoint(placed, 0)).toBe(0);
    expect(nearestPoint(placed, 399)).toBe(2);
    expect(nearestPoint([], 10)).toBe(-1);
  });
});
