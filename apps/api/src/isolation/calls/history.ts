import { type Calls, NOW } from './call.ts';

export const historyCalls: Calls<'history'> = {
  'history.changes': (ids) => ({ dossierId: ids.dossier, asOf: NOW, kinds: [], cursor: null, limit: 20 }),
};
