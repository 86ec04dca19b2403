import type { Comment } from '@regietafel/contracts/threads/threads';
import type { Desk } from '@regietafel/db/queries/sharing/desk';
import type { ListedComment } from '@regietafel/db/queries/threads/comments';
import type { Instant } from '@regietafel/domain/core/dates';
import { type Asker, found } from '../sharing/asker.ts';
import { mayAtDesk } from '../sharing/desk.ts';
import { presentOrigin } from '../sharing/present-origin.ts';

/** A comment as the asker reads it; `seenAt` is when the asker last looked at its thread. */
export function presentComment(
  comment: ListedComment,
  desk: Desk,
  asker: Asker,
  seenAt: Instant | null,
): Comment {
  const { commentId, parentId, writerName, isMine, texts, origin } = comment;
  const head = found(texts.at(-1));
  const isOwn = origin.authorTenantId === asker.actor.tenantId;
  const mayChange = isOwn && head.withdrawnReason === null && maySpeakIn(origin.kring.id, desk, asker);
  return {
    commentId,
    parentId,
    writerName,
    mayEdit: mayChange && isMine,
    mayWithdraw: mayChange && (isMine || asker.role === 'regievoerder'),
    headRevisionId: head.revisionId,
    body: head.body,
    mentions: head.mentions,
    earlier: texts.slice(0, -1).map(({ body, recordedAt }) => ({ body, recordedAt })),
    editedAt: texts.length > 1 ? head.recordedAt : null,
    withdrawnReason: head.withdrawnReason,
    isNew: !isMine && (seenAt === null || Temporal.Instant.compare(origin.recordedAt, seenAt) > 0),
    origin: presentOrigin(origin, desk, asker),
  };
}

function maySpeakIn(kringId: string, desk: Desk, asker: Asker): boolean {
  return (
    mayAtDesk(desk, asker, 'threads.write') &&
    desk.places.some((place) => place.authorTenantId === asker.actor.tenantId && place.kring.id === kringId)
  );
}
