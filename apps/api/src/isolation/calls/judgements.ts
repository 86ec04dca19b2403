import { type Calls, DAY, NOW } from './call.ts';

const ASSUMPTION = {
  recordAs: 'own',
  standPer: DAY,
  name: 'Proef',
  value: 2,
  unit: 'percent',
  appliesTo: '',
  owner: '',
  source: '',
  note: '',
  withdrawnReason: null,
};
const OPINION = { supersedes: null, standPer: DAY, rationale: 'Proef' };

export const judgementsCalls: Calls<'judgements'> = {
  'judgements.judgements': (ids) => ({ dossierId: ids.dossier, asOf: NOW }),
  'judgements.recordAssumption': (ids) => ({
    dossierId: ids.dossier,
    assumptionId: ids.assumption,
    supersedes: ids.revision,
    kringId: ids.kring,
    ...ASSUMPTION,
  }),
  'judgements.opineAssumption': (ids) => ({
    dossierId: ids.dossier,
    assumptionId: ids.assumption,
    kringId: ids.kring,
    value: 1,
    isContested: true,
    ...OPINION,
  }),
  'judgements.opineTrede': (ids) => ({ dossierId: ids.dossier, kringId: ids.kring, trede: 3, ...OPINION }),
  'judgements.positions': (ids) => ({ dossierId: ids.dossier, asOf: NOW }),
  'judgements.recordPosition': (ids) => ({
    dossierId: ids.dossier,
    positionId: ids.position,
    supersedes: ids.revision,
    kringId: ids.kring,
    standPer: DAY,
    title: 'Proef',
    text: 'Proef',
    subject: { kind: 'assumption', id: ids.assumption },
  }),
  'judgements.answerPosition': (ids) => ({
    dossierId: ids.dossier,
    positionId: ids.position,
    revisionId: ids.positionRevision,
    contentHash: '0'.repeat(64),
    answer: 'dissent',
    dissent: 'Proef',
    supersedes: null,
  }),
};
