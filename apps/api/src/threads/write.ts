import {
  commentConflict,
  type editCommentInput,
  type recordedComment,
  type seenInput,
  type withdrawCommentInput,
  type writeCommentInput,
} from '@regietafel/contracts/threads/threads';
import { type TenantTx, tenantReader, withTenant } from '@regietafel/db/kernel/with-tenant';
import { type Desk, findDesk } from '@regietafel/db/queries/sharing/desk';
import {
  type CommentHead,
  findCommentHead,
  type NewText,
  recordComment,
  recordText,
} from '@regietafel/db/queries/threads/comments';
import { recordSeen } from '@regietafel/db/queries/threads/marks';
import { findSubject } from '@regietafel/db/queries/threads/subjects';
import { DomainError } from '@regietafel/domain/core/errors';
import {
  type CommentId,
  type DossierId,
  type KringId,
  newId,
  type RevisionId,
} from '@regietafel/domain/core/ids';
import type * as z from 'zod/mini';
import { refuseOvertaking, requireHead } from '../history/overtaking.ts';
import { type Asker, found, invalid } from '../sharing/asker.ts';
import { getWritableKring, requireAtDesk } from '../sharing/desk.ts';
import { resolveMentions } from './people.ts';

type Recorded = z.output<typeof recordedComment>;
type Edit = z.output<typeof editCommentInput>;
type Withdrawal = z.output<typeof withdrawCommentInput>;

/** Says something about a subject in the asker's sight, on behalf of the own organisation. */
export async function writeComment(
  asker: Asker,
  input: z.output<typeof writeCommentInput>,
): Promise<Recorded> {
  const { dossierId, subject, kringId, parentId, body } = input;
  return withTenant(asker.database, asker.actor, async (tx) => {
    await requirePlace(tx, asker, dossierId, kringId);
    found(await findSubject(tx, dossierId, subject));
    if (parentId !== null) await requireSameKring(tx, dossierId, parentId, kringId);
    const mentions = await resolveMentions(tx, kringId, input.mentions);
    const recorded = { commentId: newId<CommentId>(), revisionId: newId<RevisionId>() };
    const place = { dossierId, kringId, authorTenantId: asker.actor.tenantId, commentId: recorded.commentId };
    await recordComment(tx, place, { subject, parentId });
    await recordText(tx, place, {
      revisionId: recorded.revisionId,
      supersedes: null,
      body,
      withdrawnReason: null,
      mentions,
    });
    return recorded;
  });
}

/** Puts another text in the place of the asker's own; the earlier one is kept. */
export function editComment(asker: Asker, input: Edit): Promise<Recorded> {
  return follow(asker, input, async (tx, head) => {
    if (!head.isMine) throw new DomainError('FORBIDDEN', 'threads.notWriter');
    const mentions = await resolveMentions(tx, head.kringId, input.mentions);
    return { body: input.body, withdrawnReason: null, mentions };
  });
}

/** Takes a comment back, with a reason: by its writer, or by a regievoerder of the same organisation. */
export function withdrawComment(asker: Asker, input: Withdrawal): Promise<Recorded> {
  return follow(asker, input, async (_tx, head) => {
    const isOwn = head.authorTenantId === asker.actor.tenantId;
    if (!head.isMine && !(isOwn && asker.role === 'regievoerder'))
      throw new DomainError('FORBIDDEN', 'threads.notWriter');
    return { body: '', withdrawnReason: input.reason, mentions: [] };
  });
}

/** Notes that the asker looked at a thread; NOT_FOUND when its subject is absent or not shared. */
export async function markSeen(
  asker: Asker,
  { dossierId, subject, isHandled }: z.output<typeof seenInput>,
): Promise<void> {
  await withTenant(asker.database, asker.actor, async (tx) => {
    found(await findSubject(tx, dossierId, subject));
    await recordSeen(tx, asker.actor, dossierId, { subject, isHandled });
  });
}

type Change = Pick<Edit, 'dossierId' | 'commentId' | 'supersedes'>;
type Text = Pick<NewText, 'body' | 'withdrawnReason' | 'mentions'>;

/** Lets a text follow the one that the asker read; a conflict tells the text that came in between. */
async function follow(
  asker: Asker,
  change: Change,
  textOf: (tx: TenantTx, head: CommentHead) => Promise<Text>,
): Promise<Recorded> {
  const { dossierId, commentId, supersedes } = change;
  const save = () =>
    withTenant(asker.database, asker.actor, async (tx) => {
      const head = found(await findCommentHead(tx, dossierId, commentId));
      await requirePlace(tx, asker, dossierId, head.kringId);
      const text = await textOf(tx, head);
      if (head.isWithdrawn) throw new DomainError('FORBIDDEN', 'threads.withdrawn');
      requireHead(supersedes, head.headRevisionId);
      const place = { dossierId, kringId: head.kringId, authorTenantId: head.authorTenantId, commentId };
      const revisionId = newId<RevisionId>();
      await recordText(tx, place, { ...text, revisionId, supersedes });
      return { commentId, revisionId };
    });
  return refuseOvertaking(save, async () => {
    const reader = tenantReader(asker.database, asker.actor, { dossierId });
    const head = await findCommentHead(reader, dossierId, commentId);
    return commentConflict.parse({ current: head ?? null });
  });
}

/** The asker may speak in this dossier and write to this kring, for the own organisation. */
async function requirePlace(
  tx: TenantTx,
  asker: Asker,
  dossierId: DossierId,
  kringId: KringId,
): Promise<Desk> {
  const desk = found(await findDesk(tx, dossierId));
  requireAtDesk(desk, asker, 'threads.write');
  getWritableKring(desk, asker.actor.tenantId, kringId);
  return desk;
}

/** An answer stays among those who read what it answers. */
async function requireSameKring(
  tx: TenantTx,
  dossierId: DossierId,
  parentId: CommentId,
  kringId: KringId,
): Promise<void> {
  const parent = found(await findCommentHead(tx, dossierId, parentId));
  if (parent.kringId !== kringId) throw invalid('kringId', 'threads.replyElsewhere');
}
