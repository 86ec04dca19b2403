import type { DossierId, RegisterVersionId, RiskId } from '@regietafel/domain/core/ids';
import type { RegisterRow, RegisterVersion } from '@regietafel/domain/risks/risk';
import { sql } from 'kysely';
import type { Origin } from '../sharing/origin.ts';
import { type JsonOrigin, originFromJson, originJson } from '../sharing/origin-json.ts';

/** A risk that had been taken off the register when a version was published, and why. */
export interface RemovedRow {
  readonly riskId: RiskId;
  readonly number: number;
  readonly title: string;
  readonly reason: string;
}

/** What a version freezes. */
export interface VersionContent {
  readonly rows: readonly RegisterRow[];
  readonly removed: readonly RemovedRow[];
}

export interface OriginatedVersion extends RegisterVersion {
  readonly removed: readonly RemovedRow[];
  /** Name of the file out of which it came; empty when it was published from the register. */
  readonly sourceName: string;
  readonly origin: Origin;
}

/** A version as PostgreSQL writes it as JSON. */
export interface JsonVersion
  extends Pick<OriginatedVersion, 'versionId' | 'standPer' | 'contentHash' | 'sourceName'> {
  readonly versionId: RegisterVersionId;
  readonly content: VersionContent;
  readonly origin: JsonOrigin;
}

/** SQL for the version with this alias as a JSON object. */
export function versionJson(alias: string) {
  const c = (name: string) => sql.ref(`${alias}.${name}`);
  return sql<JsonVersion>`json_build_object('versionId', ${c('versionId')}, 'standPer', ${c('standPer')},
    'contentHash', ${c('contentHash')}, 'sourceName', ${c('sourceName')}, 'content', ${c('content')},
    'origin', ${originJson(alias)})`;
}

/** The version of the domain out of its JSON. */
export function versionFromJson(dossierId: DossierId, json: JsonVersion): OriginatedVersion {
  const origin = originFromJson(json.origin);
  return {
    versionId: json.versionId,
    dossierId,
    authorTenantId: origin.authorTenantId,
    kringId: origin.kring.id,
    standPer: json.standPer,
    recordedAt: origin.recordedAt,
    contentHash: json.contentHash,
    sourceName: json.sourceName,
    rows: json.content.rows,
    removed: json.content.removed,
    origin,
  };
}
