import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeFunnel } from './funnel-geometry.ts';
import { nearestMark, spreadApart } from './mark-geometry.ts';
import { placeSlopes } from './slope-geometry.ts';
import { placeSmallLines, SMALL } from './small-line-geometry.ts';
import { placeStrips } from './strip-geometry.ts';
import { placeTiles } from './tile-geometry.ts';

const point = (key: string, value: number) => ({ key, value, isChosen: false });

describe('strips', () => {
  test('hold every point, from low to high, and stack those that would cover each other', () => {
    const points = [point('c', 9), point('a', 1), point('b', 1)];
    const { marks, rows, height } = placeStrips([{ key: 'all', label: 'Alle', points, box: null }], 400);
    expect(marks.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
    expect(marks[0]?.x).toBe(marks[1]?.x);
    expect(marks[0]?.y).not.toBe(marks[1]?.y);
    for (const { x, y } of marks) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(400);
      expect(y).toBeLessThan(height);
    }
    expect(rows[0]?.box).toBeNull();
  });

  test('stand without any point', () => {
    expect(placeStrips([], 400).marks).toEqual([]);
    expect(placeStrips([{ key: 'a', label: 'A', points: [], box: null }], 0).rows).toHaveLength(1);
  });
});

describe('a funnel', () => {
  const limits = (weight: number) =>
    [
      { low: 10 - 20 / Math.sqrt(weight), high: 10 + 20 / Math.sqrt(weight) },
      { low: 10 - 40 / Math.sqrt(weight), high: 10 + 40 / Math.sqrt(weight) },
    ] as const;
  const dot = (key: string, weight: number, value: number) =>
    ({ key, weight, value, place: 'within', isChosen: false }) as const;

  test('has larger providers at the right and higher values above', () => {
    const { marks, target } = placeFunnel(
      { dots: [dot('large', 1000, 12), dot('small', 10, 8)], target: 10, limits },
      500,
    );
    expect(marks.map(({ key }) => key)).toEqual(['small', 'large']);
    const [small, large] = marks;
    if (!small || !large) throw new Error('two marks are expected');
    expect(small.x).toBeLessThan(large.x);
    expect(small.y).toBeGreaterThan(target);
    expect(large.y).toBeLessThan(target);
  });

  test('marks sizes by round figures that lie within it', () => {
    const { weightTicks, plot } = placeFunnel(
      { dots: [dot('a', 3e5, 9), dot('b', 8e7, 11)], target: 10, limits },
      360,
    );
    expect(weightTicks.length).toBeGreaterThan(1);
    expect(weightTicks.length).toBeLessThan(5);
    for (const { at } of weightTicks) {
      expect(at).toBeGreaterThanOrEqual(plot.x);
      expect(at).toBeLessThanOrEqual(plot.x + plot.width);
    }
  });
});

describe('slopes', () => {
  test('say which way they go, and keep their names apart', () => {
    const lines = Array.from({ length: 12 }, (_, at) => ({
      key: `${at}`,
      label: `Aanbieder ${at}`,
      from: 5,
      to: 5 + (at % 3) - 1,
      isChosen: false,
    }));
    const placed = placeSlopes(lines, 800);
    expect(placed.lines.slice(0, 3).map(({ change }) => change)).toEqual(['down', 'same', 'up']);
    const heights = placed.lines.map(({ labelY }) => labelY).sort((one, other) => one - other);
    for (const [at, height] of heights.slice(1).entries())
      expect(height - (heights[at] ?? 0)).toBeGreaterThanOrEqual(15 - 1e-9);
  });

  test('leave the names out where there is no room', () => {
    expect(placeSlopes([], 360).hasNames).toBe(false);
  });
});

test('heights are moved apart in their own order', () => {
  const heights = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 20 });
  fc.assert(
    fc.property(heights, (wanted) => {
      const apart = spreadApart(wanted, 15, [0, 300]);
      expect(apart).toHaveLength(wanted.length);
      const order = wanted.map((_, at) => at).sort((one, other) => (wanted[one] ?? 0) - (wanted[other] ?? 0));
      for (const [at, index] of order.slice(1).entries())
        expect((apart[index] ?? 0) - (apart[order[at] ?? 0] ?? 0)).toBeGreaterThanOrEqual(15 - 1e-6);
    }),
  );
});

describe('tiles', () => {
  const tile = (key: string, column: number, value: number | null) =>
    ({ key, code: key, column, row: 0, value, isSuppressed: value === null }) as const;

  test('are coloured by steps of equal width; what is not given has no step', () => {
    const { marks, steps, side } = placeTiles(
      [tile('a', 0, 0), tile('b', 1, 10), tile('c', 2, 5), tile('d', 3, null)],
      360,
    );
    expect(steps).toHaveLength(5);
    expect(marks.map(({ step }) => step)).toEqual([0, 4, 2, null]);
    expect(4 * (side + 3) - 3).toBeLessThanOrEqual(360);
  });

  test('that all say the same have one step', () => {
    expect(placeTiles([tile('a', 0, 3), tile('b', 1, 3)], 360).marks.map(({ step }) => step)).toEqual([0, 0]);
  });
});

test('small lines share one scale and break where there is no figure', () => {
  const [one, other] = placeSmallLines(
    [
      { key: 'a', label: 'A', values: [0, null, 10] },
      { key: 'b', label: 'B', values: [null, null, null] },
    ],
    [5, 5, 5],
  );
  expect(one?.path.match(/M/g)).toHaveLength(2);
  expect(one?.last?.y).toBeLessThan(SMALL.height / 2);
  expect(other?.last).toBeNull();
});

test('the nearest mark is found in both directions', () => {
  const marks = [
    { key: 'a', x: 0, y: 0 },
    { key: 'b', x: 0, y: 100 },
  ];
  expect(nearestMark(marks, 4, 80)).toBe(1);
  expect(nearestMark([], 0, 0)).toBe(-1);
});
