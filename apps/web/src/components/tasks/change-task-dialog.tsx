import type { Task } from '@regietafel/contracts/tasks/tasks';
import type { DossierId } from '@regietafel/domain/core/ids';
import { TASK_STATUSES, type TaskStatus } from '@regietafel/domain/tasks/task';
import { RadioGroup } from '@regietafel/ui/components/choice';
import { Notice } from '@regietafel/ui/components/notice';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useDraft } from '../../lib/drafts/use-draft.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { DraftNotice } from '../draft-notice.tsx';
import { AlsoEditing } from '../live/also-editing.tsx';
import { SaveDialog } from '../save-dialog.tsx';
import { assigneeKey, assigneeOf, type TaskDraft, TaskFields } from './task-fields.tsx';

interface ChangeTaskDialogProps {
  readonly task: Task;
  readonly dossierId: DossierId;
  readonly onClose: () => void;
}

interface Draft extends TaskDraft {
  readonly status: TaskStatus;
  /** What the draft builds upon. */
  readonly supersedes: string;
}

/** Changes, closes or reopens a task of the own organisation. */
export function ChangeTaskDialog({ task, dossierId, onClose }: ChangeTaskDialogProps) {
  const t = useMessages('tasks');
  const { taskId, origin } = task;
  const { draft, change, forget, discard, isRestored } = useDraft<Draft>(`task/${taskId}`, () =>
    draftOf(task),
  );
  const close = () => {
    forget();
    onClose();
  };
  const saving = useSave({ save: api.tasks.change.mutate, done: t('change.done'), onDone: close });
  const submit = () => {
    const { assignee, ...content } = draft;
    saving.save({ dossierId, taskId, ...content, assignee: assigneeOf(assignee) });
  };
  return (
    <SaveDialog
      {...saving}
      title={t('change.title')}
      action={t('change.title')}
      onSubmit={submit}
      onClose={close}
      refusal={
        saving.failure?.code === 'CONFLICT' && (
          <Notice tone="caution" role="alert">
            {t('conflict')}
          </Notice>
        )
      }
    >
      {(parts) => (
        <>
          <AlsoEditing
            dossierId={dossierId}
            subject={{ kind: 'task', id: taskId }}
            kringId={origin.kring.id}
          />
          <DraftNotice isRestored={isRestored} onDiscard={discard} />
          <TaskFields
            {...parts}
            dossierId={dossierId}
            kringId={origin.kring.id}
            draft={draft}
            onChange={change}
          />
          <RadioGroup
            id={parts.idOf('status')}
            label={t('field.status')}
            choices={TASK_STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) }))}
            value={draft.status}
            onChange={(status) => change({ status })}
            error={parts.errors.get('status')}
            isInline
          />
        </>
      )}
    </SaveDialog>
  );
}

/** What a declined or finished task is changed from: whoever changes it has it open again, unless closing it. */
function draftOf({ title, note, dueOn, assignee, state, headRevisionId }: Task): Draft {
  return {
    title,
    note,
    dueOn,
    assignee: assigneeKey(assignee),
    status: state === 'declined' ? 'open' : state,
    supersedes: headRevisionId,
  };
}
