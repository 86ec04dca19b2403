import type { Comment, Thread } from '@regietafel/contracts/threads/threads';
import type { DossierId } from '@regietafel/domain/core/ids';
import type { Subject } from '@regietafel/domain/core/subject';
import { Badge } from '@regietafel/ui/components/badge';
import { Button } from '@regietafel/ui/components/button';
import { useState } from 'react';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { Muted } from '../cell.tsx';
import { RecordOrigin } from '../record-origin.tsx';
import { CommentText } from './comment-text.tsx';
import { EditComment } from './edit-comment.tsx';
import { Reply } from './reply.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

/** What an answer to a comment needs to know. */
export interface Replying {
  readonly dossierId: DossierId;
  readonly subject: Subject;
  readonly opening: Comment;
  /** The kring of the conversation, in which the answer stands too. */
  readonly place: Thread['places'][number];
}

interface CommentItemProps {
  readonly comment: Comment;
  readonly dossierId: DossierId;
  readonly isNow: boolean;
  /** Null where nobody can answer. */
  readonly replying: Replying | null;
}

type Doing = 'edit' | 'reply' | 'withdraw';

/** One comment: who said what to whom, and what the reader may do with it. */
export function CommentItem({ comment, dossierId, isNow, replying }: CommentItemProps) {
  const t = useMessages('threads');
  const format = useFormat();
  const [doing, setDoing] = useState<Doing | null>(null);
  const stop = () => setDoing(null);
  const isWithdrawn = comment.withdrawnReason !== null;
  return (
    <div className="rt-comment">
      <header className="rt-comment__head">
        <strong>{comment.writerName}</strong>
        <Muted>
          <time dateTime={comment.origin.recordedAt}>{format.instant(comment.origin.recordedAt)}</time>
        </Muted>
        {comment.isNew && !isWithdrawn && (
          <Badge tone="info" icon="info">
            {t('new')}
          </Badge>
        )}
      </header>
      {doing === 'edit' ? (
        <EditComment comment={comment} dossierId={dossierId} onDone={stop} />
      ) : (
        <Said comment={comment} />
      )}
      <footer className="rt-comment__foot">
        <RecordOrigin origin={comment.origin} isTimeless />
      </footer>
      {isNow && doing !== 'edit' && doing !== 'reply' && (
        <Actions comment={comment} mayReply={replying !== null && !isWithdrawn} onChoose={setDoing} />
      )}
      {doing === 'reply' && replying && <Reply {...replying} onDone={stop} />}
      {doing === 'withdraw' && <WithdrawDialog comment={comment} dossierId={dossierId} onClose={stop} />}
    </div>
  );
}

/** The text as it stands, and what stood there before. */
function Said({ comment }: { readonly comment: Comment }) {
  const t = useMessages('threads');
  const format = useFormat();
  const { earlier, editedAt, withdrawnReason } = comment;
  return (
    <>
      {withdrawnReason === null ? (
        <CommentText body={comment.body} labels={comment.mentions.map(({ label }) => label)} />
      ) : (
        <p>
          <Muted>{t('withdrawn', { reason: withdrawnReason })}</Muted>
        </p>
      )}
      {earlier.length > 0 && (
        <details className="rt-comment__earlier">
          <summary>
            {t('earlier', { count: earlier.length })}
            {editedAt !== null && withdrawnReason === null && (
              <Muted> · {t('edited', { moment: format.instant(editedAt) })}</Muted>
            )}
          </summary>
          {earlier.map(({ body, recordedAt }) => (
            <blockquote key={recordedAt}>
              <CommentText body={body} labels={[]} />
              <Muted>
                <time dateTime={recordedAt}>{format.instant(recordedAt)}</time>
              </Muted>
            </blockquote>
          ))}
        </details>
      )}
    </>
  );
}

interface ActionsProps {
  readonly comment: Comment;
  readonly mayReply: boolean;
  readonly onChoose: (doing: Doing) => void;
}

function Actions({ comment, mayReply, onChoose }: ActionsProps) {
  const t = useMessages('threads');
  const common = useMessages('common');
  if (!mayReply && !comment.mayEdit && !comment.mayWithdraw) return null;
  return (
    <div className="rt-comment__actions rt-screen-only">
      {mayReply && (
        <Button variant="subtle" onClick={() => onChoose('reply')}>
          {t('reply.open')}
        </Button>
      )}
      {comment.mayEdit && (
        <Button variant="subtle" icon="edit" onClick={() => onChoose('edit')}>
          {common('edit')}
        </Button>
      )}
      {comment.mayWithdraw && (
        <Button variant="subtle" onClick={() => onChoose('withdraw')}>
          {t('withdraw.open')}
        </Button>
      )}
    </div>
  );
}
