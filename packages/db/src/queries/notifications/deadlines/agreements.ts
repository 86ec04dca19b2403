import { sql } from 'kysely';
import type { Deadline, DeadlineSource } from './deadline.ts';

/** Open agreements that the person may write as their author, or that name the person's organisation as the party. */
export const listAgreementDeadlines: DeadlineSource = async (reader, { from, until }) => {
  const { rows } = await sql<Deadline>`
    select a.dossier_id, a.kring_id, 'agreement' as subject_kind, a.record_id as subject_id, a.due_on
    from agreement_revision a
    where a.status = 'open' and a.due_on between ${from} and ${until}
      and not exists (select from agreement_revision n where n.dossier_id = a.dossier_id and n.record_id = a.record_id
        and n.supersedes = a.revision_id)
      and ((a.dossier_id, a.author_tenant_id) in (select w.dossier_id, w.author_tenant_id from law.writable_kringen() w)
        or exists (select from tenant t where t.tenant_id = law.actor_tenant() and strpos(lower(a.party), lower(t.name)) > 0))`.execute(
    reader,
  );
  return rows;
};
