import { sql } from 'kysely';
import type { Deadline, DeadlineSource } from './deadline.ts';

/**
 * Days on which a risk must be looked at again, a guarantee that ends for one: of risks that the person may write as their
 * author, or that name the person's organisation among the owners.
 */
export const listWakeUpDays: DeadlineSource = async (reader, { from, until }) => {
  const { rows } = await sql<Deadline>`
    select r.dossier_id, r.kring_id, 'risk' as subject_kind, r.record_id as subject_id, r.wake_up_on as due_on
    from risk_revision r
    where r.removed_reason is null and r.wake_up_on between ${from} and ${until}
      and not exists (select from risk_revision n where n.dossier_id = r.dossier_id and n.record_id = r.record_id
        and n.supersedes = r.revision_id)
      and ((r.dossier_id, r.author_tenant_id) in (select w.dossier_id, w.author_tenant_id from law.writable_kringen() w)
        or exists (select from tenant t cross join unnest(r.owners) o
          where t.tenant_id = law.actor_tenant() and strpos(lower(o), lower(t.name)) > 0))`.execute(reader);
  return rows;
};
