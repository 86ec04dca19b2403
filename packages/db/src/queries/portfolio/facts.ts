import type { AgreementRevision } from '@regietafel/domain/agreements/agreement';
import type { PlainDate, YearMonth } from '@regietafel/domain/core/dates';
import { monthOf } from '@regietafel/domain/core/dates';
import type { DossierId } from '@regietafel/domain/core/ids';
import type { KpiNorm, KpiValue } from '@regietafel/domain/kpis/kpi';
import type { LadderStep } from '@regietafel/domain/ladder/ladder';
import type { RiskStatus } from '@regietafel/domain/risks/risk';
import type { ParticipationRole } from '@regietafel/domain/sharing/tenant';
import { type QueryCreator, sql } from 'kysely';
import type { RiskRevisionTable } from '../../kernel/schema/risks.ts';
import type { Schema } from '../../kernel/schema/schema.ts';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/*
 * What the portfolio derives its figures from, for many dossiers at once: each question is one round trip, whatever the
 * number of dossiers, and carries the dossiers so that an index finds the rows.
 */

/** Ladder steps of the dossiers. */
export async function listStepsOf(
  reader: TenantReader,
  dossierIds: readonly DossierId[],
): Promise<readonly LadderStep[]> {
  return reader
    .selectFrom('ladderStep')
    .where(isAmong('ladderStep', dossierIds))
    .select([
      'stepId as id',
      'dossierId',
      'authorTenantId',
      'kringId',
      'recordedAt',
      'kind',
      'trede',
      'effectiveOn',
    ])
    .select(['datePrecision as precision', 'decidedBy', 'document', 'note'])
    .execute();
}

export interface StandingRisk {
  readonly dossierId: DossierId;
  readonly status: RiskStatus;
  readonly amountKind: RiskRevisionTable['amountKind'];
}

/** The risks that stand on the registers now. */
export async function listStandingRisksOf(
  reader: TenantReader,
  dossierIds: readonly DossierId[],
): Promise<readonly StandingRisk[]> {
  const { rows } = await sql<StandingRisk>`
    select r.dossier_id, r.status, r.amount_kind from (
      select distinct on (r.dossier_id, r.record_id) r.dossier_id, r.status, r.amount_kind, r.removed_reason
      from risk_revision r where r.dossier_id = any(${dossierIds})
      order by r.dossier_id, r.record_id, r.stand_per desc, r.recorded_at desc) r
    where r.removed_reason is null`.execute(reader);
  return rows;
}

/** The agreements as they stand now. */
export async function listStandingAgreementsOf(
  reader: TenantReader,
  dossierIds: readonly DossierId[],
): Promise<readonly Pick<AgreementRevision, 'dossierId' | 'status' | 'dueOn'>[]> {
  return reader
    .selectFrom('agreementRevision as a')
    .where(isAmong('a', dossierIds))
    .distinctOn(['a.dossierId', 'a.recordId'])
    .select(['a.dossierId', 'a.status', 'a.dueOn'])
    .orderBy('a.dossierId')
    .orderBy('a.recordId')
    .orderBy('a.standPer', 'desc')
    .orderBy('a.recordedAt', 'desc')
    .execute();
}

export interface RankedNorm extends KpiNorm {
  readonly authorRole: ParticipationRole | null;
}

/** All norms of the dossiers, with the latest role of their author. */
export async function listNormsOf(
  reader: TenantReader,
  dossierIds: readonly DossierId[],
): Promise<readonly RankedNorm[]> {
  return reader
    .with('author', (db) => latestRoles(db, dossierIds))
    .selectFrom('kpiNorm as n')
    .leftJoin('author as a', (join) =>
      join.onRef('a.dossierId', '=', 'n.dossierId').onRef('a.tenantId', '=', 'n.authorTenantId'),
    )
    .where(isAmong('n', dossierIds))
    .select(['n.revisionId', 'n.dossierId', 'n.kpiId', 'n.authorTenantId', 'n.kringId', 'n.recordedAt'])
    .select(['n.validFrom', 'n.validTo', 'n.normMin as min', 'n.normMax as max', 'n.nearMargin'])
    .select(['n.toleratedUntil', 'n.toleratedReason', 'n.isFictitious', 'a.role as authorRole'])
    .execute();
}

export interface RecentValue extends KpiValue {
  readonly authorRole: ParticipationRole | null;
}

/**
 * Monthly values of the dossiers from a month on, with the latest role of their author. Who takes part is read once for
 * all of them, because asking it anew for each of thousands of values takes longer than the values themselves.
 */
export async function listValuesOf(
  reader: TenantReader,
  dossierIds: readonly DossierId[],
  from: YearMonth,
): Promise<readonly RecentValue[]> {
  const rows = await reader
    .with('author', (db) => latestRoles(db, dossierIds))
    .selectFrom('kpiValue as v')
    .leftJoin('author as a', (join) =>
      join.onRef('a.dossierId', '=', 'v.dossierId').onRef('a.tenantId', '=', 'v.authorTenantId'),
    )
    .where(isAmong('v', dossierIds))
    .where('v.month', '>=', `${from}-01` as PlainDate)
    .select(['v.dossierId', 'v.kpiId', 'v.authorTenantId', 'v.kringId', 'v.month', 'v.value', 'v.recordedAt'])
    .select(['v.isFictitious', 'a.role as authorRole'])
    .execute();
  return rows.map((row) => ({ ...row, month: monthOf(row.month) }));
}

/** The day of the last published register of each dossier that has one. */
export async function listLastVersionsOf(
  reader: TenantReader,
  dossierIds: readonly DossierId[],
): Promise<readonly { readonly dossierId: DossierId; readonly standPer: PlainDate }[]> {
  return reader
    .selectFrom('registerVersion as v')
    .where(isAmong('v', dossierIds))
    .groupBy('v.dossierId')
    .select((eb) => ['v.dossierId', eb.fn.max('v.standPer').as('standPer')])
    .execute();
}

/** The capacity that each party of the dossiers took part in last. */
function latestRoles(db: QueryCreator<Schema>, dossierIds: readonly DossierId[]) {
  return db
    .selectFrom('participation as p')
    .where(isAmong('p', dossierIds))
    .distinctOn(['p.dossierId', 'p.tenantId'])
    .select(['p.dossierId', 'p.tenantId', 'p.role'])
    .orderBy('p.dossierId')
    .orderBy('p.tenantId')
    .orderBy('p.validFrom', 'desc');
}

function isAmong(alias: string, dossierIds: readonly DossierId[]) {
  return sql<boolean>`${sql.ref(`${alias}.dossierId`)} = any(${dossierIds})`;
}
