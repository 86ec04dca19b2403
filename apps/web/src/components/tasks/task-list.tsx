import type { DossierId } from '@regietafel/domain/core/ids';
import type { Subject } from '@regietafel/domain/core/subject';
import { Button } from '@regietafel/ui/components/button';
import { useQuery } from '@tanstack/react-query';
import { lazy, useId, useState } from 'react';
import { useAsOf } from '../../lib/history/use-as-of.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { tasksQuery } from '../../lib/threads/queries.ts';
import { Muted } from '../cell.tsx';
import { TaskItem } from './task-item.tsx';
import './tasks.css';
import { Part } from '../part.tsx';

const GiveTaskDialog = lazy(() =>
  import('./give-task-dialog.tsx').then((module) => ({ default: module.GiveTaskDialog })),
);

interface TaskListProps {
  readonly dossierId: DossierId;
  /** What a new task is about. */
  readonly subject: Subject;
  /** All tasks of the dossier instead of those about the subject. */
  readonly isWhole?: boolean;
  readonly isNow: boolean;
}

/** What people gave each other to do, open ones first. */
export function TaskList({ dossierId, subject, isWhole = false, isNow }: TaskListProps) {
  const t = useMessages('tasks');
  const heading = useId();
  const [isGiving, setGiving] = useState(false);
  const { data } = useQuery(tasksQuery(useTenantId(), dossierId, isWhole ? null : subject, useAsOf()));
  if (data === undefined) return null;
  const mayGive = isNow && data.kringen.length > 0;
  // Beside a record that nobody gave a task about, the heading would be all there is.
  if (data.tasks.length === 0 && !mayGive) return null;
  return (
    <section className="rt-tasks" aria-labelledby={isWhole ? undefined : heading}>
      {/* All tasks stand in a card of their own, under its title. */}
      {!isWhole && (
        <h3 className="rt-thread__title" id={heading}>
          {t('title')}
        </h3>
      )}
      {data.tasks.length === 0 ? (
        <p>
          <Muted>{t('empty')}</Muted>
        </p>
      ) : (
        <ul className="rt-tasks__list">
          {data.tasks.map((task) => (
            <TaskItem
              key={task.taskId}
              task={task}
              dossierId={dossierId}
              isNow={isNow}
              tellsAbout={isWhole}
            />
          ))}
        </ul>
      )}
      {mayGive && (
        <div className="rt-screen-only">
          <Button icon="add" onClick={() => setGiving(true)}>
            {t('give')}
          </Button>
        </div>
      )}
      <Part>
        {isGiving && (
          <GiveTaskDialog
            dossierId={dossierId}
            subject={subject}
            kringen={data.kringen}
            onClose={() => setGiving(false)}
          />
        )}
      </Part>
    </section>
  );
}
