import type { DossierId, KringId, TenantId } from '@regietafel/domain/core/ids';
import type { KringKind, ParticipationRole } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** As whom and to which kringen the actor may write in a dossier today, and in what capacity the organisation sits there. */
export interface Desk {
  readonly capacities: readonly ParticipationRole[];
  readonly places: readonly WritablePlace[];
}

/** An author under whom the actor may write, with a kring that may read it. */
export interface WritablePlace {
  readonly authorTenantId: TenantId;
  readonly kring: { readonly id: KringId; readonly kind: KringKind; readonly name: string };
}

/** SQL for the actor's desk in a dossier as a JSON object. A letter of invitation is no place to record in. */
export function deskJson(dossierId: DossierId) {
  return sql<Desk>`json_build_object(
    'capacities', (select coalesce(json_agg(distinct p.role), '[]') from law.own_participations() p
      where p.dossier_id = ${dossierId}),
    'places', (select coalesce(json_agg(distinct jsonb_build_object('authorTenantId', w.author_tenant_id,
        'kring', jsonb_build_object('id', k.kring_id, 'kind', k.kind, 'name', k.name))), '[]')
      from law.writable_kringen() w join kring k on k.kring_id = w.kring_id and k.dossier_id = ${dossierId}
      where k.kind <> 'uitnodiging'))`;
}

/** The actor's desk; undefined when the dossier is not there for this actor. One round trip. */
export async function findDesk(reader: TenantReader, dossierId: DossierId): Promise<Desk | undefined> {
  const { rows } = await sql<{ desk: Desk }>`
    select ${deskJson(dossierId)} as desk from dossier where dossier_id = ${dossierId}`.execute(reader);
  return rows[0]?.desk;
}
