import type { Task } from '@regietafel/contracts/tasks/tasks';
import type { Desk } from '@regietafel/db/queries/sharing/desk';
import type { ListedTask } from '@regietafel/db/queries/tasks/tasks';
import { compareDeadlines } from '@regietafel/domain/tasks/deadline';
import { taskState } from '@regietafel/domain/tasks/task';
import type { Asker } from '../sharing/asker.ts';
import { mayAtDesk, mayWriteAs } from '../sharing/desk.ts';
import { presentOrigin } from '../sharing/present-origin.ts';

/** A task as the asker reads it. */
export function presentTask(task: ListedTask, desk: Desk, asker: Asker): Task {
  const { answers, assignee, origin, subject } = task;
  const given = answers.filter(({ revisionId }) => revisionId === task.headRevisionId).at(-1);
  const state = taskState(task, answers);
  const mayWork = mayAtDesk(desk, asker, 'tasks.record');
  return {
    taskId: task.taskId,
    headRevisionId: task.headRevisionId,
    about: subject,
    title: task.title,
    note: task.note,
    dueOn: task.dueOn,
    state,
    writerName: task.writerName,
    assignee: {
      tenantId: assignee.tenantId,
      accountId: assignee.accountId,
      tenantName: assignee.tenantName,
      personName: assignee.personName,
    },
    answer: given ? { answer: given.answer, note: given.note, recordedAt: given.recordedAt } : null,
    mayAnswer: mayWork && assignee.isMe && state === 'open' && mayWriteIn(desk, asker, origin.kring.id),
    mayChange: mayWork && mayWriteAs(desk, origin.authorTenantId),
    origin: presentOrigin(origin, desk, asker),
  };
}

/** Open tasks first, then the declined ones, the nearest day first within each. */
export function byUrgency(a: Task, b: Task): number {
  return rank(a) - rank(b) || compareDeadlines(a.dueOn, b.dueOn) || a.title.localeCompare(b.title, 'nl');
}

function rank({ state }: Task): number {
  return ['open', 'declined', 'done', 'dropped'].indexOf(state);
}

function mayWriteIn(desk: Desk, asker: Asker, kringId: string): boolean {
  return desk.places.some(
    (place) => place.authorTenantId === asker.actor.tenantId && place.kring.id === kringId,
  );
}
