import { type Calls, DAY, NOW } from './call.ts';

export const tasksCalls: Calls<'tasks'> = {
  'tasks.list': (ids) => ({
    dossierId: ids.dossier,
    subject: { kind: 'risk', id: ids.risk },
    asOf: NOW,
  }),
  'tasks.give': (ids) => ({
    dossierId: ids.dossier,
    subject: { kind: 'risk', id: ids.risk },
    kringId: ids.kring,
    title: 'Proef',
    note: '',
    dueOn: DAY,
    assignee: { tenantId: ids.tenant, accountId: null },
  }),
  'tasks.change': (ids) => ({
    dossierId: ids.dossier,
    taskId: ids.task,
    supersedes: ids.revision,
    title: 'Proef',
    note: '',
    dueOn: null,
    assignee: { tenantId: ids.tenant, accountId: null },
    status: 'done',
  }),
  'tasks.answer': (ids) => ({
    dossierId: ids.dossier,
    taskId: ids.task,
    revisionId: ids.revision,
    answer: 'done',
    note: '',
  }),
  'tasks.work': () => undefined,
  'tasks.workCount': () => undefined,
};
