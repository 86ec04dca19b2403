import { type Comment, commentConflict } from '@regietafel/contracts/threads/threads';
import type { DossierId, RevisionId } from '@regietafel/domain/core/ids';
import { Notice } from '@regietafel/ui/components/notice';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useDraft } from '../../lib/drafts/use-draft.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { type CommentDraft, CommentForm } from './comment-form.tsx';

interface EditCommentProps {
  readonly comment: Comment;
  readonly dossierId: DossierId;
  readonly onDone: () => void;
}

/** Puts another text in the place of the own one. Who changed it elsewhere meanwhile sees that text before saving again. */
export function EditComment({ comment, dossierId, onDone }: EditCommentProps) {
  const t = useMessages('threads');
  const { commentId } = comment;
  const { draft, change, forget } = useDraft<CommentDraft & { readonly supersedes: RevisionId }>(
    `comment-text/${commentId}`,
    () => ({
      body: comment.body,
      chosen: comment.mentions.map((mention) => ({ ...mention, of: null })),
      supersedes: comment.headRevisionId,
    }),
  );
  const close = () => {
    forget();
    onDone();
  };
  const saving = useSave({ save: api.threads.edit.mutate, done: t('edit.done'), onDone: close });
  const conflict = saving.failure?.code === 'CONFLICT' ? commentConflict.parse(saving.failure.details) : null;
  const supersedes = conflict?.current?.headRevisionId ?? draft.supersedes;
  return (
    <CommentForm
      label={t('edit.label')}
      action={t('edit.save')}
      dossierId={dossierId}
      kringId={comment.origin.kring.id}
      draft={draft}
      onChange={change}
      onSubmit={({ body, mentions }) =>
        saving.save({
          dossierId,
          commentId,
          supersedes,
          body,
          mentions: mentions.map(({ tenantId, accountId }) => ({ tenantId, accountId })),
        })
      }
      onCancel={close}
      isBusy={saving.isBusy}
      failure={saving.failure}
      refusal={
        conflict?.current && (
          <Notice tone="caution" role="alert">
            {t('edit.conflict', { body: conflict.current.body })}
          </Notice>
        )
      }
    />
  );
}
