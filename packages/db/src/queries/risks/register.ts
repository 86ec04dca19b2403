import type { DossierId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';
import { withinAsOf } from '../history/as-of.ts';
import { type Desk, deskJson } from '../sharing/desk.ts';
import {
  assessmentFromJson,
  assessmentJson,
  type JsonAssessment,
  type OriginatedAssessment,
} from './assessment-json.ts';
import {
  type JsonRevision,
  type OriginatedRevision,
  revisionFromJson,
  revisionJson,
} from './revision-json.ts';
import { type JsonVersion, type OriginatedVersion, versionFromJson, versionJson } from './version-json.ts';

/** The register of a dossier at a reading position, with all that its colours and gaps are derived from. */
export interface StoredRegister {
  /** The state that counts of each risk, by number; removed risks are among them, with their reason. */
  readonly revisions: readonly OriginatedRevision[];
  /** The latest judgement of each author of each risk. */
  readonly assessments: readonly OriginatedAssessment[];
  /** The last two published registers of different days, oldest first: what standstill is derived from. */
  readonly versions: readonly OriginatedVersion[];
  readonly desk: Desk;
}

interface Row {
  readonly revisions: readonly JsonRevision[];
  readonly assessments: readonly JsonAssessment[];
  readonly versions: readonly JsonVersion[];
  readonly desk: Desk;
}

/** The register in one round trip; undefined when the dossier is not there for this actor. */
export async function findRegister(
  reader: TenantReader,
  dossierId: DossierId,
  asOf: AsOf,
): Promise<StoredRegister | undefined> {
  const { rows } = await sql<Row>`
    select (${currentRevisions(dossierId, asOf)}) as revisions, (${currentAssessments(dossierId, asOf)}) as assessments,
      (${lastVersions(dossierId, asOf)}) as versions, ${deskJson(dossierId)} as desk
    from dossier where dossier_id = ${dossierId}`.execute(reader);
  const row = rows[0];
  if (row === undefined) return undefined;
  return {
    revisions: row.revisions.map((json) => revisionFromJson(dossierId, json)),
    assessments: row.assessments.map((json) => assessmentFromJson(dossierId, json)),
    versions: row.versions.map((json) => versionFromJson(dossierId, json)),
    desk: row.desk,
  };
}

function currentRevisions(dossierId: DossierId, asOf: AsOf) {
  return sql`select coalesce(json_agg(${revisionJson('r')} order by r.number, r.record_id), '[]') from (
    select distinct on (r.record_id) r.* from risk_revision r
    where r.dossier_id = ${dossierId} and ${withinAsOf('r', asOf)}
    order by r.record_id, r.stand_per desc, r.recorded_at desc) r`;
}

function currentAssessments(dossierId: DossierId, asOf: AsOf) {
  return sql`select coalesce(json_agg(${assessmentJson('a')}), '[]') from (
    select distinct on (a.risk_id, a.author_tenant_id) a.* from assessment a
    where a.dossier_id = ${dossierId} and ${withinAsOf('a', asOf)}
    order by a.risk_id, a.author_tenant_id, a.stand_per desc, a.recorded_at desc) a`;
}

/** A version that was published again for the same day stands in for the earlier one. */
export function lastVersions(dossierId: DossierId, asOf: AsOf) {
  return sql`select coalesce(json_agg(${versionJson('v')} order by v.stand_per), '[]') from (
    select distinct on (v.stand_per) v.* from register_version v
    where v.dossier_id = ${dossierId} and ${withinAsOf('v', asOf)}
    order by v.stand_per desc, v.recorded_at desc limit 2) v`;
}
