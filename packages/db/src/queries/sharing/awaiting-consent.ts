import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId, SharingActId } from '@regietafel/domain/core/ids';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** A proposal about who takes part that waits for the actor's own organisation to agree. */
export interface AwaitedConsent {
  readonly actId: SharingActId;
  readonly dossierId: DossierId;
  /** Whom it is about; null when it is about the dossier. */
  readonly tenantName: string | null;
  readonly authorName: string;
  /** First day on which nobody can agree any more. */
  readonly lapsesOn: PlainDate;
  readonly recordedAt: Instant;
}

/** The proposals over all dossiers to which the actor's organisation must say yes or no, and did not yet. */
export async function listActsAwaitingConsent(reader: TenantReader): Promise<readonly AwaitedConsent[]> {
  const { rows } = await sql<AwaitedConsent>`
    select a.act_id, a.dossier_id, a.tenant_name, p.name as author_name, a.lapses_on, a.recorded_at
    from sharing_act a
    join participant p on p.dossier_id = a.dossier_id and p.tenant_id = a.author_tenant_id
    where a.kind <> 'leave' and a.author_tenant_id <> law.actor_tenant() and law.today() < a.lapses_on
      and a.dossier_id in (select o.dossier_id from law.own_participations() o where o.role = 'accounthoudend')
      and not exists (select from sharing_outcome o where o.dossier_id = a.dossier_id and o.act_id = a.act_id)
      and not exists (select from sharing_consent c
        where c.dossier_id = a.dossier_id and c.act_id = a.act_id and c.author_tenant_id = law.actor_tenant())
    order by a.lapses_on`.execute(reader);
  return rows;
}
