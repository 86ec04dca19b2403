import type { Task, Tasks } from '@regietafel/contracts/tasks/tasks';
import type { Work } from '@regietafel/contracts/tasks/work';
import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import { newId } from '@regietafel/domain/core/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type JointTable, type Seat, seatJointTable } from '../testing/joint-table.ts';

const NOW = { standPer: null, knownAt: null };
const TODAY = Temporal.Now.plainDateISO('Europe/Amsterdam').toString() as PlainDate;

let table: JointTable;
let subject: { readonly kind: 'dossier'; readonly id: string };

beforeAll(async () => {
  table = await seatJointTable();
  subject = { kind: 'dossier', id: table.dossier.dossierId };
});
afterAll(() => table.close());

interface Order {
  readonly title?: string;
  readonly dueOn?: string | null;
  readonly kring?: 'kernteam' | 'tafel';
  readonly assignee?: { readonly tenantId: string; readonly accountId: string | null };
}

function order(seat: Seat, { kring = 'tafel', ...rest }: Order = {}) {
  return table.tell(seat, 'tasks.give', {
    subject,
    kringId: table.dossier.kringen[kring],
    title: 'Cijfers aanleveren',
    note: '',
    dueOn: null,
    assignee: table.actorOf('provider'),
    ...rest,
  });
}

async function given(seat: Seat, words: Order = {}): Promise<{ taskId: string; revisionId: string }> {
  const { data, error } = await order(seat, words);
  expect(error).toBeUndefined();
  return data as { taskId: string; revisionId: string };
}

async function taskFor(seat: Seat, taskId: string): Promise<Task | undefined> {
  const { tasks } = await table.ask<Tasks>(seat, 'tasks.list', { subject: null, asOf: NOW });
  return tasks.find((one) => one.taskId === taskId);
}

async function allWorkOf(seat: Seat) {
  const { data } = await (await table.as(seat)).query('tasks.work');
  return (data as Work).items;
}

async function workOf(seat: Seat) {
  return (await allWorkOf(seat)).filter(({ kind }) => kind.startsWith('task'));
}

const answer = (seat: Seat, task: { taskId: string; revisionId: string }, words: object = {}) =>
  table.tell(seat, 'tasks.answer', { ...task, answer: 'done', note: '', ...words });

describe('a task', () => {
  it('stands in the work of who got it until it is done', async () => {
    const task = await given('owner', { dueOn: addDays(TODAY, 3) });
    expect(await workOf('provider')).toMatchObject([{ kind: 'task', band: 'week', isShared: false }]);
    expect(await taskFor('provider', task.taskId)).toMatchObject({ mayAnswer: true, mayChange: false });
    expect((await answer('provider', task)).status).toBe(200);
    expect(await taskFor('owner', task.taskId)).toMatchObject({ state: 'done', mayChange: true });
    expect(await workOf('provider')).toEqual([]);
  });

  it('is answered by nobody else', async () => {
    const task = await given('owner');
    expect((await answer('partner', task)).error?.messageKey).toBe('tasks.notAssignee');
    expect((await answer('owner', task)).error?.messageKey).toBe('tasks.notAssignee');
    await answer('provider', task);
  });

  it('that is handed back needs a reason, and waits for who gave it', async () => {
    const task = await given('owner');
    const bare = await answer('provider', task, { answer: 'declined' });
    expect(bare.error?.fields?.[0]).toMatchObject({ path: 'note', messageKey: 'tasks.declineReason' });
    await answer('provider', task, { answer: 'declined', note: 'Niet onze cijfers.' });
    expect(await workOf('owner')).toMatchObject([{ kind: 'task_declined' }]);
    const again = await table.tell('owner', 'tasks.change', {
      taskId: task.taskId,
      supersedes: task.revisionId,
      title: 'Cijfers aanleveren',
      note: '',
      dueOn: null,
      assignee: table.actorOf('partner'),
      status: 'open',
    });
    expect(again.status).toBe(200);
    expect(await workOf('owner')).toEqual([]);
    expect(await workOf('partner')).toHaveLength(1);
    expect((await answer('provider', task)).error?.messageKey).toBe('tasks.notAssignee');
    const { revisionId } = again.data as { revisionId: string };
    await answer('partner', { taskId: task.taskId, revisionId });
  });

  it('is changed by the organisation that gave it, one change at a time', async () => {
    const task = await given('owner');
    const change = {
      taskId: task.taskId,
      supersedes: task.revisionId,
      title: 'Anders',
      note: '',
      dueOn: null,
      assignee: table.actorOf('provider'),
      status: 'dropped',
    };
    expect((await table.tell('provider', 'tasks.change', change)).error?.messageKey).toBe('tasks.notAuthor');
    expect((await table.tell('owner', 'tasks.change', change)).status).toBe(200);
    const second = await table.tell('owner', 'tasks.change', change);
    expect(second.error?.code).toBe('CONFLICT');
    expect(second.error?.details).toMatchObject({ current: { title: 'Anders', state: 'dropped' } });
    expect((await answer('provider', task)).error?.messageKey).toBe('tasks.settled');
  });

  it('is for somebody who reads its kring', async () => {
    const { error } = await order('owner', { kring: 'kernteam' });
    expect(error?.fields?.[0]).toMatchObject({ path: 'assignee', messageKey: 'threads.outsideKring' });
    const outsider = table.actorOf('outsider');
    expect((await order('owner', { assignee: outsider })).status).toBe(400);
  });

  it('of the kernteam is none to the provider, nor to change by id', async () => {
    const task = await given('owner', { kring: 'kernteam', assignee: table.actorOf('partner') });
    expect(await taskFor('provider', task.taskId)).toBeUndefined();
    const hidden = await answer('provider', task);
    const absent = await answer('provider', { taskId: newId(), revisionId: newId() });
    expect([hidden.status, hidden.body]).toEqual([absent.status, absent.body]);
    await answer('partner', task);
  });

  it('for an organisation waits for everybody of it', async () => {
    const whole = { tenantId: table.tenantOf('provider').id, accountId: null };
    await given('owner', { assignee: whole });
    const waiting = await workOf('provider');
    expect(waiting.at(-1)).toMatchObject({ isShared: true });
    const [task] = (await table.ask<Tasks>('provider', 'tasks.list', { subject: null, asOf: NOW })).tasks;
    expect(task).toMatchObject({ mayAnswer: true, assignee: { personName: null } });
  });
});

describe('the work of a person', () => {
  it('has the agreements that the organisation wrote down or promised, within 30 days', async () => {
    const agree = (dueOn: string, party: string) =>
      table.tell('owner', 'agreements.record', {
        recordAs: 'own',
        kringId: table.dossier.kringen.tafel,
        standPer: TODAY,
        title: `${party} levert`,
        party,
        topic: '',
        dueOn,
        source: '',
      });
    const provider = table.tenantOf('provider').name.toUpperCase();
    await agree(addDays(TODAY, 1), provider);
    await agree(addDays(TODAY, 31), provider);
    await agree(addDays(TODAY, -2), 'Iemand anders');
    const dueTo = async (seat: Seat) =>
      (await allWorkOf(seat)).filter(({ kind }) => kind === 'agreement').map(({ band }) => band);
    expect(await dueTo('owner')).toEqual(['overdue', 'day']);
    expect(await dueTo('provider')).toEqual(['day']);
    expect(await dueTo('partner')).toEqual([]);
  });

  it('is counted as it is listed, and is empty for who takes part in nothing', async () => {
    const items = await allWorkOf('owner');
    const { data } = await (await table.as('owner')).query('tasks.workCount');
    expect(data).toEqual({
      total: items.length,
      pressing: items.filter(({ band }) => band === 'overdue' || band === 'day').length,
    });
    expect(await allWorkOf('outsider')).toEqual([]);
  });
});
