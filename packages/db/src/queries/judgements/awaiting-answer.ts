import type { Instant } from '@regietafel/domain/core/dates';
import type { DossierId, PositionId } from '@regietafel/domain/core/ids';
import { SIGNING_CAPACITIES } from '@regietafel/domain/judgements/joint-position';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** A joint position of which the last version has no answer of the actor's organisation yet. */
export interface AwaitedPosition {
  readonly dossierId: DossierId;
  readonly positionId: PositionId;
  readonly title: string;
  readonly recordedAt: Instant;
}

/**
 * What the actor's organisation is asked to sign, over all dossiers in which it belongs to the kernteam today: the last
 * version in sight of each position, in a kring to which the actor may write.
 */
export async function listPositionsAwaitingAnswer(reader: TenantReader): Promise<readonly AwaitedPosition[]> {
  const { rows } = await sql<AwaitedPosition>`
    with last_version as (
      select distinct on (r.dossier_id, r.record_id) r.dossier_id, r.record_id, r.revision_id, r.kring_id, r.title, r.recorded_at
      from joint_position_revision r
      where r.dossier_id in (select p.dossier_id from law.own_participations() p where p.role = any(${SIGNING_CAPACITIES}))
      order by r.dossier_id, r.record_id, r.recorded_at desc)
    select v.dossier_id, v.record_id as position_id, v.title, v.recorded_at
    from last_version v
    where (v.dossier_id, law.actor_tenant(), v.kring_id) in
        (select w.dossier_id, w.author_tenant_id, w.kring_id from law.writable_kringen() w)
      and not exists (select from joint_signature s where s.dossier_id = v.dossier_id
        and s.position_revision_id = v.revision_id and s.author_tenant_id = law.actor_tenant())
    order by v.recorded_at`.execute(reader);
  return rows;
}
