import type { Task } from '@regietafel/contracts/tasks/tasks';
import type { DossierId } from '@regietafel/domain/core/ids';
import type { TaskAnswer } from '@regietafel/domain/tasks/task';
import { Notice } from '@regietafel/ui/components/notice';
import { TextArea } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { SaveDialog } from '../save-dialog.tsx';

interface AnswerDialogProps {
  readonly task: Task;
  readonly dossierId: DossierId;
  readonly answer: TaskAnswer;
  readonly onClose: () => void;
}

/** Says of a task that it is done, or hands it back with a reason. */
export function AnswerDialog({ task, dossierId, answer, onClose }: AnswerDialogProps) {
  const t = useMessages('tasks');
  const [note, setNote] = useState('');
  const saving = useSave({ save: api.tasks.answer.mutate, done: t('answer.recorded'), onDone: onClose });
  const isDone = answer === 'done';
  return (
    <SaveDialog
      {...saving}
      title={t(isDone ? 'answer.doneTitle' : 'answer.declineTitle')}
      action={t(isDone ? 'answer.done' : 'answer.decline')}
      onSubmit={() =>
        saving.save({ dossierId, taskId: task.taskId, revisionId: task.headRevisionId, answer, note })
      }
      onClose={onClose}
      refusal={
        saving.failure?.code === 'CONFLICT' && (
          <Notice tone="caution" role="alert">
            {t('conflict')}
          </Notice>
        )
      }
    >
      {({ idOf, errors }) => (
        <>
          <p>{task.title}</p>
          <TextArea
            id={idOf('note')}
            label={t(isDone ? 'answer.note' : 'answer.reason')}
            isRequired={!isDone}
            value={note}
            onChange={setNote}
            error={errors.get('note')}
          />
        </>
      )}
    </SaveDialog>
  );
}
