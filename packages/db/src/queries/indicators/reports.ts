import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type {
  DossierId,
  IndicatorReportId,
  KringId,
  RevisionId,
  TenantId,
} from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { grainOf, periodFrom, startOf } from '@regietafel/domain/indicators/period';
import type { IndicatorReport, IndicatorReview } from '@regietafel/domain/indicators/report';
import type { ParticipationRole } from '@regietafel/domain/sharing/tenant';
import { type SqlBool, sql } from 'kysely';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';
import { recordedWithin } from '../history/as-of.ts';
import { type Originated, takeId, withOrigin } from '../property/states.ts';
import { originColumns } from '../sharing/origin.ts';

/** A state of a report as it is read. */
export interface ReportRevision extends Originated<IndicatorReport> {
  readonly sourceName: string;
  /** Every capacity in which the author takes part, or took part, as far as the reader may know. */
  readonly authorRoles: readonly ParticipationRole[];
}

/**
 * Every state of all reports of a dossier within sight, in the order of recording: of periods that had ended on the day
 * of the reading position, and recorded by its moment.
 */
export async function listReports(
  reader: TenantReader,
  dossierId: DossierId,
  asOf: AsOf,
): Promise<readonly ReportRevision[]> {
  const rows = await reader
    .selectFrom('indicatorReportRevision as r')
    .where('r.dossierId', '=', dossierId)
    .where(endedBy(asOf))
    .select([
      'r.recordId as reportId',
      'r.revisionId',
      'r.supersedes',
      'r.dossierId',
      'r.grain',
      'r.periodStart',
    ])
    .select(['r.scope', 'r.basis', 'r.items', 'r.deviations', 'r.note', 'r.sourceName', 'r.isSubmitted'])
    .select('r.isFictitious')
    .select(
      sql<ParticipationRole[]>`array(select p.role from participation p
        where p.dossier_id = r.dossier_id and p.tenant_id = r.author_tenant_id)`.as('authorRoles'),
    )
    .select(originColumns('r'))
    .orderBy('recordedAt')
    .execute();
  return rows.map(({ grain, periodStart, ...row }) => ({
    ...withOrigin(row),
    period: periodFrom(periodStart, grain),
  }));
}

function endedBy({ standPer, knownAt }: AsOf) {
  const ended =
    standPer === null
      ? sql`true`
      : sql`(r.period_start + case r.grain when 'year' then interval '1 year' else interval '3 months' end)::date <= ${standPer}::date + 1`;
  const known = knownAt === null ? sql`true` : sql`r.recorded_at <= ${knownAt}`;
  return sql<SqlBool>`(${ended} and ${known})`;
}

/** A state of a report to be recorded; `supersedes` is null for the first one. */
export type NewReport = Pick<
  IndicatorReport,
  | 'reportId'
  | 'supersedes'
  | 'dossierId'
  | 'authorTenantId'
  | 'kringId'
  | 'period'
  | 'scope'
  | 'basis'
  | 'items'
  | 'deviations'
  | 'note'
  | 'isSubmitted'
> & { readonly sourceName: string };

/** Records a state of a report; rejects with SQLSTATE 23505 when another one already follows `supersedes`. */
export async function recordReport(
  tx: TenantTx,
  revisionId: RevisionId,
  { reportId: recordId, period, items, deviations, ...rest }: NewReport,
): Promise<void> {
  await takeId(tx, { recordId, kind: 'indicator_report' }, rest);
  await tx
    .insertInto('indicatorReportRevision')
    .values({
      ...rest,
      recordId,
      revisionId,
      grain: grainOf(period),
      periodStart: startOf(period),
      items: canonicalJson(items),
      deviations: canonicalJson(deviations),
    })
    .execute();
}

/** Every answer to the reports of a dossier within sight, oldest first. */
export async function listReviews(
  reader: TenantReader,
  dossierId: DossierId,
  asOf: AsOf,
): Promise<readonly Originated<IndicatorReview>[]> {
  const rows = await reader
    .selectFrom('indicatorReview as r')
    .where('r.dossierId', '=', dossierId)
    .where(recordedWithin('r', asOf))
    .select(['r.dossierId', 'r.reportId', 'r.revisionId', 'r.answer', 'r.note', 'r.remarks'])
    .select(originColumns('r'))
    .orderBy('recordedAt')
    .execute();
  return rows.map(withOrigin);
}

/** An answer to be given, in the kring of the report that it is about. */
export type NewReview = Pick<
  IndicatorReview,
  'dossierId' | 'reportId' | 'revisionId' | 'authorTenantId' | 'answer' | 'note' | 'remarks'
> & { readonly kringId: KringId; readonly reviewId: string };

/** Answers a submitted report; who may is decided by the database too. */
export async function recordReview(tx: TenantTx, { remarks, ...rest }: NewReview): Promise<void> {
  await tx
    .insertInto('indicatorReview')
    .values({ ...rest, remarks: canonicalJson(remarks) })
    .execute();
}

/** A submitted report that waits for somebody, in whatever dossier. */
export interface WaitingReport {
  readonly dossierId: DossierId;
  readonly reportId: IndicatorReportId;
  readonly period: IndicatorReport['period'];
  readonly authorTenantId: TenantId;
  readonly isOwn: boolean;
  /** Sent back to its author, or waiting for an accounthoudende regio. */
  readonly isSentBack: boolean;
  /** Who asks: the reviewer of what was sent back, the author of what waits. */
  readonly from: string | null;
  readonly since: IndicatorReport['recordedAt'];
}

/**
 * What the actor's organisation has to do about reports: what it submitted last was sent back, or what another submitted
 * last waits for its answer as accounthoudende regio.
 */
export async function listWaitingReports(reader: TenantReader): Promise<readonly WaitingReport[]> {
  const { rows } = await sql<Omit<WaitingReport, 'period'> & Period>`
    select r.dossier_id as "dossierId", r.record_id as "reportId", r.grain, r.period_start as "periodStart",
           r.author_tenant_id as "authorTenantId", r.author_tenant_id = law.actor_tenant() as "isOwn",
           v.answer is not null as "isSentBack", n.name as "from", coalesce(v.recorded_at, r.recorded_at) as since
      from (select distinct o.dossier_id, bool_or(o.role = 'accounthoudend') over (partition by o.dossier_id) as reviews
              from law.own_participations() o) own
      join indicator_report_revision r on r.dossier_id = own.dossier_id and r.is_submitted
      left join lateral (select v.answer, v.author_tenant_id, v.recorded_at from indicator_review v
        where v.dossier_id = r.dossier_id and v.report_id = r.record_id and v.revision_id = r.revision_id
        order by v.recorded_at desc limit 1) v on true
      left join participant n on n.dossier_id = r.dossier_id
        and n.tenant_id = coalesce(v.author_tenant_id, r.author_tenant_id)
     where not exists (select from indicator_report_revision later
             where later.dossier_id = r.dossier_id and later.record_id = r.record_id and later.is_submitted
               and later.recorded_at > r.recorded_at)
       and case when r.author_tenant_id = law.actor_tenant() then v.answer = 'sent_back'
             else own.reviews and v.answer is null end
     order by since`.execute(reader);
  return rows.map(({ grain, periodStart, ...row }) => ({ ...row, period: periodFrom(periodStart, grain) }));
}

interface Period {
  readonly grain: Parameters<typeof periodFrom>[1];
  readonly periodStart: Parameters<typeof periodFrom>[0];
}
