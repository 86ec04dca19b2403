import {
  type answerTaskInput,
  type changeTaskInput,
  type recordedTask,
  type recordTaskInput,
  type Tasks,
  taskConflict,
  type tasksInput,
} from '@regietafel/contracts/tasks/tasks';
import { type TenantTx, tenantReader, withTenant } from '@regietafel/db/kernel/with-tenant';
import { type Desk, findDesk } from '@regietafel/db/queries/sharing/desk';
import {
  type ListedTask,
  listTasks,
  recordTask,
  recordTaskAnswer,
  recordTaskRevision,
} from '@regietafel/db/queries/tasks/tasks';
import { findSubject } from '@regietafel/db/queries/threads/subjects';
import { DomainError } from '@regietafel/domain/core/errors';
import { type DossierId, newId, type RevisionId, type TaskId } from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import type * as z from 'zod/mini';
import { refuseOvertaking, requireHead } from '../history/overtaking.ts';
import { type Asker, found } from '../sharing/asker.ts';
import { getWritableKring, mayAtDesk, mayWriteAs, requireAtDesk, writableKringen } from '../sharing/desk.ts';
import { requireReader } from '../threads/people.ts';
import { byUrgency, presentTask } from './present.ts';

type Recorded = z.output<typeof recordedTask>;
type Change = z.output<typeof changeTaskInput>;
type Answer = z.output<typeof answerTaskInput>;

/** The tasks of a dossier, or those on one subject of it; NOT_FOUND when it is absent or not shared. */
export async function getTasks(
  asker: Asker,
  { dossierId, subject, asOf }: z.output<typeof tasksInput>,
): Promise<Tasks> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const [foundDesk, foundSubject, listed] = await Promise.all([
    findDesk(reader, dossierId),
    subject === null ? null : findSubject(reader, dossierId, subject),
    listTasks(reader, dossierId, subject === null ? { asOf } : { asOf, subject }),
  ]);
  const desk = found(foundDesk);
  if (foundSubject !== null) found(foundSubject);
  return {
    tasks: listed.map((task) => presentTask(task, desk, asker)).toSorted(byUrgency),
    kringen: mayAtDesk(desk, asker, 'tasks.record') ? writableKringen(desk, asker) : [],
  };
}

/** Gives a task to a person or an organisation that reads its kring. */
export async function giveTask(asker: Asker, input: z.output<typeof recordTaskInput>): Promise<Recorded> {
  const { dossierId, subject, kringId, ...content } = input;
  return withTenant(asker.database, asker.actor, async (tx) => {
    const desk = found(await findDesk(tx, dossierId));
    requireAtDesk(desk, asker, 'tasks.record');
    getWritableKring(desk, asker.actor.tenantId, kringId);
    found(await findSubject(tx, dossierId, subject));
    await requireReader(tx, kringId, content.assignee);
    const recorded = { taskId: newId<TaskId>(), revisionId: newId<RevisionId>() };
    const place = { dossierId, kringId, authorTenantId: asker.actor.tenantId, taskId: recorded.taskId };
    await recordTask(tx, place, subject);
    await recordTaskRevision(tx, place, {
      ...content,
      revisionId: recorded.revisionId,
      supersedes: null,
      status: 'open',
    });
    return recorded;
  });
}

/** Changes, closes or reopens a task of the own organisation; a conflict tells how it stands by somebody else's hand. */
export function changeTask(asker: Asker, input: Change): Promise<Recorded> {
  const { dossierId, taskId, supersedes, ...content } = input;
  return refuseOvertakingOf(asker, input, async (tx) => {
    const { desk, task } = await taskAtHand(tx, asker, dossierId, taskId);
    if (!mayWriteAs(desk, task.origin.authorTenantId)) throw new DomainError('FORBIDDEN', 'tasks.notAuthor');
    requireHead(supersedes, task.headRevisionId);
    await requireReader(tx, task.origin.kring.id, content.assignee);
    const revisionId = newId<RevisionId>();
    await recordTaskRevision(tx, placeOf(task), { ...content, revisionId, supersedes });
    return { taskId, revisionId };
  });
}

/** Says of a task that one got that it is done, or that it cannot be. Its author decides what becomes of it. */
export function answerTask(asker: Asker, input: Answer): Promise<Recorded> {
  const { dossierId, taskId, revisionId, answer, note } = input;
  return refuseOvertakingOf(asker, input, async (tx) => {
    const { desk, task } = await taskAtHand(tx, asker, dossierId, taskId);
    if (!task.assignee.isMe) throw new DomainError('FORBIDDEN', 'tasks.notAssignee');
    if (task.status !== 'open') throw new DomainError('FORBIDDEN', 'tasks.settled');
    if (answer === 'declined' && note === '')
      throw new DomainError('INVALID_INPUT', 'core.invalidInput', {
        fields: [{ path: 'note', messageKey: 'tasks.declineReason' }],
      });
    requireHead(revisionId, task.headRevisionId);
    getWritableKring(desk, asker.actor.tenantId, task.origin.kring.id);
    const place = { ...placeOf(task), authorTenantId: asker.actor.tenantId };
    await recordTaskAnswer(tx, place, { revisionId, answerId: newId() as string, answer, note });
    return { taskId, revisionId };
  });
}

/** A task in the asker's sight, with the desk of who may work on tasks here. */
async function taskAtHand(
  tx: TenantTx,
  asker: Asker,
  dossierId: DossierId,
  taskId: TaskId,
): Promise<{ readonly desk: Desk; readonly task: ListedTask }> {
  const desk = found(await findDesk(tx, dossierId));
  const task = found((await listTasks(tx, dossierId, { asOf: NOW, taskId }))[0]);
  requireAtDesk(desk, asker, 'tasks.record');
  return { desk, task };
}

function placeOf({ dossierId, origin, taskId }: ListedTask) {
  return { dossierId, kringId: origin.kring.id, authorTenantId: origin.authorTenantId, taskId };
}

function refuseOvertakingOf<T>(
  asker: Asker,
  { dossierId, taskId }: Pick<Change, 'dossierId' | 'taskId'>,
  save: (tx: TenantTx) => Promise<T>,
): Promise<T> {
  return refuseOvertaking(
    () => withTenant(asker.database, asker.actor, save),
    async () => {
      const { tasks } = await getTasks(asker, { dossierId, subject: null, asOf: NOW });
      return taskConflict.parse({ current: tasks.find((one) => one.taskId === taskId) ?? null });
    },
  );
}
