import { type Calls, DAY, NOW } from './call.ts';

export const exposureCalls: Calls<'exposure'> = {
  'exposure.exposure': (ids) => ({ dossierId: ids.dossier, asOf: NOW }),
  'exposure.own': () => undefined,
  'exposure.record': (ids) => ({
    dossierId: ids.dossier,
    supersedes: null,
    kringId: ids.kring,
    standPer: DAY,
    year: 2024,
    rows: [],
    guarantees: [],
    room: [],
    mayBeTraced: false,
    source: '',
    note: '',
  }),
  'exposure.withdraw': (ids) => ({
    dossierId: ids.dossier,
    supersedes: ids.revision,
    reason: 'Proef',
    mayBeTraced: false,
  }),
  'exposure.export': (ids) => ({ dossierId: ids.dossier, asOf: NOW, year: 2024 }),
};
