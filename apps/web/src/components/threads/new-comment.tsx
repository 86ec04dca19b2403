import type { Thread } from '@regietafel/contracts/threads/threads';
import type { DossierId, KringId } from '@regietafel/domain/core/ids';
import type { Subject } from '@regietafel/domain/core/subject';
import { usualKring } from '@regietafel/domain/sharing/usual-kring';
import { Button } from '@regietafel/ui/components/button';
import { Notice } from '@regietafel/ui/components/notice';
import { useState } from 'react';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useDraft } from '../../lib/drafts/use-draft.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { DraftNotice } from '../draft-notice.tsx';
import { KringField } from '../kring-field.tsx';
import { type CommentDraft, CommentForm, EMPTY_DRAFT } from './comment-form.tsx';

interface NewCommentProps {
  readonly dossierId: DossierId;
  readonly subject: Subject;
  readonly places: Thread['places'];
}

/** Opens a conversation, in a kring that its writer chooses. */
export function NewComment(props: NewCommentProps) {
  const t = useMessages('threads');
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <OpenComment {...props} onClose={() => setOpen(false)} />;
  return (
    <div className="rt-screen-only">
      <Button icon="add" onClick={() => setOpen(true)}>
        {t('write.open')}
      </Button>
    </div>
  );
}

interface Draft extends CommentDraft {
  readonly kringId: KringId | null;
}

function OpenComment({
  dossierId,
  subject,
  places,
  onClose,
}: NewCommentProps & { readonly onClose: () => void }) {
  const t = useMessages('threads');
  const kringen = places.map(({ kring }) => kring);
  const kept = useDraft<Draft>(`comment/${subject.kind}/${subject.id}`, () => ({
    ...EMPTY_DRAFT,
    // Among those who see what it is about, the usual one.
    kringId:
      usualKring(
        places.filter(({ readsSubject }) => readsSubject).map(({ kring }) => kring),
        'comment',
      ) ?? usualKring(kringen, 'comment'),
  }));
  const { draft, change } = kept;
  const close = () => {
    kept.forget();
    onClose();
  };
  const saving = useSave({ save: api.threads.write.mutate, done: t('write.done'), onDone: close });
  const place = places.find(({ kring }) => kring.id === draft.kringId);
  return (
    <CommentForm
      label={t('write.label')}
      action={t('write.send')}
      dossierId={dossierId}
      kringId={place?.kring.id ?? null}
      draft={draft}
      onChange={change}
      onSubmit={({ body, mentions }) =>
        saving.save({
          dossierId,
          subject,
          kringId: draft.kringId ?? '',
          parentId: null,
          body,
          mentions: mentions.map(({ tenantId, accountId }) => ({ tenantId, accountId })),
        })
      }
      onCancel={close}
      isBusy={saving.isBusy}
      failure={saving.failure}
    >
      <DraftNotice isRestored={kept.isRestored} onDiscard={kept.discard} />
      <KringField
        kringen={kringen}
        value={place?.kring.id ?? null}
        onChange={(kringId) => change({ kringId })}
      />
      {place && !place.readsSubject && <Notice tone="caution">{t('write.subjectHidden')}</Notice>}
    </CommentForm>
  );
}
