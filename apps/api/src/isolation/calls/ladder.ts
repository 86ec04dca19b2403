import { type Calls, DAY, NOW } from './call.ts';

const STEP = {
  kind: 'verkenning',
  trede: 4,
  effectiveOn: DAY,
  precision: 'day',
  decidedBy: 'Proef',
  document: 'Proef',
  note: '',
};

export const ladderCalls: Calls<'ladder'> = {
  'ladder.ladder': (ids) => ({ dossierId: ids.dossier, asOf: NOW }),
  'ladder.recordStep': (ids) => ({ dossierId: ids.dossier, kringId: ids.kring, recordAs: 'own', ...STEP }),
};
