import type { Thread } from '@regietafel/contracts/threads/threads';
import type { DossierId } from '@regietafel/domain/core/ids';
import type { Subject } from '@regietafel/domain/core/subject';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { conversationsOf } from '../../lib/threads/conversations.ts';
import { Muted } from '../cell.tsx';
import { CommentItem } from './comment-item.tsx';

interface CommentListProps {
  readonly thread: Thread;
  readonly dossierId: DossierId;
  readonly subject: Subject;
  readonly isNow: boolean;
}

/** What was said, each comment with the answers to it. */
export function CommentList({ thread, dossierId, subject, isNow }: CommentListProps) {
  const t = useMessages('threads');
  if (thread.comments.length === 0)
    return (
      <p>
        <Muted>{t('empty')}</Muted>
      </p>
    );
  return (
    <ol className="rt-thread__list">
      {conversationsOf(thread.comments).map(({ opening, answers }) => {
        const place = thread.places.find(({ kring }) => kring.id === opening.origin.kring.id);
        const replying = isNow && place ? { dossierId, subject, opening, place } : null;
        return (
          <li key={opening.commentId}>
            <CommentItem comment={opening} dossierId={dossierId} isNow={isNow} replying={replying} />
            {answers.length > 0 && (
              <ol className="rt-thread__list rt-thread__list--answers">
                {answers.map((answer) => (
                  <li key={answer.commentId}>
                    <CommentItem comment={answer} dossierId={dossierId} isNow={isNow} replying={null} />
                  </li>
                ))}
              </ol>
            )}
          </li>
        );
      })}
    </ol>
  );
}
