import type { Instant } from '@regietafel/domain/core/dates';
import type { DossierId } from '@regietafel/domain/core/ids';
import type { Subject, SubjectKind } from '@regietafel/domain/core/subject';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** A comment that calls the asker, or the asker's organisation, and waits for an answer. */
export interface OpenMention {
  readonly mentionId: string;
  readonly dossierId: DossierId;
  readonly subject: Subject;
  /** What the comment is about. */
  readonly title: string;
  readonly writerName: string;
  /** The organisation as a whole was called. */
  readonly isShared: boolean;
  readonly recordedAt: Instant;
}

interface Row extends Omit<OpenMention, 'subject'> {
  readonly kind: SubjectKind;
  readonly id: string;
}

/**
 * The calls that nobody answered, over all dossiers, the last first. Answered is a person who spoke in that thread and
 * kring afterwards, or said that nothing more is asked; an organisation, once somebody of it did. A call that an edit
 * took out of the text, or that was withdrawn with it, asks for nothing.
 */
export async function listOpenMentions(reader: TenantReader): Promise<readonly OpenMention[]> {
  const { rows } = await sql<Row>`
    select m.mention_id, m.dossier_id, c.subject_kind as kind, c.subject_id as id, s.title, c.writer_name,
      m.mentioned_account_id is null as is_shared, m.recorded_at
    from comment_mention m
    join comment c on c.dossier_id = m.dossier_id and c.comment_id = m.comment_id
    cross join lateral (select d.title from dossier_subject d
      where d.dossier_id = c.dossier_id and d.kind = c.subject_kind and d.subject_id = c.subject_id limit 1) s
    where m.mentioned_tenant_id = law.actor_tenant()
      and (m.mentioned_account_id is null or m.mentioned_account_id = law.actor_account())
      and c.hand_account_id <> law.actor_account()
      and not exists (select from comment_revision n
        where n.dossier_id = m.dossier_id and n.comment_id = m.comment_id and n.supersedes = m.revision_id)
      and not exists (select from comment a
        where a.dossier_id = c.dossier_id and a.subject_kind = c.subject_kind and a.subject_id = c.subject_id
          and a.kring_id = c.kring_id and a.recorded_at > m.recorded_at and a.hand_tenant_id = law.actor_tenant()
          and (m.mentioned_account_id is null or a.hand_account_id = law.actor_account()))
      and not exists (select from thread_seen v
        where v.dossier_id = c.dossier_id and v.subject_kind = c.subject_kind and v.subject_id = c.subject_id
          and v.handled_at >= m.recorded_at)
    order by m.recorded_at desc`.execute(reader);
  return rows.map(({ kind, id, ...mention }) => ({ ...mention, subject: { kind, id } }));
}
