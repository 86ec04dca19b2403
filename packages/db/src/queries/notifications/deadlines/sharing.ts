import { sql } from 'kysely';
import type { Deadline, DeadlineSource } from './deadline.ts';

/** Last days on which the organisation can answer an invitation, or agree to what another proposed. */
export const listSharingDeadlines: DeadlineSource = async (reader, { from, until }) => {
  const { rows } = await sql<Deadline>`
    select i.dossier_id, i.kring_id, 'invitation' as subject_kind, i.act_id as subject_id, i.lapses_on - 1 as due_on
    from invitation i
    where i.tenant_id = law.actor_tenant() and i.lapses_on - 1 between ${from} and ${until}
      and not exists (select from invitation_answer a where a.dossier_id = i.dossier_id and a.act_id = i.act_id)
      and not exists (select from sharing_outcome o where o.dossier_id = i.dossier_id and o.act_id = i.act_id)
    union all
    select a.dossier_id, a.kring_id, 'sharing_act', a.act_id, a.lapses_on - 1
    from sharing_act a
    where a.author_tenant_id <> law.actor_tenant() and a.lapses_on - 1 between ${from} and ${until}
      and exists (select from law.own_participations() p where p.dossier_id = a.dossier_id and p.role = 'accounthoudend')
      and not exists (select from sharing_consent c where c.dossier_id = a.dossier_id and c.act_id = a.act_id
        and c.author_tenant_id = law.actor_tenant())
      and not exists (select from sharing_outcome o where o.dossier_id = a.dossier_id and o.act_id = a.act_id)`.execute(
    reader,
  );
  return rows;
};
