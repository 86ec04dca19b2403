import { type Calls, DAY, NOW } from './call.ts';

export const indicatorsCalls: Calls<'indicators'> = {
  'indicators.board': (ids) => ({ dossierId: ids.dossier, asOf: NOW }),
  'indicators.report': (ids) => ({
    dossierId: ids.dossier,
    id: ids.indicatorReport,
    supersedes: ids.reportRevision,
    period: '2024-Q3',
    scope: 'whole',
    basis: 'quarter_figures',
    items: { eigen_vermogen: 0 },
    deviations: [],
    note: '',
    sourceName: '',
    isSubmitted: false,
  }),
  'indicators.review': (ids) => ({
    dossierId: ids.dossier,
    reportId: ids.indicatorReport,
    revisionId: ids.reportRevision,
    answer: 'accepted',
    note: '',
    remarks: [],
  }),
  'indicators.recordProfile': (ids) => ({
    dossierId: ids.dossier,
    supersedes: null,
    kringId: ids.kring,
    standPer: DAY,
    sizeClass: 'groot',
    careKinds: ['verblijf'],
    mainKind: 'verblijf',
    isCombined: false,
  }),
};
