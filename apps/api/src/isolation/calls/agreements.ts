import { type Calls, DAY, NOW } from './call.ts';

export const agreementsCalls: Calls<'agreements'> = {
  'agreements.list': (ids) => ({ dossierId: ids.dossier, asOf: NOW }),
  'agreements.record': (ids) => ({
    dossierId: ids.dossier,
    kringId: ids.kring,
    standPer: DAY,
    title: 'Proef',
    party: 'Proef',
    topic: '',
    dueOn: DAY,
    source: '',
  }),
  'agreements.move': (ids) => ({
    dossierId: ids.dossier,
    agreementId: ids.agreement,
    supersedes: ids.revision,
    standPer: DAY,
    source: '',
    dueOn: DAY,
    moveReason: 'Proef',
  }),
  'agreements.settle': (ids) => ({
    dossierId: ids.dossier,
    agreementId: ids.agreement,
    supersedes: ids.revision,
    standPer: DAY,
    source: '',
    status: 'nagekomen',
    settledOn: DAY,
  }),
  'agreements.share': (ids) => ({
    dossierId: ids.dossier,
    agreementId: ids.agreement,
    supersedes: ids.revision,
    kringId: ids.kring,
  }),
};
