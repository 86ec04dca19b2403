import type { Instant } from '@regietafel/domain/core/dates';
import type { DossierId } from '@regietafel/domain/core/ids';
import type { Subject, SubjectKind } from '@regietafel/domain/core/subject';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';

/** How many comments stand on a subject, and how many of those by others came after the asker's last look. */
export interface ThreadCount {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly unseen: number;
}

/** The subjects of a dossier that are spoken of, in the asker's sight, with what is new there. */
export async function listThreadCounts(
  reader: TenantReader,
  dossierId: DossierId,
): Promise<readonly ThreadCount[]> {
  const { rows } = await sql<ThreadCount>`
    select t.kind, t.id, s.title, t.count, t.unseen from (
      select c.dossier_id, c.subject_kind as kind, c.subject_id as id, count(*)::int as count, max(c.recorded_at) as last,
        count(*) filter (where c.recorded_at > coalesce(v.seen_at, '-infinity') and c.hand_account_id <> law.actor_account())::int as unseen
      from comment c
      left join thread_seen v on v.dossier_id = c.dossier_id and v.subject_kind = c.subject_kind and v.subject_id = c.subject_id
      where c.dossier_id = ${dossierId} and not exists (
        select from comment_revision r where r.dossier_id = c.dossier_id and r.comment_id = c.comment_id and r.withdrawn_reason is not null)
      group by c.dossier_id, c.subject_kind, c.subject_id) t
    cross join lateral (select d.title from dossier_subject d
      where d.dossier_id = t.dossier_id and d.kind = t.kind and d.subject_id = t.id limit 1) s
    order by t.last desc`.execute(reader);
  return rows;
}

/** When the asker last looked at a thread; null when never. */
export async function findSeenAt(
  reader: TenantReader,
  dossierId: DossierId,
  subject: Subject,
): Promise<Instant | null> {
  const row = await reader
    .selectFrom('threadSeen')
    .where('dossierId', '=', dossierId)
    .where('subjectKind', '=', subject.kind)
    .where('subjectId', '=', subject.id)
    .select('seenAt')
    .executeTakeFirst();
  return row?.seenAt ?? null;
}

/** Notes that the person has seen a thread; `isHandled` also that calls in it ask for nothing more. */
export async function recordSeen(
  tx: TenantTx,
  { tenantId, accountId }: Actor,
  dossierId: DossierId,
  { subject, isHandled }: { readonly subject: Subject; readonly isHandled: boolean },
): Promise<void> {
  const handledAt = isHandled ? sql`clock_timestamp()` : sql`null`;
  await sql`
    insert into thread_seen (tenant_id, account_id, dossier_id, subject_kind, subject_id, seen_at, handled_at)
    values (${tenantId}, ${accountId}, ${dossierId}, ${subject.kind}, ${subject.id}, clock_timestamp(), ${handledAt})
    on conflict (tenant_id, account_id, dossier_id, subject_kind, subject_id) do update
      set seen_at = excluded.seen_at, handled_at = coalesce(excluded.handled_at, thread_seen.handled_at)`.execute(
    tx,
  );
}
