import { sql } from 'kysely';
import type { Deadline, DeadlineSource } from './deadline.ts';

/** Open tasks for the person, or for the organisation, that nobody answered yet. */
export const listTaskDeadlines: DeadlineSource = async (reader, { from, until }) => {
  const { rows } = await sql<Deadline>`
    select r.dossier_id, r.kring_id, 'task' as subject_kind, r.task_id as subject_id, r.due_on
    from task_revision r
    where r.status = 'open' and r.due_on between ${from} and ${until}
      and r.assignee_tenant_id = law.actor_tenant()
      and (r.assignee_account_id is null or r.assignee_account_id = law.actor_account())
      and not exists (select from task_revision n where n.dossier_id = r.dossier_id and n.task_id = r.task_id
        and n.supersedes = r.revision_id)
      and not exists (select from task_answer a where a.dossier_id = r.dossier_id and a.task_id = r.task_id
        and a.revision_id = r.revision_id)`.execute(reader);
  return rows;
};
