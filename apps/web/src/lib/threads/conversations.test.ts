import type { Comment } from '@regietafel/contracts/threads/threads';
import { type CommentId, newId } from '@regietafel/domain/core/ids';
import { expect, it } from 'vitest';
import { conversationsOf } from './conversations.ts';

function comment(parentId: CommentId | null = null): Comment {
  return { commentId: newId<CommentId>(), parentId } as Comment;
}

it('keeps answers, and answers to them, with what opened the conversation', () => {
  const first = comment();
  const second = comment();
  const answer = comment(first.commentId);
  const deeper = comment(answer.commentId);
  expect(conversationsOf([first, second, answer, deeper])).toEqual([
    { opening: first, answers: [answer, deeper] },
    { opening: second, answers: [] },
  ]);
});

it('lets an answer stand by itself where what it answers is not in sight', () => {
  const orphan = comment(newId<CommentId>());
  expect(conversationsOf([orphan])).toEqual([{ opening: orphan, answers: [] }]);
});
