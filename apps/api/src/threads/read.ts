import type { Thread, ThreadCounts, threadInput } from '@regietafel/contracts/threads/threads';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { findDesk } from '@regietafel/db/queries/sharing/desk';
import { listKringRules } from '@regietafel/db/queries/sharing/kring-rules';
import { listComments } from '@regietafel/db/queries/threads/comments';
import { findSeenAt, listThreadCounts } from '@regietafel/db/queries/threads/marks';
import { findSubject } from '@regietafel/db/queries/threads/subjects';
import type { DossierId } from '@regietafel/domain/core/ids';
import { coversKring } from '@regietafel/domain/sharing/covers-kring';
import type * as z from 'zod/mini';
import { type Asker, found } from '../sharing/asker.ts';
import { mayAtDesk, writableKringen } from '../sharing/desk.ts';
import { presentComment } from './present.ts';

/** What is said about one subject; NOT_FOUND when the dossier or the subject is absent or not shared. */
export async function getThread(
  asker: Asker,
  { dossierId, subject, asOf }: z.output<typeof threadInput>,
): Promise<Thread> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const [foundDesk, foundSubject, listed, seenAt, rules] = await Promise.all([
    findDesk(reader, dossierId),
    findSubject(reader, dossierId, subject),
    listComments(reader, dossierId, subject, asOf),
    findSeenAt(reader, dossierId, subject),
    listKringRules(reader, dossierId),
  ]);
  const desk = found(foundDesk);
  const { title, kringId } = found(foundSubject);
  const comments = listed.map((comment) => presentComment(comment, desk, asker, seenAt));
  const ofSubject = found(rules.get(kringId));
  const kringen = mayAtDesk(desk, asker, 'threads.write') ? writableKringen(desk, asker) : [];
  return {
    title,
    comments,
    unseen: comments.filter(({ isNew, withdrawnReason }) => isNew && withdrawnReason === null).length,
    places: kringen.map((kring) => ({
      kring,
      readsSubject: coversKring(ofSubject, found(rules.get(kring.id))),
    })),
  };
}

/** Where in a dossier something is said, with what is new to the asker; NOT_FOUND when it is absent or not shared. */
export async function getThreadCounts(asker: Asker, dossierId: DossierId): Promise<ThreadCounts> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const [desk, counts] = await Promise.all([
    findDesk(reader, dossierId),
    listThreadCounts(reader, dossierId),
  ]);
  found(desk);
  return counts;
}
