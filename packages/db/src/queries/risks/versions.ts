import type { DossierId, RegisterVersionId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';
import { withinAsOf } from '../history/as-of.ts';
import { type Desk, deskJson } from '../sharing/desk.ts';
import { type JsonOrigin, originFromJson, originJson } from '../sharing/origin-json.ts';
import { type JsonVersion, type OriginatedVersion, versionFromJson, versionJson } from './version-json.ts';

/** A version without what it freezes, for lists. */
export type VersionSummary = Omit<OriginatedVersion, 'rows' | 'removed'> & {
  readonly rowCount: number;
};

type JsonSummary = Pick<
  VersionSummary,
  'versionId' | 'standPer' | 'contentHash' | 'sourceName' | 'rowCount'
> & {
  readonly origin: JsonOrigin;
};

/**
 * The published versions within sight, newest first, with the actor's desk in one round trip; undefined when the dossier
 * is not there for this actor.
 */
export async function listVersions(
  reader: TenantReader,
  dossierId: DossierId,
  asOf: AsOf,
): Promise<{ readonly versions: readonly VersionSummary[]; readonly desk: Desk } | undefined> {
  const { rows } = await sql<{ versions: readonly JsonSummary[]; desk: Desk }>`
    select (select coalesce(json_agg(json_build_object('versionId', v.version_id, 'standPer', v.stand_per,
        'contentHash', v.content_hash, 'sourceName', v.source_name, 'rowCount', jsonb_array_length(v.content -> 'rows'),
        'origin', ${originJson('v')}) order by v.stand_per desc, v.recorded_at desc), '[]') from register_version v
      where v.dossier_id = ${dossierId} and ${withinAsOf('v', asOf)}) as versions, ${deskJson(dossierId)} as desk
    from dossier where dossier_id = ${dossierId}`.execute(reader);
  const row = rows[0];
  if (row === undefined) return undefined;
  return { desk: row.desk, versions: row.versions.map((json) => summaryFromJson(dossierId, json)) };
}

function summaryFromJson(dossierId: DossierId, { origin: json, ...summary }: JsonSummary): VersionSummary {
  const origin = originFromJson(json);
  return {
    ...summary,
    dossierId,
    authorTenantId: origin.authorTenantId,
    kringId: origin.kring.id,
    recordedAt: origin.recordedAt,
    origin,
  };
}

/** One published version with all it freezes; undefined when it is not there for this actor. */
export async function findVersion(
  reader: TenantReader,
  dossierId: DossierId,
  versionId: RegisterVersionId,
): Promise<OriginatedVersion | undefined> {
  const { rows } = await sql<{ version: JsonVersion }>`
    select ${versionJson('v')} as version from register_version v
    where v.dossier_id = ${dossierId} and v.version_id = ${versionId}`.execute(reader);
  return rows[0] && versionFromJson(dossierId, rows[0].version);
}

/** The last version for this day and kring when it froze this very content; undefined otherwise. */
export async function findPublishedSame(
  reader: TenantReader,
  version: Pick<OriginatedVersion, 'dossierId' | 'standPer' | 'kringId' | 'contentHash'>,
): Promise<RegisterVersionId | undefined> {
  const last = await reader
    .selectFrom('registerVersion')
    .select(['versionId', 'contentHash'])
    .where('dossierId', '=', version.dossierId)
    .where('standPer', '=', version.standPer)
    .where('kringId', '=', version.kringId)
    .orderBy('recordedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.contentHash === version.contentHash ? last.versionId : undefined;
}
