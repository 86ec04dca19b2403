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
import { evaluate } from './evaluate.ts';
import type { Condition, Rule } from './rule.ts';
import type { IndicatorSeries } from './series.ts';

const LATER = '2031-01-01T00:00:00Z' as Instant;
/** Just when the last of so many quarters became known, so that nothing after them is expected yet. */
const after = (count: number) => knownOn(quarter(count - 1));

function signalsOf(values: readonly (number | null | undefined)[], rule: Partial<Rule> = {}) {
  return evaluate(buildRuleSet(buildRule(rule)), [buildSeries(values)], after(values.length)).signals;
}

describe('a level', () => {
  it('fires below its threshold, and says which value, threshold and date did', () => {
    expect(signalsOf([20, 14])).toEqual([
      {
        rule: 'vermogen',
        severity: 'attention',
        grain: 'quarter',
        firedIn: '2020-Q2',
        knownSince: '2020-07-30T12:00:00Z',
        clearedIn: null,
        judgedThrough: '2020-Q2',
        unknown: [],
        fired: [expect.objectContaining({ value: 14, threshold: 15, period: '2020-Q2', signalValue: null })],
        holding: [expect.objectContaining({ value: 14, recordedAt: '2020-07-30T12:00:00Z' })],
      },
    ]);
    expect(signalsOf([20, 15])).toEqual([]);
  });

  it('clears at another level than it fires at, and says by which it stands', () => {
    expect(signalsOf([14, 16, 16.9])).toMatchObject([
      { clearedIn: null, fired: [{ value: 14, threshold: 15 }], holding: [{ value: 16.9, threshold: 17 }] },
    ]);
    expect(signalsOf([14, 16, 17])).toMatchObject([
      { firedIn: '2020-Q1', clearedIn: '2020-Q3', holding: [] },
    ]);
  });

  it('takes the signal value of the day, with its source', () => {
    const indicator = buildIndicator({
      signalValues: [
        { value: 10, from: null, to: '2020-06-30' as never, source: 'Oud', standing: 'probable' },
        { value: 15, from: '2020-06-30' as never, to: null, source: 'Nieuw', standing: 'probable' },
      ],
    });
    const condition = buildLevel({
      fireAt: { kind: 'signal_value', plus: 1 },
      clearAt: { kind: 'signal_value', plus: 4 },
    });
    const { signals } = evaluate(
      buildRuleSet(buildRule({ condition })),
      [buildSeries([12, 12], indicator)],
      after(2),
    );
    expect(signals).toMatchObject([
      { firedIn: '2020-Q2', fired: [{ threshold: 16, signalValue: { value: 15, source: 'Nieuw' } }] },
    ]);
  });

  it('fires above where more is worse', () => {
    const condition = buildLevel({ side: 'above', clearAt: { kind: 'value', value: 13 } });
    expect(signalsOf([15, 16, 14, 13], { condition })).toMatchObject([
      { firedIn: '2020-Q2', clearedIn: '2020-Q4', fired: [{ side: 'above', value: 16 }] },
    ]);
  });
});

describe('periods in a row', () => {
  it('are all told, once there are enough of them to fire', () => {
    expect(signalsOf([14, 20, 14], { fireAfter: 2 })).toEqual([]);
    expect(signalsOf([14, 20, 14, 13], { fireAfter: 2 })).toMatchObject([
      { firedIn: '2020-Q4', fired: [{ value: 14 }, { value: 13 }], knownSince: '2021-01-30T12:00:00Z' },
    ]);
  });

  it('are asked for to clear too', () => {
    expect(signalsOf([14, 18, 16, 18], { clearAfter: 2 })).toMatchObject([{ clearedIn: null }]);
    expect(signalsOf([14, 18, 16, 18, 18], { clearAfter: 2 })).toMatchObject([{ clearedIn: '2021-Q1' }]);
  });

  it('start again after a signal cleared', () => {
    expect(signalsOf([14, 20, 14, 14], { fireAfter: 1 })).toMatchObject([
      { firedIn: '2020-Q1', clearedIn: '2020-Q2' },
      { firedIn: '2020-Q3', clearedIn: null },
    ]);
  });
});

describe('what is unknown', () => {
  it('never clears a signal, and is told', () => {
    expect(signalsOf([14, null, undefined, 16], { clearAfter: 1 })).toMatchObject([
      {
        clearedIn: null,
        unknown: [
          { period: '2020-Q2', reason: 'unknown', indicator: 'solvabiliteit' },
          { period: '2020-Q3', reason: 'not_reported' },
        ],
      },
    ]);
  });

  it('does not fire one either, nor break a row', () => {
    expect(signalsOf([14, null, 13], { fireAfter: 2 })).toMatchObject([{ firedIn: '2020-Q3' }]);
    expect(signalsOf([null, null])).toEqual([]);
  });

  it('is told of a rule that could not be judged', () => {
    const told = evaluate(buildRuleSet(buildRule()), [buildSeries([20, null])], after(2));
    expect(told).toEqual({
      signals: [],
      unjudged: [
        {
          rule: 'vermogen',
          period: '2020-Q2',
          unknown: [{ indicator: 'solvabiliteit', period: '2020-Q2', reason: 'unknown' }],
        },
      ],
    });
  });

  it('includes the quarters that should have been reported by now', () => {
    const { signals } = evaluate(
      buildRuleSet(buildRule()),
      [buildSeries([14])],
      '2020-12-01T00:00:00Z' as Instant,
    );
    expect(signals).toMatchObject([
      { judgedThrough: '2020-Q1', unknown: [{ period: '2020-Q2' }, { period: '2020-Q3' }] },
    ]);
  });

  it('leaves a rule without any figures alone', () => {
    expect(evaluate(buildRuleSet(buildRule()), [], LATER)).toEqual({ signals: [], unjudged: [] });
  });
});

describe('combinations', () => {
  const other: Partial<IndicatorSeries['indicator']> = { code: 'andere' };
  const parts = [buildLevel(), buildLevel({ indicator: 'andere' })];
  const come = (condition: Condition, values: readonly (number | null)[]) =>
    evaluate(
      buildRuleSet(buildRule({ condition })),
      [buildSeries([values[0]]), buildSeries([values[1]], other)],
      after(1),
    );

  it.each([
    ['all', [14, 14], 1],
    ['all', [14, 20], 0],
    ['any', [14, 20], 1],
    ['any', [20, 20], 0],
    ['any', [14, null], 1],
    ['all', [14, null], 0],
  ] as const)('%s of %j gives %i signal', (kind, values, signals) => {
    expect(come({ kind, of: parts }, values).signals).toHaveLength(signals);
  });

  it('ask for a number of parts, and say which of them spoke', () => {
    const three = [...parts, buildLevel({ side: 'above', clearAt: { kind: 'value', value: 13 } })];
    const { signals } = come({ kind: 'at_least', count: 2, of: three }, [16, 14]);
    expect(signals[0]?.fired).toMatchObject([
      { indicator: 'andere', side: 'below' },
      { indicator: 'solvabiliteit', side: 'above' },
    ]);
    expect(come({ kind: 'at_least', count: 2, of: three }, [14, 20]).signals).toEqual([]);
  });

  it('know only what the unknown parts could not change', () => {
    expect(come({ kind: 'all', of: parts }, [14, null]).unjudged).toHaveLength(1);
    expect(come({ kind: 'all', of: parts }, [20, null]).unjudged).toHaveLength(0);
  });
});

describe('a reference to another rule', () => {
  const first = buildRule({ code: 'eerst', fireAfter: 2, clearAfter: 2 });
  const second = buildRule({ code: 'dan', condition: { kind: 'rule', rule: 'eerst' } });
  const come = (values: readonly (number | null)[]) =>
    evaluate(buildRuleSet(second, first), [buildSeries(values)], after(values.length)).signals;

  it('holds as long as that rule stands, whatever the order of the rules', () => {
    expect(come([14, 14, 18])).toMatchObject([
      { rule: 'dan', firedIn: '2020-Q2', clearedIn: null },
      { rule: 'eerst', firedIn: '2020-Q2', clearedIn: null },
    ]);
    expect(come([14, 14, 18, 18])).toMatchObject([{ clearedIn: '2020-Q4' }, { clearedIn: '2020-Q4' }]);
    expect(come([14, 14])[0]?.fired).toEqual([
      { kind: 'rule', rule: 'eerst', period: '2020-Q2', recordedAt: '2020-07-30T12:00:00Z' },
    ]);
  });

  it('does not clear what the other could not judge', () => {
    expect(come([14, 14, null, null])).toMatchObject([{ clearedIn: null }, { clearedIn: null }]);
  });

  it('in a round is no rule set to judge by', () => {
    const round = [first, { ...second, code: 'eerst', condition: { kind: 'rule', rule: 'eerst' } as const }];
    expect(() => evaluate(buildRuleSet(...round.slice(1)), [], LATER)).toThrow('eerst → eerst');
  });
});

describe('a change', () => {
  const fall = {
    kind: 'change',
    indicator: 'solvabiliteit',
    direction: 'fall',
    fireAt: 5,
    clearAt: 1,
  } as const;

  it('is measured from the period before', () => {
    expect(signalsOf([20, 15], { condition: fall })).toEqual([]);
    expect(signalsOf([20, 14], { condition: fall })).toMatchObject([
      { fired: [{ change: 6, threshold: 5, comparedPeriod: '2020-Q1', comparedValue: 20 }] },
    ]);
    expect(signalsOf([20, 14, 12], { condition: fall })).toMatchObject([
      { clearedIn: null, holding: [{ change: 2, threshold: 1 }] },
    ]);
    expect(signalsOf([20, 14, 13], { condition: fall })).toMatchObject([{ clearedIn: '2020-Q3' }]);
    expect(signalsOf([14, 20], { condition: { ...fall, direction: 'rise' } })).toHaveLength(1);
  });

  it('of a seasonal indicator is measured from the same quarter a year before', () => {
    const summer = [20, 20, 12, 20, 20, 20, 12, 20];
    const come = (values: readonly number[], grain: 'quarter' | 'year' = 'quarter') =>
      evaluate(
        buildRuleSet(buildRule({ condition: fall, grain })),
        [buildSeries(values, { isSeasonal: true })],
        after(values.length),
      ).signals;
    expect(come(summer)).toEqual([]);
    expect(come([...summer.slice(0, 6), 6])).toMatchObject([
      { firedIn: '2021-Q3', fired: [{ comparedPeriod: '2020-Q3', change: 6 }] },
    ]);
    expect(come(summer, 'year')).toEqual([]);
  });
});

describe('a trend', () => {
  const trend = {
    kind: 'trend',
    indicator: 'solvabiliteit',
    direction: 'fall',
    periods: 6,
    significance: 0.05,
    fireAt: 5,
    clearAt: 1,
  } as const;

  it('fires when a window falls by more than chance gives, and far enough', () => {
    const far = { ...trend, fireAt: 7 };
    expect(signalsOf([30, 28, 27, 25, 24, 22], { condition: far })).toMatchObject([
      {
        firedIn: '2021-Q2',
        fired: [{ n: 6, change: 8, slope: -1.5, comparedPeriod: '2020-Q1', comparedValue: 30 }],
      },
    ]);
    expect(signalsOf([30, 29.5, 29, 28.5, 28, 27.5], { condition: trend })).toEqual([]);
    expect(signalsOf([30, 22, 31, 21, 32, 22], { condition: trend })).toEqual([]);
  });

  it('clears once the window stands still', () => {
    const flat = [30, 28, 27, 25, 24, 22, 22, 22, 22, 22, 22];
    // What it stands on then is how far it fell, not that it falls steadily.
    expect(signalsOf(flat.slice(0, 9), { condition: trend })).toMatchObject([
      { clearedIn: null, fired: [{ kind: 'trend' }], holding: [{ kind: 'change', threshold: 1 }] },
    ]);
    expect(signalsOf(flat, { condition: trend })).toMatchObject([{ clearedIn: '2022-Q3' }]);
  });

  it('cannot be seen in half a window', () => {
    const { unjudged } = evaluate(
      buildRuleSet(buildRule({ condition: trend })),
      [buildSeries([30, undefined, undefined, 25, 24, 22])],
      after(6),
    );
    expect(unjudged[0]?.unknown[0]?.reason).toBe('too_few');
  });
});
