import { expect, test } from 'vitest';
import { type PathPeriod, placePath } from './path-geometry.ts';

const period = (
  key: string,
  planned: number | null,
  counted: number | null,
  firstPlanned: number | null = null,
): PathPeriod => ({ key, label: key, planned, counted, firstPlanned });
const PERIODS = [period('a', 100, 100), period('b', 50, 75), period('c', 0, null)];

test('a path falls from the top to the foot, and stops where nothing was counted', () => {
  const { plot, dots, marks, planned } = placePath({ periods: PERIODS, pace: null }, 400);
  const [first, second] = dots;
  expect(first?.y).toBe(plot.y);
  expect(second?.y).toBeCloseTo(plot.y + plot.height / 4);
  expect(dots).toHaveLength(2);
  // What was not counted is read out at what was planned.
  expect(marks.at(-1)).toMatchObject({ key: 'c', x: plot.x + plot.width, y: plot.y + plot.height });
  expect(planned.match(/L/g)).toHaveLength(2);
});

test('the pace is a straight line between two periods', () => {
  const pace = { from: 'b', fromValue: 75, to: 'c', toValue: 0 };
  const { plot, pace: drawn } = placePath({ periods: PERIODS, pace }, 400);
  const foot = plot.y + plot.height;
  expect(drawn).toBe(
    `M${plot.x + plot.width / 2},${plot.y + plot.height / 4}L${plot.x + plot.width},${foot}`,
  );
});

test('labels that would touch are left out', () => {
  const many = Array.from({ length: 20 }, (_, index) => period(`p${index}`, index, null));
  expect(placePath({ periods: many, pace: null }, 1600).periodTicks).toHaveLength(20);
  expect(placePath({ periods: many, pace: null }, 300).periodTicks.length).toBeLessThanOrEqual(3);
});

test('without anything known there is nothing to point at', () => {
  const { marks, counted } = placePath({ periods: [period('a', null, null)], pace: null }, 300);
  expect(marks).toEqual([]);
  expect(counted).toBe('');
});
