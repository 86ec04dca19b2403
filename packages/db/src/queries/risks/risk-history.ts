import type { DossierId, RiskId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';
import { withinAsOf } from '../history/as-of.ts';
import { type Desk, deskJson } from '../sharing/desk.ts';
import { assessmentFromJson, assessmentJson, type JsonAssessment } from './assessment-json.ts';
import { lastVersions, type StoredRegister } from './register.ts';
import { type JsonRevision, revisionFromJson, revisionJson } from './revision-json.ts';
import { type JsonVersion, versionFromJson } from './version-json.ts';

interface Row {
  readonly revisions: readonly JsonRevision[];
  readonly assessments: readonly JsonAssessment[];
  readonly versions: readonly JsonVersion[];
  readonly desk: Desk;
}

/**
 * Everything of one risk within sight, in one round trip: all its revisions and all judgements by every author, oldest
 * first. Undefined when the dossier or the risk is not there for this actor.
 */
export async function findRiskHistory(
  reader: TenantReader,
  dossierId: DossierId,
  riskId: RiskId,
  asOf: AsOf,
): Promise<StoredRegister | undefined> {
  const { rows } = await sql<Row>`
    select (select coalesce(json_agg(${revisionJson('r')} order by r.stand_per, r.recorded_at), '[]') from risk_revision r
        where r.dossier_id = ${dossierId} and r.record_id = ${riskId} and ${withinAsOf('r', asOf)}) as revisions,
      (select coalesce(json_agg(${assessmentJson('a')} order by a.stand_per, a.recorded_at), '[]') from assessment a
        where a.dossier_id = ${dossierId} and a.risk_id = ${riskId} and ${withinAsOf('a', asOf)}) as assessments,
      (${lastVersions(dossierId, asOf)}) as versions, ${deskJson(dossierId)} as desk
    from dossier where dossier_id = ${dossierId}`.execute(reader);
  const row = rows[0];
  if (row === undefined || row.revisions.length === 0) return undefined;
  return {
    revisions: row.revisions.map((json) => revisionFromJson(dossierId, json)),
    assessments: row.assessments.map((json) => assessmentFromJson(dossierId, json)),
    versions: row.versions.map((json) => versionFromJson(dossierId, json)),
    desk: row.desk,
  };
}
