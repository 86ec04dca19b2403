import { type ListedTask, listTasksOfMine } from '@regietafel/db/queries/tasks/tasks';
import { NOW } from '@regietafel/domain/history/as-of';
import { canAs } from '@regietafel/domain/sharing/rights';
import { taskState } from '@regietafel/domain/tasks/task';
import type { Waiting, WorkSource } from './source.ts';

/** Open tasks for the person or the organisation, and tasks that the person gave and that were declined. */
export const tasksOfMine: WorkSource = async (reader, { role, tenant }) => {
  if (!canAs(role, tenant.kind, 'tasks.record')) return [];
  const tasks = await listTasksOfMine(reader, NOW);
  return tasks.flatMap((task): readonly Waiting[] => {
    const state = taskState(task, task.answers);
    if (state === 'open' && task.assignee.isMe)
      return [{ ...waitingOf(task), kind: 'task', from: task.isMine ? null : task.writerName }];
    if (state === 'declined' && task.isMine)
      return [{ ...waitingOf(task), kind: 'task_declined', from: nameOf(task), isShared: false }];
    return [];
  });
};

function waitingOf(task: ListedTask) {
  return {
    key: `task:${task.taskId}`,
    dossierId: task.dossierId,
    subject: { kind: task.subject.kind, id: task.subject.id },
    title: task.title,
    isShared: task.assignee.accountId === null,
    dueOn: task.dueOn,
    since: task.answers.at(-1)?.recordedAt ?? task.origin.recordedAt,
  };
}

function nameOf({ assignee }: ListedTask): string | null {
  return assignee.personName ?? assignee.tenantName;
}
