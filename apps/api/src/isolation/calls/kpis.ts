import { kpiIdOf } from '@regietafel/db/reference-data/ids';
import { type Calls, DAY, NOW } from './call.ts';

/** The catalogue of KPI's is the same for everybody, so its ids are nobody's secret. */
const KPI = kpiIdOf('productiviteit');
const NORM = {
  validFrom: DAY,
  validTo: null,
  min: 70,
  max: null,
  nearMargin: 1,
  toleratedUntil: null,
  toleratedReason: null,
};

export const kpisCalls: Calls<'kpis'> = {
  'kpis.board': (ids) => ({ dossierId: ids.dossier, asOf: NOW }),
  'kpis.kpi': (ids) => ({ dossierId: ids.dossier, kpiId: KPI, asOf: NOW }),
  'kpis.recordValues': (ids) => ({
    dossierId: ids.dossier,
    kpiId: KPI,
    kringId: ids.kring,
    values: [{ month: '2024-09', value: 70, supersedes: ids.revision }],
  }),
  'kpis.recordNorm': (ids) => ({
    dossierId: ids.dossier,
    kpiId: KPI,
    kringId: ids.kring,
    supersedes: ids.revision,
    ...NORM,
  }),
};
