import { describe, expect, it } from 'vitest';
import type { Instant, PlainDate } from '../core/dates.ts';
import { newId } from '../core/ids.ts';
import type { LadderStep } from '../ladder/ladder.ts';
import { quarter } from '../testing/build-warning.ts';
import type { Signal } from './evaluate.ts';
import { alarmsOf, declinedOn, hindsightOf } from './hindsight.ts';
import type { Look } from './replay.ts';

const HORIZON = {
  from: '2020-01-01' as PlainDate,
  through: '2026-12-31' as PlainDate,
  horizonWeeks: 52,
};

const at = (day: string) => `${day}T12:00:00Z` as Instant;
const signal = (rule = 'vermogen'): Signal => ({
  ...{ rule, severity: 'attention', grain: 'quarter', firedIn: quarter(0), knownSince: at('2020-05-01') },
  ...{ fired: [], holding: [], judgedThrough: quarter(0), clearedIn: null, unknown: [] },
});

/** Looks on days, each with the rules that stood then. */
const looks = (...days: readonly (readonly [string, ...string[]])[]): readonly Look[] =>
  days.map(([day, ...rules]) => ({ at: at(day), standing: rules.map(signal) }));

const judge = (seen: readonly Look[], declined: string | null, horizon = HORIZON) =>
  hindsightOf(seen, declined as PlainDate | null, () => true, horizon);

describe('alarmsOf', () => {
  it('is one alarm as long as something that is watched stands, whatever stands', () => {
    const seen = looks(
      ['2020-05-01'],
      ['2020-08-01', 'geld'],
      ['2020-11-01', 'vermogen'],
      ['2021-02-01'],
      ['2021-05-01', 'geld'],
    );
    const stretches = alarmsOf(seen, () => true).map(({ raisedAt, endedAt }) => [raisedAt, endedAt]);
    expect(stretches).toEqual([
      [at('2020-08-01'), at('2021-02-01')],
      [at('2021-05-01'), null],
    ]);
    expect(alarmsOf(seen, ({ rule }) => rule === 'vermogen')).toHaveLength(1);
  });
});

describe('hindsightOf', () => {
  it('counts whole weeks from the alarm to the decline', () => {
    const seen = looks(['2020-05-01'], ['2021-01-01', 'geld'], ['2021-04-01', 'geld']);
    expect(judge(seen, '2021-05-01')).toMatchObject({ kind: 'warned', weeksBefore: 17 });
  });

  it('does not count an alarm that had ended more than the horizon before', () => {
    const seen = looks(['2020-05-01', 'geld'], ['2020-08-01'], ['2022-08-01']);
    const hindsight = judge(seen, '2022-09-01');
    expect(hindsight).toMatchObject({ kind: 'missed', weeksBefore: null });
    expect(hindsight.alarms).toMatchObject([{ outcome: 'false' }]);
  });

  it('counts one that was raised long before and still stood', () => {
    const seen = looks(['2020-05-01', 'geld'], ['2022-08-01', 'geld']);
    expect(judge(seen, '2022-09-01')).toMatchObject({ kind: 'warned', weeksBefore: 121 });
  });

  it.each([
    ['on the day itself', '2021-05-01'],
    ['after it', '2021-06-01'],
  ])('is no warning when it is raised %s', (_, raised) => {
    const hindsight = judge(looks(['2020-05-01'], [raised, 'geld']), '2021-05-01');
    expect(hindsight).toMatchObject({ kind: 'missed', alarms: [{ outcome: 'after' }] });
  });

  it('calls an alarm false only once its time is over', () => {
    expect(judge(looks(['2025-12-30', 'geld']), null).kind).toBe('false_alarm');
    expect(judge(looks(['2026-01-15', 'geld']), null).kind).toBe('open');
    expect(judge(looks(['2026-01-15']), null).kind).toBe('quiet');
  });

  it('says apart of whom nothing was known, and who had declined before', () => {
    expect(judge([], null).kind).toBe('no_figures');
    expect(judge(looks(['2021-06-01', 'geld']), '2021-05-01').kind).toBe('no_figures');
    expect(judge(looks(['2021-06-01', 'geld']), '2019-05-01').kind).toBe('declined_before');
  });
});

describe('declinedOn', () => {
  const step = (effectiveOn: string, trede: number, kind: LadderStep['kind']): LadderStep => ({
    ...{ id: newId(), dossierId: newId(), authorTenantId: newId(), kringId: newId() },
    ...{ recordedAt: at(effectiveOn), kind, trede, effectiveOn: effectiveOn as PlainDate },
    ...{ precision: 'day', decidedBy: '', document: '', note: '' },
  });

  it('is the first day on which trede 3 or more was established, not explored', () => {
    const steps = [
      step('2021-01-01', 2, 'vaststelling'),
      step('2021-06-01', 4, 'verkenning'),
      step('2022-01-01', 3, 'vaststelling'),
      step('2022-06-01', 4, 'vaststelling'),
    ];
    expect(declinedOn(steps, HORIZON.through)).toBe('2022-01-01');
    expect(declinedOn(steps, '2021-12-31' as PlainDate)).toBeNull();
  });
});
