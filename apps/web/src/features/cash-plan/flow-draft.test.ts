import { yearMonth } from '@regietafel/domain/core/dates';
import type { PlanFlow } from '@regietafel/domain/liquidity/plan';
import { describe, expect, it } from 'vitest';
import { type FlowDraft, flowDraftOf, flowsOf, withInterval, withRow, withSteady } from './flow-draft.ts';

const DRAFT: FlowDraft = {
  title: 'Lening bank',
  nature: 'aflossing',
  direction: 'out',
  euros: 12_500.5,
  day: 31,
  from: yearMonth('2025-11'),
  every: 3,
  times: 3,
  rows: [],
};
const LAST_MONTH = yearMonth('2026-12');

function seriesOf(draft: FlowDraft): readonly [PlanFlow, ...PlanFlow[]] {
  const [first, ...later] = flowsOf(draft, 'lening-bank');
  if (first === undefined) throw new Error('a series has at least one flow');
  return [first, ...later];
}

const told = (draft: FlowDraft) => seriesOf(draft).map(({ month, cents, day }) => [month, cents, day]);

describe('flowsOf', () => {
  it('repeats a flow as often as asked, with the sign of its direction', () => {
    expect(told(DRAFT)).toEqual([
      ['2025-11', -1_250_050, 31],
      ['2026-02', -1_250_050, 31],
      ['2026-05', -1_250_050, 31],
    ]);
    expect(new Set(seriesOf(DRAFT).map(({ key }) => key))).toEqual(new Set(['lening-bank']));
  });

  it('comes once when it is told so, whatever stands in the number of times', () => {
    expect(flowsOf({ ...DRAFT, every: 0, direction: 'in', day: null }, 'lening-bank')).toMatchObject([
      { cents: 1_250_050, day: 'spread' },
    ]);
  });

  it('is told row by row where it does not move steadily, below 0 the other way', () => {
    const [first, second] = withInterval(DRAFT, 'rows').rows;
    if (!first || !second) throw new Error('the rows of a steady series');
    const rows = [first, { ...second, euros: -100, day: null }];
    expect(told({ ...DRAFT, every: 'rows', rows })).toEqual([
      ['2025-11', -1_250_050, 31],
      ['2026-02', 10_000, 'spread'],
    ]);
  });

  it('leaves an amount that was not filled in to the refusal', () => {
    expect(Number.isNaN(seriesOf({ ...DRAFT, euros: null })[0].cents)).toBe(true);
  });
});

describe('rows', () => {
  it('begin as the steady series, stay when one looks back, and follow it once it is told differently', () => {
    const rows = withInterval(DRAFT, 'rows');
    expect(told(rows)).toEqual(told(DRAFT));
    const edited = { ...rows, rows: rows.rows.slice(1) };
    expect(withInterval(withInterval(edited, 1), 'rows').rows).toEqual(edited.rows);
    const monthly = withSteady(withInterval(edited, 1), { times: 2 });
    expect(told(withInterval(monthly, 'rows')).map(([month]) => month)).toEqual(['2025-11', '2025-12']);
  });

  it('get one more after the last, and none after the plan', () => {
    const rows = withInterval(DRAFT, 'rows');
    const more = withRow({ ...rows, rows: rows.rows.slice(0, 1) }, LAST_MONTH);
    expect(more.rows.map(({ month, euros, day }) => [month, euros, day])).toEqual([
      ['2025-11', 12_500.5, 31],
      ['2025-12', null, 31],
    ]);
    expect(withRow(rows, yearMonth('2026-05')).rows.at(-1)?.month).toBe('2026-05');
  });
});

describe('flowDraftOf', () => {
  it('is what was typed for a steady series, in whatever order its flows stand', () => {
    const [third, ...others] = seriesOf(DRAFT).toReversed();
    if (third === undefined) throw new Error('three flows were asked');
    expect(flowDraftOf([third, ...others])).toEqual(DRAFT);
    const once: FlowDraft = { ...DRAFT, every: 0, times: 1, direction: 'in', day: null };
    expect(flowDraftOf(seriesOf(once))).toEqual(once);
  });

  it('tells any other series row by row, and gives it back as it was', () => {
    const [first, second, third] = seriesOf(DRAFT);
    if (!second || !third) throw new Error('three flows were asked');
    const irregular: readonly (readonly [PlanFlow, ...PlanFlow[]])[] = [
      [first, second, { ...third, cents: first.cents * 2 } as PlanFlow],
      [first, third],
      [first, second, { ...third, month: yearMonth('2026-04') }],
      [first, { ...second, month: first.month, day: 1 }],
      [first, { ...second, cents: -first.cents, day: 'spread' } as PlanFlow],
    ];
    for (const series of irregular) {
      const draft = flowDraftOf(series);
      expect(draft.every).toBe('rows');
      expect(seriesOf(draft)).toEqual(series);
    }
  });
});
