import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../core/dates.ts';
import {
  careStretches,
  checkCare,
  criteriaMet,
  type EntryFacts,
  type NewCare,
  SEVERAL,
  SILENT_QUARTERS,
} from './special-care.ts';

const day = (text: string) => text as PlainDate;
const QUIET: EntryFacts = { seriousSignals: 0, signals: 0, isDesignated: false, silentQuarters: 0 };

describe('criteriaMet', () => {
  it.each<[Partial<EntryFacts>, readonly string[]]>([
    [{}, []],
    [{ seriousSignals: 1, signals: 1 }, ['serious_signal']],
    [{ signals: SEVERAL - 1 }, []],
    [{ signals: SEVERAL }, ['several_signals']],
    [{ isDesignated: true }, []],
    [{ isDesignated: true, signals: 1 }, ['hard_to_replace_with_signal']],
    [{ silentQuarters: SILENT_QUARTERS - 1 }, []],
    [{ silentQuarters: SILENT_QUARTERS }, ['not_reported']],
  ])('of %j are %j', (facts, met) => {
    expect(criteriaMet({ ...QUIET, ...facts })).toEqual(met);
  });
});

describe('checkCare', () => {
  const enter: NewCare = {
    isUnder: true,
    standPer: day('2024-05-01'),
    criteria: ['serious_signal'],
    reviewOn: day('2024-08-01'),
  };
  const leave: NewCare = { isUnder: false, standPer: day('2024-09-01'), criteria: [], reviewOn: null };
  const stay: NewCare = { ...enter, criteria: [], standPer: day('2024-08-01'), reviewOn: day('2024-11-01') };
  const met = ['serious_signal'] as const;

  it('lets a provider enter on a criterion that is met, or on a judgement of one’s own', () => {
    expect(checkCare(enter, undefined, met)).toBeUndefined();
    expect(checkCare({ ...enter, criteria: ['own_judgement'] }, undefined, [])).toBeUndefined();
    expect(checkCare(enter, undefined, [])).toBe('not_met');
    expect(checkCare({ ...enter, criteria: [] }, undefined, met)).toBe('no_criterion');
  });

  it('asks for a later day to judge it again', () => {
    expect(checkCare({ ...enter, reviewOn: null }, undefined, met)).toBe('review_not_later');
    expect(checkCare({ ...enter, reviewOn: enter.standPer }, undefined, met)).toBe('review_not_later');
  });

  it('lets it stay, with another day, and leave, but not enter twice', () => {
    expect(checkCare(stay, enter, met)).toBeUndefined();
    expect(checkCare(leave, enter, met)).toBeUndefined();
    expect(checkCare({ ...enter, standPer: day('2024-06-01') }, enter, met)).toBe('already_under');
    expect(
      checkCare({ ...enter, standPer: day('2024-10-01'), reviewOn: day('2025-01-01') }, leave, met),
    ).toBeUndefined();
  });

  it('does not let what is not under it leave, nor leave before it entered', () => {
    expect(checkCare(leave, undefined, met)).toBe('not_under');
    expect(checkCare(leave, leave, met)).toBe('not_under');
    expect(checkCare({ ...leave, standPer: day('2024-04-30') }, enter, met)).toBe('before_entry');
  });
});

describe('careStretches', () => {
  it('go from entering to leaving, however often', () => {
    const [a, b, c, d] = [{ isUnder: true }, { isUnder: true }, { isUnder: false }, { isUnder: true }];
    expect(careStretches([])).toEqual([]);
    expect(careStretches([c])).toEqual([]);
    expect(careStretches([a, b])).toEqual([{ entered: a, current: b, left: null }]);
    expect(careStretches([a, b, c, d])).toEqual([
      { entered: a, current: c, left: c },
      { entered: d, current: d, left: null },
    ]);
  });
});
