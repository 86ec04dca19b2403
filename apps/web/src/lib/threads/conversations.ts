import type { Comment } from '@regietafel/contracts/threads/threads';

/** A comment with all that was answered to it, in the order of writing. */
export interface Conversation {
  readonly opening: Comment;
  readonly answers: readonly Comment[];
}

/**
 * Comments by what opened them. An answer to an answer stands with the first; one of which the reader does not see what it
 * answers, opens a conversation of its own.
 */
export function conversationsOf(comments: readonly Comment[]): readonly Conversation[] {
  const byId = new Map(comments.map((comment) => [comment.commentId, comment]));
  const openingOf = (comment: Comment): Comment => {
    const parent = comment.parentId === null ? undefined : byId.get(comment.parentId);
    return parent === undefined ? comment : openingOf(parent);
  };
  const groups = Map.groupBy(comments, openingOf);
  return [...groups].map(([opening, all]) => ({
    opening,
    answers: all.filter((comment) => comment !== opening),
  }));
}
