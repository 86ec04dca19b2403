import type { PlainDate, YearMonth } from '@regietafel/domain/core/dates';
import { monthOf } from '@regietafel/domain/core/dates';
import {
  type DossierId,
  type KpiId,
  type KringId,
  newId,
  type RevisionId,
  type TenantId,
} from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { KpiValue } from '@regietafel/domain/kpis/kpi';
import type { ParticipationRole } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';
import { withinAsOf } from '../history/as-of.ts';
import { type Origin, type OriginColumns, originOf } from '../sharing/origin.ts';

export interface OriginatedValue extends KpiValue {
  readonly revisionId: RevisionId;
  /** In what capacity the author takes part, or took part last; null when the reader may not know. */
  readonly authorRole: ParticipationRole | null;
  readonly origin: Origin;
}

export interface ValueRange {
  readonly dossierId: DossierId;
  /** All KPI's when absent. */
  readonly kpiId?: KpiId;
  /** First month of interest. */
  readonly from: YearMonth;
  readonly asOf: AsOf;
}

/**
 * Every recording of monthly values within sight from a month on, by month and then in the order of recording. Who wrote
 * and who reads is joined, not asked anew for each of hundreds of values as `originColumns` would.
 */
export async function listKpiValues(
  reader: TenantReader,
  { dossierId, kpiId, from, asOf }: ValueRange,
): Promise<readonly OriginatedValue[]> {
  const all = reader
    .with('author', (db) =>
      db
        .selectFrom('participation')
        .where('dossierId', '=', dossierId)
        .distinctOn('tenantId')
        .select(['tenantId', 'role'])
        .orderBy('tenantId')
        .orderBy('validFrom', 'desc'),
    )
    .selectFrom('kpiValue as v')
    .leftJoin('author as a', 'a.tenantId', 'v.authorTenantId')
    .leftJoin('participant as p', (join) =>
      join.onRef('p.dossierId', '=', 'v.dossierId').onRef('p.tenantId', '=', 'v.authorTenantId'),
    )
    .leftJoin('kring as k', (join) =>
      join.onRef('k.dossierId', '=', 'v.dossierId').onRef('k.kringId', '=', 'v.kringId'),
    )
    .where('v.dossierId', '=', dossierId)
    .where('v.month', '>=', firstDayOf(from))
    .where(withinAsOf('v', asOf, 'month'))
    .select(['v.dossierId', 'v.kpiId', 'v.month', 'v.value', 'v.revisionId', 'v.isFictitious'])
    .select(['v.authorTenantId', 'v.kringId', 'v.recordedAt', 'p.name as authorName', 'a.role as authorRole'])
    .select(
      sql<OriginColumns['kringWords']>`case when k.kring_id is not null then array[k.kind, k.name] end`.as(
        'kringWords',
      ),
    )
    .orderBy('v.month')
    .orderBy('v.recordedAt');
  const rows = await (kpiId === undefined ? all : all.where('v.kpiId', '=', kpiId)).execute();
  return rows.map(({ authorName, kringWords, ...value }) => ({
    ...value,
    month: monthOf(value.month),
    origin: originOf({ ...value, authorName, kringWords }),
  }));
}

/** One month's value that somebody records; null says that the month is unknown. */
export interface NewKpiValue {
  readonly month: YearMonth;
  readonly value: number | null;
  /** The author's own recording of the month before this one, or null. */
  readonly supersedes: RevisionId | null;
}

export interface ValueSheet {
  readonly dossierId: DossierId;
  readonly kpiId: KpiId;
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
}

/** Records months of one KPI at once; rejects with SQLSTATE 23505 when another recording already follows one of them. */
export async function recordKpiValues(
  tx: TenantTx,
  sheet: ValueSheet,
  values: readonly NewKpiValue[],
): Promise<void> {
  await tx
    .insertInto('kpiValue')
    .values(
      values.map(({ month, value, supersedes }) => ({
        ...sheet,
        month: firstDayOf(month),
        value,
        supersedes,
        revisionId: newId<RevisionId>(),
      })),
    )
    .execute();
}

function firstDayOf(month: YearMonth): PlainDate {
  return `${month}-01` as PlainDate;
}
