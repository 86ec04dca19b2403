import { type Calls, NOW } from './call.ts';

export const threadsCalls: Calls<'threads'> = {
  'threads.thread': (ids) => ({
    dossierId: ids.dossier,
    subject: { kind: 'risk', id: ids.risk },
    asOf: NOW,
  }),
  'threads.counts': (ids) => ({ dossierId: ids.dossier }),
  'threads.people': (ids) => ({ dossierId: ids.dossier, kringId: ids.kring }),
  'threads.write': (ids) => ({
    dossierId: ids.dossier,
    subject: { kind: 'risk', id: ids.risk },
    kringId: ids.kring,
    parentId: ids.comment,
    body: 'Proef',
    mentions: [{ tenantId: ids.tenant, accountId: null }],
  }),
  'threads.edit': (ids) => ({
    dossierId: ids.dossier,
    commentId: ids.comment,
    supersedes: ids.revision,
    body: 'Proef',
    mentions: [],
  }),
  'threads.withdraw': (ids) => ({
    dossierId: ids.dossier,
    commentId: ids.comment,
    supersedes: ids.revision,
    reason: 'Proef',
  }),
  'threads.seen': (ids) => ({
    dossierId: ids.dossier,
    subject: { kind: 'agreement', id: ids.agreement },
  }),
};
