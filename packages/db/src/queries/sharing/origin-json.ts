import type { Instant } from '@regietafel/domain/core/dates';
import type { TenantId } from '@regietafel/domain/core/ids';
import { sql } from 'kysely';
import type { Origin } from './origin.ts';

/** An origin as PostgreSQL writes it as JSON. */
export interface JsonOrigin {
  readonly authorTenantId: TenantId;
  readonly authorName: string | null;
  readonly kring: Origin['kring'];
  readonly recordedAt: string;
}

/** SQL for the origin of the dossier record with this alias as a JSON object. Names come through the law. */
export function originJson(alias: string) {
  const c = (name: string) => sql.ref(`${alias}.${name}`);
  return sql<JsonOrigin>`json_build_object(
    'authorTenantId', ${c('authorTenantId')},
    'authorName', (select p.name from participant p
      where p.dossier_id = ${c('dossierId')} and p.tenant_id = ${c('authorTenantId')}),
    'kring', (select json_build_object('id', k.kring_id, 'kind', k.kind, 'name', k.name) from kring k
      where k.dossier_id = ${c('dossierId')} and k.kring_id = ${c('kringId')}),
    'recordedAt', ${c('recordedAt')})`;
}

/** The origin out of its JSON. */
export function originFromJson(json: JsonOrigin): Origin {
  return { ...json, recordedAt: instantOfJson(json.recordedAt) };
}

/** A moment as PostgreSQL writes it in JSON in a UTC session (`…+00:00`), to ISO 8601 with `Z`. */
export function instantOfJson(text: string): Instant {
  return text.replace(/\+00:00$/, 'Z') as Instant;
}
