import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../core/dates.ts';
import {
  buildIndicator,
  buildLevel,
  buildRule,
  buildRuleSet,
  buildSeries,
  knownOn,
  quarter,
} from '../testing/build-warning.ts';
import { checkRuleSet } from './check-rule-set.ts';
import { evaluate } from './evaluate.ts';
import type { Condition, MeasuredCondition, Rule } from './rule.ts';
import { compareInstants, type KnownValue } from './series.ts';

const INDICATOR = 'solvabiliteit';
const FIRST_MOMENT = Date.UTC(2020, 3, 1);
const HOUR = 3_600_000;
const END = '2031-01-01T00:00:00Z' as Instant;

const level = fc
  .record({ side: fc.constantFrom('below', 'above'), room: fc.integer({ min: 2, max: 9 }) })
  .map(
    ({ side, room }): Condition =>
      buildLevel({
        side,
        clearAt: { kind: 'value', value: side === 'below' ? 15 + room : 15 - room },
      }),
  );
const move = fc
  .record({
    kind: fc.constantFrom('change', 'trend'),
    direction: fc.constantFrom('fall', 'rise'),
    fireAt: fc.integer({ min: 2, max: 8 }),
    room: fc.integer({ min: 4, max: 9 }),
    periods: fc.integer({ min: 5, max: 8 }),
  })
  .map(
    ({ kind, direction, fireAt, room, periods }): MeasuredCondition => ({
      ...{ kind, indicator: INDICATOR, direction, fireAt, clearAt: fireAt - room },
      ...{ periods, significance: 0.05 },
    }),
  );
const rule = (condition: fc.Arbitrary<Condition>): fc.Arbitrary<Rule> =>
  fc
    .record({
      condition,
      fireAfter: fc.integer({ min: 1, max: 3 }),
      clearAfter: fc.integer({ min: 1, max: 3 }),
    })
    .map(buildRule);
const combined = fc
  .record({
    kind: fc.constantFrom('all' as const, 'any' as const, 'at_least' as const),
    of: fc.array(level, { minLength: 1, maxLength: 4 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ kind, of, share }): Condition => {
    if (kind !== 'at_least') return { kind, of };
    return { kind, of, count: 1 + Math.floor(share * (of.length - 1)) };
  });
const anyRule = rule(fc.oneof(level, move));
const values = fc.array(fc.option(fc.integer({ min: 0, max: 40 }), { freq: 5 }), { maxLength: 24 });
const noise = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 4, maxLength: 40 });

/** Reports of quarters, each recorded at some hour after the first, a quarter possibly several times. */
const reports: fc.Arbitrary<readonly KnownValue[]> = fc.array(
  fc
    .record({
      count: fc.nat({ max: 15 }),
      value: fc.option(fc.integer({ min: 0, max: 40 })),
      hour: fc.nat({ max: 400 }),
    })
    .map(({ count, value, hour }) => ({
      period: quarter(count),
      value,
      recordedAt: moment(hour),
    })),
  { maxLength: 30 },
);

function moment(hour: number): Instant {
  return new Date(FIRST_MOMENT + hour * 100 * HOUR).toISOString() as Instant;
}

function come(of: Rule, known: readonly KnownValue[], at: Instant) {
  return evaluate(buildRuleSet(of), [{ indicator: buildIndicator(), values: known }], at);
}

const switches = (of: Rule, series: readonly number[]) =>
  come(of, buildSeries(series).values, knownOn(quarter(series.length - 1))).signals.reduce(
    (count, { clearedIn }) => count + (clearedIn === null ? 1 : 2),
    0,
  );

describe('evaluate', () => {
  it('gives the same signals for the same reports, in whatever order they are told', () => {
    fc.assert(
      fc.property(anyRule, values, fc.infiniteStream(fc.nat()), (of, series, order) => {
        const told = buildSeries(series).values;
        const shuffled = told
          .map((value) => ({ value, place: order.next().value ?? 0 }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ value }) => value);
        expect(come(of, shuffled, END)).toEqual(come(of, told, END));
      }),
    );
  });

  it('never looks ahead: what is recorded later changes no earlier answer', () => {
    fc.assert(
      fc.property(anyRule, reports, fc.nat({ max: 400 }), (of, known, hour) => {
        const at = moment(hour);
        const earlier = known.filter(({ recordedAt }) => compareInstants(recordedAt, at) <= 0);
        expect(come(of, known, at)).toEqual(come(of, earlier, at));
      }),
    );
  });

  it('tells only what was known, and nothing that was known later than the signal', () => {
    fc.assert(
      fc.property(anyRule, reports, fc.nat({ max: 400 }), (of, known, hour) => {
        for (const { fired, knownSince } of come(of, known, moment(hour)).signals) {
          expect(fired.length).toBeGreaterThan(0);
          for (const { recordedAt } of fired)
            expect(compareInstants(recordedAt, knownSince)).toBeLessThanOrEqual(0);
          expect(compareInstants(knownSince, moment(hour))).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('never clears a signal in a period of which nothing is known', () => {
    fc.assert(
      fc.property(anyRule, values, fc.integer({ min: 1, max: 12 }), (of, series, silent) => {
        const known = buildSeries(series).values;
        const now = come(of, known, knownOn(quarter(Math.max(0, series.length - 1))));
        const later = come(of, known, knownOn(quarter(series.length + silent), 90));
        expect(later.signals.map(({ firedIn, clearedIn }) => [firedIn, clearedIn])).toEqual(
          now.signals.map(({ firedIn, clearedIn }) => [firedIn, clearedIn]),
        );
        const silentPeriods = new Set(
          known.filter(({ value }) => value === null).map(({ period }) => period),
        );
        for (const { clearedIn } of later.signals)
          expect(clearedIn === null || !silentPeriods.has(clearedIn)).toBe(true);
      }),
    );
  });

  it('does not flap on noise of one unit about a level, alone or combined', () => {
    fc.assert(
      fc.property(
        rule(fc.oneof(level, combined)),
        fc.double({ min: 5, max: 30, noNaN: true }),
        noise,
        (of, base, wavering) => {
          expect(checkRuleSet(buildRuleSet(of), [buildIndicator()])).toEqual([]);
          expect(
            switches(
              of,
              wavering.map((by) => base + by),
            ),
          ).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('does not flap on noise of one unit about a steady movement', () => {
    fc.assert(
      fc.property(rule(move), fc.double({ min: -4, max: 4, noNaN: true }), noise, (of, step, wavering) => {
        expect(checkRuleSet(buildRuleSet(of), [buildIndicator()])).toEqual([]);
        expect(
          switches(
            of,
            wavering.map((by, count) => 100 + step * count + by),
          ),
        ).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('would flap if it cleared where it fires: such a rule is refused', () => {
    const of = buildRule({ condition: buildLevel({ clearAt: { kind: 'value', value: 15 } }) });
    expect(switches(of, [14, 16, 14, 16])).toBe(4);
    expect(checkRuleSet(buildRuleSet(of), [buildIndicator()])).not.toEqual([]);
  });

  it('agrees with a plain account of firing and clearing', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), (series, m, q) => {
        const of = buildRule({ fireAfter: m, clearAfter: q });
        const told = come(of, buildSeries(series).values, END).signals;
        expect(told.map(({ firedIn, clearedIn }) => [firedIn, clearedIn])).toEqual(plainly(series, m, q));
      }),
    );
  });
});

/** Below 15 for m known quarters: on. At least 17 for q known quarters: off. */
function plainly(series: readonly (number | null)[], m: number, q: number) {
  const episodes: [string, string | null][] = [];
  let run = 0;
  for (const [count, value] of series.entries()) {
    if (value === null) continue;
    const open = episodes.at(-1)?.[1] === null;
    run = (open ? value >= 17 : value < 15) ? run + 1 : 0;
    if (!open && run === m) {
      episodes.push([quarter(count), null]);
      run = 0;
    } else if (open && run === q) {
      episodes.splice(-1, 1, [episodes.at(-1)?.[0] ?? '', quarter(count)]);
      run = 0;
    }
  }
  return episodes;
}
