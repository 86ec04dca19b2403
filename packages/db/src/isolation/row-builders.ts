import { randomUUID } from 'node:crypto';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import type { TableRows } from './world-rows.ts';

/** Where a record stands: in which dossier, by which author, for which kring. */
export interface Place {
  readonly dossierId: string;
  readonly authorTenantId: string;
  readonly kringId: string;
}

export type Row = Readonly<Record<string, unknown>>;

interface Numbers {
  /** Which KPI, where a natural key must not repeat. */
  readonly turn: number;
  readonly subjectId: string;
  readonly revisionId: string;
}

interface Builder {
  /** The tables of which a row must stand first, from far to near. */
  readonly parents: readonly string[];
  readonly columns: (numbers: Numbers) => Row;
}

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

const DAY = '2024-08-15';

/** How a row of every table that the application adds to is made. A table without a builder fails the proof. */
export const BUILDERS: Readonly<Record<string, Builder>> = {
  record: { parents: [], columns: ({ subjectId }) => ({ record_id: subjectId, kind: 'risk' }) },
  risk_revision: {
    parents: ['record'],
    columns: ({ subjectId, revisionId }) => ({
      record_id: subjectId,
      revision_id: revisionId,
      supersedes: null,
      stand_per: DAY,
      number: 1,
      risk_group: 'herstelplan',
      title: 'Een risico',
      cause: '',
      consequence: '',
      measures: '',
      owners: [],
      status: 'onderhanden',
      not_influenceable: false,
      amount_kind: 'pm',
    }),
  },
  assessment: {
    parents: ['record', 'risk_revision'],
    columns: ({ subjectId, revisionId }) => ({
      risk_id: subjectId,
      revision_id: revisionId,
      supersedes: null,
      stand_per: DAY,
      rationale: '',
    }),
  },
  register_version: {
    parents: [],
    columns: ({ revisionId }) => ({
      version_id: revisionId,
      stand_per: DAY,
      content: {},
      content_hash: '0'.repeat(64),
      source_name: '',
    }),
  },
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
  ladder_step: {
    parents: [],
    columns: ({ revisionId }) => ({
      step_id: revisionId,
      kind: 'vaststelling',
      trede: 3,
      effective_on: DAY,
      date_precision: 'day',
      decided_by: 'De tafel',
      document: 'Een brief',
      note: '',
    }),
  },
  agreement_revision: {
    parents: ['record'],
    columns: ({ subjectId, revisionId }) => ({
      record_id: subjectId,
      revision_id: revisionId,
      supersedes: null,
      stand_per: DAY,
      title: 'Een afspraak',
      party: 'Iemand',
      topic: '',
      due_on: DAY,
      status: 'open',
      source: '',
    }),
  },
};

let turn = 0;

/**
 * A fresh row of the table at that place, after fresh rows of its parents at the same place. The last one is the row.
 * Rows that are to stay name the hand that they are by; an attempt leaves it to the database.
 */
export function buildRows(table: string, place: Place, hand?: Actor): readonly TableRows[] {
  turn += 1;
  const free = hand === undefined ? 0 : 1 + (turn % (KPIS.length - 1));
  const numbers = { turn: free, subjectId: randomUUID(), revisionId: randomUUID() };
  return [...builderOf(table).parents, table].map((name) => ({
    table: name,
    rows: [{ ...recordColumns(place, hand), ...builderOf(name).columns(numbers) }],
  }));
}

function recordColumns(place: Place, hand: Actor | undefined): Row {
  return {
    dossier_id: place.dossierId,
    author_tenant_id: place.authorTenantId,
    kring_id: place.kringId,
    ...(hand === undefined ? {} : { hand_tenant_id: hand.tenantId, hand_account_id: hand.accountId }),
  };
}

function builderOf(table: string): Builder {
  const builder = BUILDERS[table];
  if (builder === undefined)
    throw new Error(`table ${table} has no builder in row-builders.ts: the proof cannot cover it`);
  return builder;
}
