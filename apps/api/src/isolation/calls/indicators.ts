import { uploadForm } from '@regietafel/contracts/core/upload';
import { type Calls, DAY, NOW } from './call.ts';

const QUESTION = { period: '2024-Q3', scope: 'whole', basis: 'quarter_figures' };

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
  'indicators.exportSheet': (ids) => ({ dossierId: ids.dossier, ...QUESTION }),
  'indicators.readSheet': (ids) => uploadForm(noSheet(), { dossierId: ids.dossier, asked: QUESTION }),
  'indicators.importSheet': (ids) =>
    uploadForm(noSheet(), {
      dossierId: ids.dossier,
      asked: QUESTION,
      hash: '0'.repeat(64),
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

/** A file that is no sheet: who may not hand one in is refused all the same. */
function noSheet(): File {
  return new File(['code;naam\n'], 'opgave.xlsx');
}
