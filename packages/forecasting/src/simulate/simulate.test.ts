import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NaivePath, naivePaths } from '../naive/naive-paths.ts';
import { naiveExpectedShortfall, naiveQuantile } from '../naive/naive-statistics.ts';
import { boundsOfQuantile } from '../statistics/quantile-ranks.ts';
import { models } from '../testing/arbitraries.ts';
import { buildEvent, buildModel, checked } from '../testing/models.ts';
import { createEngine } from './engine.ts';
import { USUAL } from './request.ts';
import { simulate, simulatePaths } from './simulate.ts';
import { CERTAINTIES } from './simulation.ts';

const engine = createEngine();
/** Runs that end within a chunk, in the middle of a vector, and on its edge. */
const runs = fc.record({
  paths: fc.constantFrom(1, 2, 3, 5, 1023, 1024, 1025, 2050),
  seed: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
});

/** How far sums of the same numbers in another order may lie apart. */
function scaleOf(values: readonly number[]): number {
  return 1e-9 * Math.max(1, ...values.map(Math.abs));
}

function expectClose(
  actual: ArrayLike<number>,
  expected: readonly number[],
  scale = scaleOf(expected),
): void {
  expect(actual.length).toBe(expected.length);
  for (const [index, value] of expected.entries())
    expect(Math.abs((actual[index] ?? Number.NaN) - value)).toBeLessThanOrEqual(scale);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The largest amount on the way, of which rounding is a share. */
function largestOf(paths: readonly NaivePath[]): number {
  return Math.max(1, ...paths.flatMap(({ cash, low }) => [...cash, ...low]).map(Math.abs));
}

describe('what the kernel draws is what the definition says', () => {
  test('path by path', () => {
    fc.assert(
      fc.property(models, runs, (model, run) => {
        const sound = checked(model);
        const expected = naivePaths(sound, run);
        const { cash, lowest } = simulatePaths(sound, run, USUAL, engine);
        const scale = 1e-9 * (largestOf(expected) + 1e7);
        for (const [month, column] of cash.entries())
          expectClose(
            column,
            expected.map((path) => path.cash[month] ?? Number.NaN),
            scale,
          );
        expectClose(
          lowest,
          expected.map((path) => path.lowest),
          scale,
        );
      }),
      { numRuns: 20 },
    );
  });

  test('with all statistics', () => {
    fc.assert(
      fc.property(models, runs, (model, run) => {
        const sound = checked(model);
        const { simulation, cash } = simulatePaths(sound, run, USUAL, engine);
        for (const [month, column] of cash.entries()) {
          const values = [...column];
          const outcome = simulation.months[month];
          const low = values.map((value) => value - (sound.dip[month] ?? 0));
          const scale = scaleOf([...values, ...low]);
          expectClose([outcome?.mean ?? Number.NaN], [mean(values)], scale);
          expect(outcome?.quantiles.map(({ value }) => value)).toEqual(
            USUAL.quantiles.map((share) => naiveQuantile(values, share)),
          );
          const sorted = values.toSorted((a, b) => a - b);
          for (const { share, lower, upper } of outcome?.quantiles ?? []) {
            const bounds = boundsOfQuantile(share, run.paths);
            expect([lower, upper]).toEqual([sorted[bounds.lower], sorted[bounds.upper]]);
          }
          expectClose(
            [outcome?.expectedShortfall ?? Number.NaN],
            [naiveExpectedShortfall(values, 0.05)],
            scale,
          );
          expect(outcome?.breach.value).toBe(low.filter((value) => value < -sound.limit).length / run.paths);
          expectClose(
            [outcome?.meanShortfall ?? Number.NaN],
            [mean(low.map((value) => Math.max(0, -sound.limit - value)))],
            scale,
          );
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('what is said of the whole plan', () => {
  const sound = checked(
    buildModel({
      limit: 50,
      opening: 400,
      dip: Array.from({ length: 12 }, (_, month) => 10 * month),
      noise: [{ phi: 0.5, sigma: 20, weight: Array.from({ length: 12 }, () => 1) }],
      events: [
        buildEvent({
          id: 'a',
          probability: 0.4,
          onset: { from: 2, to: 5 },
          amount: { kind: 'pert', min: 50, mode: 200, max: 500 },
        }),
        buildEvent({ id: 'b', probability: 1 }),
        buildEvent({ id: 'c', probability: 0 }),
      ],
    }),
  );
  const run = { paths: 2_500, seed: 11 };
  const asked = { ...USUAL, horizons: [4, 8] };
  const draw = () => ({ simulation: simulate(sound, run, asked, engine), paths: naivePaths(sound, run) });

  test('counts in which month each future breaches for the first time', () => {
    const { simulation, paths } = draw();
    const counts = Array.from(
      { length: 13 },
      (_, month) => paths.filter(({ firstBreach }) => (firstBreach ?? 12) === month).length,
    );
    expect(simulation.firstBreach).toEqual(counts);
    expect(counts[12]).toBeGreaterThan(100);
    expect(simulation.breachBefore.map(({ value }) => value)).toEqual(
      counts.map((_, month) => paths.filter(({ firstBreach }) => (firstBreach ?? 12) < month).length / 2_500),
    );
  });

  test('sets the lowest cash with an event beside that without', () => {
    const { simulation, paths } = draw();
    const lowestOf = (some: readonly NaivePath[]) => mean(some.map(({ lowest }) => lowest));
    const [a, b, c] = simulation.events;
    expect(a?.occurred).toBe(paths.filter(({ occurred }) => occurred.has('a')).length);
    expect(a?.meanLowestWith).toBeCloseTo(lowestOf(paths.filter(({ occurred }) => occurred.has('a'))), 8);
    expect(a?.meanLowestWithout).toBeCloseTo(lowestOf(paths.filter(({ occurred }) => !occurred.has('a'))), 8);
    expect(b).toMatchObject({ id: 'b', occurred: 2_500, meanLowestWithout: null });
    expect(c).toMatchObject({ id: 'c', occurred: 0, meanLowestWith: null });
    expect(c?.meanLowestWithout).toBeCloseTo(simulation.lowest.mean, 8);
  });

  test('gives the support that just keeps the limit, for each horizon and certainty', () => {
    const { simulation, paths } = draw();
    expect(simulation.support.map(({ beforeMonth }) => beforeMonth)).toEqual([4, 8, 12]);
    for (const { beforeMonth, points } of simulation.support) {
      const lowest = paths.map(({ low }) => Math.min(...low.slice(0, beforeMonth)));
      expect(points.map(({ certainty }) => certainty)).toEqual(CERTAINTIES);
      for (const { certainty, amount } of points) {
        const keeping = (extra: number) =>
          lowest.filter((value) => value + extra >= -50 - 1e-9).length / 2_500;
        expect(keeping(amount)).toBeGreaterThanOrEqual(certainty);
        expect(keeping(amount - 1e-6)).toBeLessThan(certainty + 1 / 2_500);
      }
    }
  });
});
