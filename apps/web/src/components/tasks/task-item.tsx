import type { Task } from '@regietafel/contracts/tasks/tasks';
import { dutchDayOf } from '@regietafel/domain/core/dates';
import type { DossierId } from '@regietafel/domain/core/ids';
import { Badge } from '@regietafel/ui/components/badge';
import { Button } from '@regietafel/ui/components/button';
import type { Tone } from '@regietafel/ui/core/tone';
import { lazy, useState } from 'react';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { CellDetail } from '../cell.tsx';
import { Part } from '../part.tsx';
import { RecordOrigin } from '../record-origin.tsx';

const AnswerDialog = lazy(() =>
  import('./answer-dialog.tsx').then((module) => ({ default: module.AnswerDialog })),
);
const ChangeTaskDialog = lazy(() =>
  import('./change-task-dialog.tsx').then((module) => ({ default: module.ChangeTaskDialog })),
);

const TONES: Readonly<Record<Task['state'], Tone>> = {
  open: 'info',
  declined: 'caution',
  done: 'positive',
  dropped: 'neutral',
};

interface TaskItemProps {
  readonly task: Task;
  readonly dossierId: DossierId;
  readonly isNow: boolean;
  /** Names what it is about, where the place does not say it. */
  readonly tellsAbout: boolean;
}

/** One task: what must be done, by whom and when, how it stands, and what the reader may do. */
export function TaskItem({ task, dossierId, isNow, tellsAbout }: TaskItemProps) {
  const t = useMessages('tasks');
  const format = useFormat();
  const words = useTaskWords();
  const { title, state, note, dueOn, answer, writerName, origin } = task;
  return (
    <li className="rt-task" data-settled={state === 'done' || state === 'dropped' || undefined}>
      <div className="rt-task__head">
        <strong className="rt-task__title">{title}</strong>
        <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>
      </div>
      <p>
        {words.forWhom(task)} · {dueOn === null ? t('noDue') : t('due', { day: format.date(dueOn) })} ·{' '}
        {t('by', { name: writerName, day: format.date(dutchDayOf(origin.recordedAt)) })}
        {tellsAbout && ` · ${t('about', { title: task.about.title })}`}
      </p>
      {note !== '' && <p className="rt-comment__body">{note}</p>}
      {answer !== null && answer.note !== '' && (
        <p className="rt-comment__body">
          {answer.answer === 'declined'
            ? t('said', { name: words.who(task), note: answer.note })
            : t('saidDone', { note: answer.note })}
        </p>
      )}
      <CellDetail>
        <RecordOrigin origin={origin} isTimeless />
      </CellDetail>
      {isNow && <Actions task={task} dossierId={dossierId} />}
    </li>
  );
}

function Actions({ task, dossierId }: Pick<TaskItemProps, 'task' | 'dossierId'>) {
  const t = useMessages('tasks');
  const common = useMessages('common');
  const [doing, setDoing] = useState<'done' | 'declined' | 'change' | null>(null);
  const close = () => setDoing(null);
  if (!task.mayAnswer && !task.mayChange) return null;
  return (
    <div className="rt-comment__actions rt-screen-only">
      {task.mayAnswer && (
        <>
          <Button icon="check" onClick={() => setDoing('done')}>
            {t('answer.done')}
          </Button>
          <Button variant="subtle" onClick={() => setDoing('declined')}>
            {t('answer.decline')}
          </Button>
        </>
      )}
      {task.mayChange && (
        <Button variant="subtle" icon="edit" onClick={() => setDoing('change')}>
          {common('edit')}
        </Button>
      )}
      <Part>
        {(doing === 'done' || doing === 'declined') && (
          <AnswerDialog task={task} dossierId={dossierId} answer={doing} onClose={close} />
        )}
        {doing === 'change' && <ChangeTaskDialog task={task} dossierId={dossierId} onClose={close} />}
      </Part>
    </div>
  );
}

/** For whom a task is, as far as the reader may know. */
function useTaskWords() {
  const t = useMessages('tasks');
  const recording = useMessages('recording');
  const who = ({ assignee }: Task) => assignee.personName ?? assignee.tenantName ?? recording('maskedAuthor');
  return {
    who,
    forWhom: (task: Task) => {
      const { accountId, personName, tenantName } = task.assignee;
      if (personName !== null) return t('for', { name: personName });
      if (tenantName === null) return t('forMasked');
      return accountId === null
        ? t('for', { name: tenantName })
        : t('forSomebody', { organisation: tenantName });
    },
  };
}
