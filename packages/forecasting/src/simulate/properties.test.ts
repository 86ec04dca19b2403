import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CashModel } from '../model/cash-model.ts';
import { evenly, models } from '../testing/arbitraries.ts';
import { buildEvent, buildModel, checked } from '../testing/models.ts';
import { createEngine } from './engine.ts';
import { USUAL } from './request.ts';
import { simulate, simulatePaths } from './simulate.ts';

const engine = createEngine();
const run = { paths: 1_500, seed: 3 };

function cashOf(model: CashModel) {
  return simulatePaths(checked(model), run, USUAL, engine);
}

describe('what holds for every model', () => {
  test('the same model, seed and paths give the same bytes, whatever was drawn before', () => {
    fc.assert(
      fc.property(models, models, (model, other) => {
        const once = JSON.stringify(simulate(checked(model), run));
        simulate(checked(other), { paths: 3_000, seed: 9 }, USUAL, engine);
        expect(JSON.stringify(simulate(checked(model), run, USUAL, engine))).toBe(once);
      }),
      { numRuns: 15 },
    );
  });

  test('the first futures do not depend on how many are drawn', () => {
    fc.assert(
      fc.property(models, (model) => {
        const [few, many] = [100, 1_200].map((paths) =>
          simulatePaths(checked(model), { paths, seed: 3 }, USUAL, engine),
        );
        expect(few?.lowest).toEqual(many?.lowest.subarray(0, 100));
      }),
      { numRuns: 15 },
    );
  });

  test('switching an event off restores what was without it, to the last bit', () => {
    fc.assert(
      fc.property(models, (model) => {
        const independent = { ...model, eventCorrelation: null };
        const extra = buildEvent({ id: 'the extra event', amount: { kind: 'uniform', min: 5, max: 9e5 } });
        const withEvent = (probability: number) => ({
          ...independent,
          events: [{ ...extra, probability }, ...model.events],
        });
        const without = cashOf(independent).cash;
        expect(cashOf(withEvent(0)).cash).toEqual(without);
        expect(cashOf(withEvent(0.5)).cash).not.toEqual(without);
      }),
      { numRuns: 15 },
    );
  });

  test('switching off one of several that go together moves none of the others', () => {
    const events = ['a', 'b', 'c'].map((id) =>
      buildEvent({ id, probability: 0.5, amount: { kind: 'uniform', min: 1, max: 9 } }),
    );
    const eventCorrelation = events.map((_, i) => events.map((__, j) => (i === j ? 1 : 0.6)));
    const withSecond = (second: Partial<(typeof events)[number]>) =>
      cashOf(
        buildModel({
          events: events.map((one) => (one.id === 'b' ? { ...one, ...second } : one)),
          eventCorrelation,
        }),
      ).cash;
    expect(withSecond({ probability: 0 })).toEqual(withSecond({ amount: { kind: 'fixed', value: 0 } }));
    expect(withSecond({ probability: 0 })).not.toEqual(withSecond({}));
  });

  test('more risk never raises a quantile: likelier, or larger', () => {
    const less = fc.record({
      p: evenly(0, 1),
      size: fc.integer({ min: 1, max: 1_000 }),
    });
    fc.assert(
      fc.property(models, less, less, (model, a, b) => {
        const withRisk = (probability: number, size: number) => {
          const amount = { kind: 'pert' as const, min: 0, mode: size, max: 5 * size };
          const risk = buildEvent({ id: 'the risk', probability, amount });
          return cashOf({ ...model, events: [...model.events, risk], eventCorrelation: null });
        };
        const small = withRisk(Math.min(a.p, b.p), Math.min(a.size, b.size));
        const large = withRisk(Math.max(a.p, b.p), Math.max(a.size, b.size));
        for (const [month, column] of large.cash.entries()) {
          const before = small.cash[month] ?? new Float64Array();
          // Sums in another order may differ by their rounding.
          const rounding = 1e-9 * before.reduce((most, value) => Math.max(most, Math.abs(value)), 1e6);
          expect(column.every((value, path) => value <= (before[path] ?? 0) + rounding)).toBe(true);
          const [p5, q5] = [small, large].map(
            ({ simulation }) => simulation.months[month]?.quantiles[0]?.value ?? 0,
          );
          expect(q5).toBeLessThanOrEqual((p5 ?? 0) + rounding);
        }
      }),
      { numRuns: 15 },
    );
  });

  test('shifting the opening shifts every quantile and the support', () => {
    fc.assert(
      fc.property(models, fc.integer({ min: -1e6, max: 1e6 }), (model, shift) => {
        const before = cashOf(model).simulation;
        const after = cashOf({ ...model, opening: model.opening + shift }).simulation;
        for (const [month, outcome] of after.months.entries()) {
          for (const [index, { value }] of outcome.quantiles.entries())
            expect(value - (before.months[month]?.quantiles[index]?.value ?? 0)).toBeCloseTo(shift, 3);
        }
        const [a, b] = [before, after].map(({ support }) => support[0]?.points[40]?.amount ?? 0);
        expect((b ?? 0) - (a ?? 0)).toBeCloseTo(-shift, 3);
      }),
      { numRuns: 15 },
    );
  });

  test('without chance the plan comes out to the cent, and an event falls wholly within its months', () => {
    const model = buildModel({
      months: 6,
      opening: 123_456_789_01,
      limit: 0,
      net: [1_00, -250_33, 7, 0, 99_999_999_99, -1],
      events: [
        buildEvent({ amount: { kind: 'fixed', value: 4_000_00 }, onset: { from: 1, to: 1 }, spread: 4 }),
      ],
    });
    const { cash } = cashOf(model);
    const rows = [12345679001, 12345553968, 12345453975, 12345353975, 22345253974, 22345253973];
    expect(cash.map((column) => column[0])).toEqual(rows);
    expect(cash.every((column) => column.every((value) => value === column[0]))).toBe(true);
  });

  test('an amount that is spread beyond the horizon counts for the months within it', () => {
    const event = buildEvent({ onset: { from: 10, to: 10 }, spread: 4 });
    const { cash } = cashOf(buildModel({ events: [event] }));
    expect(cash.map((column) => column[7])).toEqual([...Array.from({ length: 10 }, () => 1000), 975, 950]);
  });
});
