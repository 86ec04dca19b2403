import type { KringRef } from '@regietafel/contracts/core/origin';
import type { DossierId, KringId } from '@regietafel/domain/core/ids';
import type { Subject } from '@regietafel/domain/core/subject';
import { usualKring } from '@regietafel/domain/sharing/usual-kring';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useDraft } from '../../lib/drafts/use-draft.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { DraftNotice } from '../draft-notice.tsx';
import { KringField } from '../kring-field.tsx';
import { SaveDialog } from '../save-dialog.tsx';
import { assigneeOf, type TaskDraft, TaskFields } from './task-fields.tsx';

interface GiveTaskDialogProps {
  readonly dossierId: DossierId;
  readonly subject: Subject;
  readonly kringen: readonly KringRef[];
  readonly onClose: () => void;
}

interface Draft extends TaskDraft {
  readonly kringId: KringId | null;
}

/** Gives somebody who reads the kring something to do. */
export function GiveTaskDialog({ dossierId, subject, kringen, onClose }: GiveTaskDialogProps) {
  const t = useMessages('tasks');
  const { draft, change, forget, discard, isRestored } = useDraft<Draft>(
    `task/${subject.kind}/${subject.id}`,
    () => ({ title: '', note: '', dueOn: null, assignee: '', kringId: usualKring(kringen, 'task') }),
  );
  const close = () => {
    forget();
    onClose();
  };
  const saving = useSave({ save: api.tasks.give.mutate, done: t('give.done'), onDone: close });
  const submit = () => {
    const { kringId, assignee, ...content } = draft;
    saving.save({ dossierId, subject, kringId: kringId ?? '', ...content, assignee: assigneeOf(assignee) });
  };
  return (
    <SaveDialog {...saving} title={t('give.title')} action={t('give')} onSubmit={submit} onClose={close}>
      {(parts) => (
        <>
          <DraftNotice isRestored={isRestored} onDiscard={discard} />
          <KringField
            id={parts.idOf('kringId')}
            kringen={kringen}
            value={draft.kringId}
            onChange={(kringId) => change({ kringId })}
            error={parts.errors.get('kringId')}
          />
          <TaskFields
            {...parts}
            dossierId={dossierId}
            kringId={draft.kringId}
            draft={draft}
            onChange={change}
          />
        </>
      )}
    </SaveDialog>
  );
}
