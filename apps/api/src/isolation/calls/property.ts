import { uploadForm } from '@regietafel/contracts/core/upload';
import { type Calls, DAY, type Ids, NOW } from './call.ts';

const place = (ids: Ids) => ({
  dossierId: ids.dossier,
  supersedes: ids.revision,
  recordAs: 'own',
  kringId: ids.kring,
  standPer: DAY,
  withdrawnReason: null,
});

export const propertyCalls: Calls<'property'> = {
  'property.property': (ids) => ({ dossierId: ids.dossier, asOf: NOW }),
  'property.recordBuilding': (ids) => ({
    ...place(ids),
    id: ids.building,
    name: 'Proef',
    use: '',
    note: '',
    parts: [],
  }),
  'property.recordPlan': (ids) => ({
    ...place(ids),
    id: ids.plan,
    name: 'Proef',
    madeBy: '',
    priceLevelYear: 2024,
    indexBasisPoints: 250,
    source: '',
    note: '',
  }),
  'property.recordMeans': (ids) => ({
    ...place(ids),
    id: ids.means,
    name: 'Proef',
    source: '',
    note: '',
    years: [{ year: 2025, cents: null }],
  }),
  'property.recordWork': (ids) => ({
    ...place(ids),
    id: ids.work,
    planId: ids.plan,
    buildingId: ids.building,
    partId: null,
    defect: '',
    measure: 'Proef',
    category: 'planmatig',
    firstYear: 2025,
    cycleYears: null,
    cost: { kind: 'pm' },
    naturalReplacementCents: null,
    window: { earliest: 2025, latest: 2026 },
    btw: 'unstated',
  }),
  'property.recordPhasing': (ids) => ({
    ...place(ids),
    id: ids.phasing,
    name: 'Proef',
    planId: ids.plan,
    meansId: ids.means,
    horizon: { firstYear: 2025, years: 10 },
    plannedYears: [],
    carriesOver: true,
    isChosen: false,
    coveredRiskIds: [],
    note: '',
  }),
  'property.exportWorks': (ids) => ({ dossierId: ids.dossier, planId: ids.plan, asOf: NOW }),
  'property.previewWorks': (ids) => uploadForm(worksFile(), { dossierId: ids.dossier, planId: ids.plan }),
  'property.importWorks': (ids) =>
    uploadForm(worksFile(), { dossierId: ids.dossier, planId: ids.plan, standPer: DAY }),
};

/** A list without works: reading it in changes nothing. */
function worksFile(): File {
  return new File(['Gebouw;Maatregel;Eerste jaar;Kosten\n'], 'werken.csv', { type: 'text/csv' });
}
