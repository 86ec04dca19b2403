import { describe, expect, it } from 'vitest';
import { plainDate } from '../core/dates.ts';
import { checkAssumption } from './assumption.ts';

const before = { standPer: plainDate('2024-08-15'), unit: 'percent', value: 2 } as const;

function problems(change: Partial<Parameters<typeof checkAssumption>[1]>, first = false) {
  const result = checkAssumption(first ? null : before, { ...before, ...change });
  return result.ok ? [] : result.error.map(({ path, messageKey }) => `${path} ${messageKey}`);
}

describe('checkAssumption', () => {
  it('lets a first state and a new figure through, also PM and a fraction', () => {
    expect(problems({}, true)).toStrictEqual([]);
    for (const value of [1.25, null, 0]) expect(problems({ value })).toStrictEqual([]);
  });

  it('keeps the unit in which others gave their figures', () => {
    expect(problems({ unit: 'count' })).toStrictEqual(['unit judgements.unitStays']);
    expect(problems({ unit: 'count' }, true)).toStrictEqual([]);
  });

  it('speaks of no earlier day than the state before', () => {
    expect(problems({ standPer: plainDate('2024-08-14') })).toStrictEqual([
      'standPer judgements.standPerTooEarly',
    ]);
    expect(problems({ standPer: plainDate('2024-08-15') })).toStrictEqual([]);
  });

  it('tells money in whole cents', () => {
    expect(problems({ unit: 'cents', value: 100.5 }, true)).toStrictEqual(['value field.cents']);
    expect(problems({ unit: 'cents', value: 100 }, true)).toStrictEqual([]);
  });
});
