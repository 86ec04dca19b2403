import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId, KringId, MilestoneId } from '@regietafel/domain/core/ids';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** A milestone that still has to be reached, with its day. */
export interface DueMilestone {
  readonly milestoneId: MilestoneId;
  readonly dossierId: DossierId;
  readonly kringId: KringId;
  readonly title: string;
  readonly dueOn: PlainDate;
  /** When it was last changed. */
  readonly recordedAt: Instant;
}

/**
 * The milestones that are neither reached nor withdrawn and due on a day or earlier, the earliest first: those that the own
 * organisation promised, and those of its part.
 */
export async function listMilestonesDueBy(
  reader: TenantReader,
  day: PlainDate,
): Promise<readonly DueMilestone[]> {
  const { rows } = await sql<DueMilestone>`
    select m.milestone_id, m.dossier_id, m.kring_id, m.title, m.due_on, m.recorded_at
      from conversion_milestone_revision m
     where m.dossier_id in (select d.dossier_id from dossier d where d.closed_on is null)
       and law.actor_tenant() in (m.author_tenant_id, m.part_tenant_id)
       and m.done_on is null and m.withdrawn_reason is null and m.due_on <= ${day}
       and not exists (select from conversion_milestone_revision n where n.dossier_id = m.dossier_id
         and n.author_tenant_id = m.author_tenant_id and n.supersedes = m.revision_id)
     order by m.due_on, m.title`.execute(reader);
  return rows;
}
