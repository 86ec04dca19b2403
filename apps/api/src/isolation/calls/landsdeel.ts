import { landsdeelPlanIdOf } from '@regietafel/db/reference-data/ids';
import { type Calls, DAY, type Ids, NOW } from './call.ts';

const place = (ids: Ids) => ({
  dossierId: ids.dossier,
  supersedes: ids.revision,
  kringId: ids.kring,
  standPer: DAY,
});
/** That there is such a plan is known to everybody. */
const planId = landsdeelPlanIdOf('jeugdzorgplus-zuidoost');

export const landsdeelCalls: Calls<'landsdeel'> = {
  'landsdeel.plans': () => undefined,
  'landsdeel.plan': (ids) => ({ dossierId: ids.dossier, asOf: NOW }),
  'landsdeel.recordPlaces': (ids) => ({
    ...place(ids),
    kind: 'actual',
    partTenantId: ids.tenant,
    providerId: ids.risk,
    points: [{ half: '2024-H1', places: 3 }],
    note: '',
  }),
  'landsdeel.recordMilestone': (ids) => ({
    ...place(ids),
    id: ids.risk,
    kind: 'ombouw',
    title: 'Proef',
    partTenantId: ids.tenant,
    providerId: null,
    places: null,
    dueOn: DAY,
    doneOn: null,
    note: '',
    withdrawnReason: null,
  }),
  'landsdeel.recordFunding': (ids) => ({
    ...place(ids),
    year: 2024,
    grantedCents: null,
    spentCents: null,
    source: '',
  }),
  'landsdeel.decide': (ids) => ({
    dossierId: ids.dossier,
    kringId: ids.kring,
    supersedes: ids.revision,
    answer: 'agreed',
    condition: '',
    decidedOn: DAY,
    decidedBy: 'De colleges',
    pathHash: '0'.repeat(64),
  }),
  'landsdeel.dependency': (ids) => ({ dossierId: ids.dossier, planId }),
  'landsdeel.recordDependency': (ids) => ({
    ...place(ids),
    planId,
    effect: 'on_hold',
    since: DAY,
    endedOn: null,
    note: '',
  }),
};
