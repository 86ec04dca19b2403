import { yearMonth } from '@regietafel/domain/core/dates';
import { describe, expect, it } from 'vitest';
import { type FlowDraft, flowDraftOf, flowsOf } from './flow-draft.ts';

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
    const flows = flowsOf(DRAFT, 'lening-bank');
    expect(flows.map(({ month, cents }) => [month, cents])).toEqual([
      ['2025-11', -1_250_050],
      ['2026-02', -1_250_050],
      ['2026-05', -1_250_050],
    ]);
    expect(new Set(flows.map(({ key }) => key))).toEqual(new Set(['lening-bank']));
  });

  it('comes once when it is told so, whatever stands in the number of times', () => {
    expect(flowsOf({ ...DRAFT, every: 0, direction: 'in', day: null }, 'lening-bank')).toMatchObject([
      { cents: 1_250_050, day: 'spread' },
    ]);
  });
});

describe('flowDraftOf', () => {
  it('is what was typed for a series, in whatever order its flows stand', () => {
    expect(flowDraftOf(flowsOf(DRAFT, 'lening-bank').toReversed())).toEqual(DRAFT);
    const once: FlowDraft = { ...DRAFT, every: 0, times: 1, direction: 'in', day: null };
    expect(flowDraftOf(flowsOf(once, 'lening-bank'))).toEqual(once);
  });

  it('is nothing for a series that the form would flatten', () => {
    const [first, second, third] = flowsOf(DRAFT, 'lening-bank');
    if (!first || !second || !third) throw new Error('three flows were asked');
    expect(flowDraftOf([first, second, { ...third, cents: first.cents * 2 } as typeof third])).toBeNull();
    expect(flowDraftOf([first, third])).toBeNull();
    expect(flowDraftOf([first, second, { ...third, month: yearMonth('2026-04') }])).toBeNull();
    expect(flowDraftOf([first, { ...second, month: first.month, day: 1 }])).toBeNull();
  });
});
