import type { YearMonth } from '@regietafel/domain/core/dates';
import { describe, expect, it } from 'vitest';
import { chartPoints, figuresOf, otherFiguresOf } from './figures.ts';
import type { Kpi } from './queries.ts';

type Values = readonly (readonly [month: string, value: number | null, counts: boolean])[];

function party(name: string, values: Values): Kpi['series'][number] {
  return {
    role: null,
    values: values.map(([month, value, counts]) => ({
      month: month as YearMonth,
      value,
      counts,
      isFictitious: month === '2024-01',
    })),
    origin: { author: { name } } as Kpi['series'][number]['origin'],
  };
}

const kpi = {
  series: [
    party('aanbieder', [
      ['2024-01', 70, true],
      ['2024-02', 71, false],
      ['2024-03', null, true],
    ]),
    party('regio', [
      ['2024-02', 66, true],
      ['2024-01', 70, false],
    ]),
  ],
  status: 'verouderd',
  month: '2024-02' as YearMonth,
} satisfies Pick<Kpi, 'series' | 'status' | 'month'>;

const words = {
  other: ({ series, value }: ReturnType<typeof figuresOf>[number]) => `${series.origin.author.name} ${value}`,
  fictitious: 'fictief',
};

describe('figures of several parties', () => {
  it('stand side by side, the one that counts first', () => {
    expect(figuresOf(kpi, '2024-02' as YearMonth).map(({ value, counts }) => [value, counts])).toEqual([
      [66, true],
      [71, false],
    ]);
  });

  it('are said to differ only where they do', () => {
    expect(otherFiguresOf(kpi, '2024-01' as YearMonth)).toEqual([]);
    expect(otherFiguresOf(kpi, '2024-02' as YearMonth).map(({ value }) => value)).toEqual([71]);
    expect(otherFiguresOf(kpi, '2023-12' as YearMonth)).toEqual([]);
  });

  it('are drawn by month: the one that counts, with what else a reader must know', () => {
    expect(chartPoints(kpi, words)).toEqual([
      { month: '2024-01', value: 70, isStale: false, note: 'fictief' },
      { month: '2024-02', value: 66, isStale: true, note: 'aanbieder 71' },
      { month: '2024-03', value: null, isStale: false },
    ]);
  });
});
