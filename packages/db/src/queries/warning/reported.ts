import type { DossierId } from '@regietafel/domain/core/ids';
import { periodFrom } from '@regietafel/domain/indicators/period';
import type { ParticipationRole } from '@regietafel/domain/sharing/tenant';
import type { CountedReport, CountedReview } from '@regietafel/domain/warning/reported';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';
import { isAmong } from './among.ts';

/** What was submitted in the dossiers where others read it, as far as the reader sees it. One round trip for all of them. */
export async function listReportedOf(
  reader: TenantReader,
  dossierIds: readonly DossierId[],
): Promise<readonly (CountedReport & { readonly dossierId: DossierId })[]> {
  const rows = await reader
    .with('author', () => rolesIn(dossierIds))
    .selectFrom('indicatorReportRevision as r')
    .innerJoin('kring as k', (join) =>
      join.onRef('k.dossierId', '=', 'r.dossierId').onRef('k.kringId', '=', 'r.kringId'),
    )
    .leftJoin('author as a', (join) =>
      join.onRef('a.dossierId', '=', 'r.dossierId').onRef('a.tenantId', '=', 'r.authorTenantId'),
    )
    .where(isAmong('r', dossierIds))
    .where('k.kind', 'in', ['tafel', 'breed', 'openbaar'])
    .where('r.isSubmitted', '=', true)
    .select(['r.dossierId', 'r.recordId as reportId', 'r.revisionId', 'r.authorTenantId', 'r.recordedAt'])
    .select(['r.grain', 'r.periodStart', 'r.scope', 'r.items', 'r.isSubmitted'])
    .select(sql<ParticipationRole[]>`coalesce(a.roles, '{}')`.as('authorRoles'))
    .orderBy('r.recordedAt')
    .execute();
  return rows.map(({ grain, periodStart, ...row }) => ({ ...row, period: periodFrom(periodStart, grain) }));
}

/** Asked once for all dossiers: asking it anew for each report takes longer than the reports themselves. */
function rolesIn(dossierIds: readonly DossierId[]) {
  return sql<{ dossierId: DossierId; tenantId: string; roles: ParticipationRole[] }>`
    (select p.dossier_id, p.tenant_id, array_agg(distinct p.role) as roles from participation p
      where p.dossier_id = any(${dossierIds}) group by p.dossier_id, p.tenant_id)`;
}

/** The answers to those reports, oldest first. */
export async function listReviewsOf(
  reader: TenantReader,
  dossierIds: readonly DossierId[],
): Promise<readonly (CountedReview & { readonly dossierId: DossierId })[]> {
  return reader
    .selectFrom('indicatorReview as v')
    .where(isAmong('v', dossierIds))
    .select(['v.dossierId', 'v.revisionId', 'v.answer', 'v.recordedAt'])
    .orderBy('v.recordedAt')
    .execute();
}
