import { type Builder, DAY, type Row } from './builder.ts';

/** Enough definitions that every row that stays can have a KPI of its own; the first is kept free for attempts. */
export const KPIS: readonly Row[] = Array.from({ length: 500 }, (_, index) => ({
  kpi_id: kpiId(index),
  code: `kpi-${index}`,
  name: `Kpi ${index}`,
  definition: '',
  formula: '',
  unit: 'count',
  direction: 'higher',
  is_seasonal: false,
  position: 1,
  standing: 'uncertain',
  source: 'eigen verzinsel',
}));

function kpiId(turn: number): string {
  return `00000000-0008-4000-8000-${String(turn).padStart(12, '0')}`;
}

export const kpisBuilders = {
  kpi_norm: {
    parents: [],
    columns: ({ turn, revisionId }) => ({
      kpi_id: kpiId(turn),
      revision_id: revisionId,
      supersedes: null,
      valid_from: DAY,
      norm_min: 1,
      near_margin: 0,
      is_fictitious: true,
    }),
  },
  kpi_value: {
    parents: [],
    columns: ({ turn, revisionId }) => ({
      kpi_id: kpiId(turn),
      month: '2024-08-01',
      value: 1,
      revision_id: revisionId,
      supersedes: null,
      is_fictitious: true,
    }),
  },
} satisfies Readonly<Record<string, Builder>>;
