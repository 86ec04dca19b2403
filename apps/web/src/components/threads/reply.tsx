import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useDraft } from '../../lib/drafts/use-draft.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { DraftNotice } from '../draft-notice.tsx';
import { CommentForm, EMPTY_DRAFT } from './comment-form.tsx';
import type { Replying } from './comment-item.tsx';

/** An answer to a comment: it stands in the kring of what it answers. */
export function Reply({
  dossierId,
  subject,
  opening,
  place,
  onDone,
}: Replying & { readonly onDone: () => void }) {
  const t = useMessages('threads');
  const { draft, change, forget, isRestored, discard } = useDraft(
    `reply/${opening.commentId}`,
    () => EMPTY_DRAFT,
  );
  const close = () => {
    forget();
    onDone();
  };
  const saving = useSave({ save: api.threads.write.mutate, done: t('reply.done'), onDone: close });
  const kringId = place.kring.id;
  return (
    <CommentForm
      label={t('reply.label', { name: opening.writerName })}
      action={t('write.send')}
      dossierId={dossierId}
      kringId={kringId}
      draft={draft}
      onChange={change}
      onSubmit={({ body, mentions }) =>
        saving.save({
          dossierId,
          subject,
          kringId,
          parentId: opening.commentId,
          body,
          mentions: mentions.map(({ tenantId, accountId }) => ({ tenantId, accountId })),
        })
      }
      onCancel={close}
      isBusy={saving.isBusy}
      failure={saving.failure}
    >
      <DraftNotice isRestored={isRestored} onDiscard={discard} />
      <p className="rt-muted">{t('reply.kring', { kring: place.kring.name })}</p>
    </CommentForm>
  );
}
