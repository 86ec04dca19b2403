import { yearMonth } from '@regietafel/domain/core/dates';
import { describe, expect, it } from 'vitest';
import { type FlowDraft, flowsOf } from './flow-draft.ts';

const DRAFT: FlowDraft = {
  title: 'Lening bank',
  nature: 'aflossing',
  direction: 'out',
  euros: 12_500.5,
  day: 31,
  from: yearMonth('2025-11'),
  every: 3,
  times: 3,
};

describe('flowsOf', () => {
  it('repeats a flow as often as asked, with the sign of its direction', () => {
    const flows = flowsOf(DRAFT, new Set(['lening-bank']));
    expect(flows.map(({ month, cents }) => [month, cents])).toEqual([
      ['2025-11', -1_250_050],
      ['2026-02', -1_250_050],
      ['2026-05', -1_250_050],
    ]);
    expect(new Set(flows.map(({ key }) => key))).toEqual(new Set(['lening-bank-2']));
  });

  it('comes once when it is told so, whatever stands in the number of times', () => {
    expect(flowsOf({ ...DRAFT, every: 0, direction: 'in', day: null }, new Set())).toMatchObject([
      { cents: 1_250_050, day: 'spread' },
    ]);
  });
});
