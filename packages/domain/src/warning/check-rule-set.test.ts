import { describe, expect, it } from 'vitest';
import { buildIndicator, buildLevel, buildRule, buildRuleSet } from '../testing/build-warning.ts';
import { checkRuleSet, DEEPEST, LONGEST_WAIT } from './check-rule-set.ts';
import type { Condition, Rule, Threshold } from './rule.ts';

const CATALOGUE = [
  buildIndicator(),
  buildIndicator({ code: 'dscr', unit: 'ratio', signalValues: [], isSeasonal: true }),
  buildIndicator({ code: 'jaarlijks', grains: ['year'] }),
  buildIndicator({ code: 'geld', unit: 'cents' }),
];
const check = (...rules: readonly Rule[]) => checkRuleSet(buildRuleSet(...rules), CATALOGUE);
const kinds = (condition: Condition) => check(buildRule({ condition })).map(({ kind, path }) => [kind, path]);
const at = (value: number): Threshold => ({ kind: 'value', value });
const refer = (code: string, to: string) => buildRule({ code, condition: { kind: 'rule', rule: to } });
const TREND = {
  kind: 'trend',
  indicator: 'solvabiliteit',
  direction: 'fall',
  periods: 6,
  significance: 0.05,
  fireAt: 5,
  clearAt: 1,
} as const;

describe('references', () => {
  it('are refused when a rule refers to itself, and the round is named at each of its references', () => {
    const kind = 'refers_to_itself';
    expect(check(refer('a', 'a'))).toEqual([
      { kind, rule: 'a', path: 'rules.0.condition.rule', about: 'a → a' },
    ]);
    const about = 'a → b → c → a';
    expect(check(buildRule(), refer('a', 'b'), refer('b', 'c'), refer('c', 'a'))).toEqual([
      { kind, rule: 'a', path: 'rules.1.condition.rule', about },
      { kind, rule: 'b', path: 'rules.2.condition.rule', about },
      { kind, rule: 'c', path: 'rules.3.condition.rule', about },
    ]);
  });

  it('are refused round through a combination, from a rule that is not in the round', () => {
    const inside = buildRule({
      code: 'b',
      condition: { kind: 'any', of: [buildLevel(), { kind: 'rule', rule: 'c' }] },
    });
    expect(check(refer('a', 'b'), inside, refer('c', 'b'))).toMatchObject([
      { rule: 'b', path: 'rules.1.condition.of.1.rule', about: 'b → c → b' },
      { rule: 'c', path: 'rules.2.condition.rule', about: 'b → c → b' },
    ]);
  });

  it('are refused to a rule that is not there, or that speaks of other periods', () => {
    expect(check(refer('a', 'weg'))).toMatchObject([{ kind: 'unknown_rule', about: 'weg' }]);
    const year = buildRule({ code: 'jaar', grain: 'year' });
    expect(check(year, refer('a', 'jaar'))).toMatchObject([{ kind: 'other_grain', about: 'jaar' }]);
  });

  it('may share a rule: that is no round', () => {
    const both = buildRule({
      code: 'beide',
      condition: { kind: 'all', of: [refer('x', 'a').condition, refer('x', 'b').condition] },
    });
    expect(check(both, refer('a', 'vermogen'), refer('b', 'vermogen'), buildRule())).toEqual([]);
  });
});

describe('levels', () => {
  it('need room between firing and clearing that noise cannot bridge', () => {
    expect(kinds(buildLevel())).toEqual([]);
    expect(kinds(buildLevel({ clearAt: at(16.9) }))).toEqual([
      ['band_too_narrow', 'rules.0.condition.clearAt'],
    ]);
    expect(kinds(buildLevel({ clearAt: at(15) }))).toEqual([
      ['clears_where_it_fires', 'rules.0.condition.clearAt'],
    ]);
    expect(kinds(buildLevel({ side: 'above' }))).toEqual([
      ['clears_where_it_fires', 'rules.0.condition.clearAt'],
    ]);
    const ratio = buildLevel({ indicator: 'dscr', fireAt: at(1.2), clearAt: at(1.3) });
    expect(kinds(ratio)).toEqual([]);
    const money = buildLevel({ indicator: 'geld', fireAt: at(1_000_000), clearAt: at(1_100_000) });
    expect(check(buildRule({ condition: money }))).toMatchObject([
      { kind: 'band_too_narrow', about: '2000' },
    ]);
  });

  it('are compared with every signal value there is', () => {
    const signal = (plus: number): Threshold => ({ kind: 'signal_value', plus });
    expect(kinds(buildLevel({ fireAt: signal(0), clearAt: signal(2) }))).toEqual([]);
    expect(kinds(buildLevel({ fireAt: signal(0), clearAt: at(16) }))).toMatchObject([
      ['band_too_narrow', expect.any(String)],
    ]);
    expect(kinds(buildLevel({ indicator: 'dscr', fireAt: signal(0), clearAt: signal(1) }))).toEqual([
      ['no_signal_value', 'rules.0.condition.fireAt'],
    ]);
  });

  it('are numbers, of an indicator that exists and is told in these periods', () => {
    expect(kinds(buildLevel({ fireAt: at(Number.NaN) }))).toEqual([
      ['not_a_number', 'rules.0.condition.fireAt'],
    ]);
    expect(kinds(buildLevel({ indicator: 'weg' }))).toEqual([
      ['unknown_indicator', 'rules.0.condition.indicator'],
    ]);
    expect(kinds(buildLevel({ indicator: 'jaarlijks' }))).toEqual([
      ['not_of_this_grain', 'rules.0.condition.indicator'],
    ]);
  });
});

describe('movements', () => {
  it('must be larger than noise, with room to clear', () => {
    expect(kinds(TREND)).toEqual([]);
    expect(kinds({ ...TREND, fireAt: 1.5, clearAt: -5 })).toEqual([
      ['drowned_in_noise', 'rules.0.condition.fireAt'],
    ]);
    expect(kinds({ ...TREND, clearAt: 2 })).toEqual([['band_too_narrow', 'rules.0.condition.clearAt']]);
    expect(kinds({ ...TREND, clearAt: Number.POSITIVE_INFINITY })).toEqual([
      ['not_a_number', 'rules.0.condition.fireAt'],
    ]);
  });

  it('must have a window in which a trend can ever be seen', () => {
    expect(kinds({ ...TREND, periods: 4 })).toEqual([['never_significant', 'rules.0.condition.periods']]);
    expect(kinds({ ...TREND, indicator: 'dscr', periods: 8, fireAt: 0.3, clearAt: 0 })).toEqual([
      ['never_significant', 'rules.0.condition.periods'],
    ]);
    expect(kinds({ ...TREND, periods: 2.5 })).toEqual([['too_few_periods', 'rules.0.condition.periods']]);
    expect(kinds({ ...TREND, significance: 1 })).toEqual([
      ['not_a_number', 'rules.0.condition.significance'],
    ]);
  });
});

describe('a set', () => {
  it('has rules, each under a code of its own', () => {
    expect(check()).toMatchObject([{ kind: 'no_rules' }]);
    expect(check(buildRule(), buildRule())).toMatchObject([{ kind: 'code_twice', path: 'rules.1.code' }]);
  });

  it('waits for whole periods, not for ever', () => {
    expect(check(buildRule({ fireAfter: 0, clearAfter: LONGEST_WAIT + 1 })).map(({ path }) => path)).toEqual([
      'rules.0.fireAfter',
      'rules.0.clearAfter',
    ]);
    expect(check(buildRule({ fireAfter: 1.5 }))).toHaveLength(1);
  });

  it('combines something, as much as there is, and not too deep', () => {
    expect(kinds({ kind: 'any', of: [] })).toEqual([['nothing_combined', 'rules.0.condition']]);
    const parts = [buildLevel(), buildLevel()];
    expect(kinds({ kind: 'at_least', count: 3, of: parts })).toEqual([
      ['count_out_of_range', 'rules.0.condition.count'],
    ]);
    expect(kinds({ kind: 'at_least', count: 2, of: parts })).toEqual([]);
    let deep: Condition = buildLevel();
    for (let depth = 1; depth < DEEPEST; depth++) deep = { kind: 'any', of: [deep] };
    expect(kinds(deep)).toEqual([]);
    expect(kinds({ kind: 'any', of: [deep] })[0]?.[0]).toBe('too_deep');
    expect(kinds({ kind: 'all', of: [buildLevel({ indicator: 'weg' })] })).toEqual([
      ['unknown_indicator', 'rules.0.condition.of.0.indicator'],
    ]);
  });
});
