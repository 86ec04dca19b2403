import { uploadForm } from '@regietafel/contracts/core/upload';
import { type Calls, DAY, NOW } from './call.ts';

const STATE = { supersedes: null, standPer: DAY };

const LINE = {
  key: 'verblijf',
  title: 'Verblijf',
  nature: 'bevoorschot',
  months: Array.from({ length: 12 }, () => 100_000),
};

const PLAN = {
  firstMonth: '2025-01',
  months: 24,
  opening: { cents: 0, bankCents: 0, bankOn: '2024-12-31' },
  creditLimitCents: 0,
  lines: [
    {
      key: 'verblijf',
      title: 'Verblijf',
      nature: 'bevoorschot',
      rule: { kind: 'parts', parts: [{ shareBp: 10_000, delayMonths: 0, day: 25 }] },
      outstanding: [],
    },
  ],
  flows: [],
  drivers: [],
  growthBp: { income: 0, cost: 0 },
};

const EVENT = {
  kind: 'maatregel',
  title: 'Proef',
  direction: 'uit',
  amount: { kind: 'known', cents: 100, frequency: 'once' },
  likelyCents: null,
  probabilityPercent: null,
  from: '2025-01',
  to: '2025-01',
  spreadMonths: 1,
  isInBase: false,
  note: '',
};

export const liquidityCalls: Calls<'liquidity'> = {
  'liquidity.runs': (ids) => ({ dossierId: ids.dossier, asOf: NOW }),
  'liquidity.startRun': (ids) => ({
    dossierId: ids.dossier,
    planOf: ids.tenant,
    standPer: null,
    view: { kind: 'kernteam' },
    overrides: { events: {}, returnChoice: null, drivers: {} },
    paths: 100_000,
    seed: 1,
  }),
  'liquidity.stopRun': (ids) => ({ dossierId: ids.dossier, runId: ids.run }),
  'liquidity.exploitatie': (ids) => ({ dossierId: ids.dossier, asOf: NOW }),
  'liquidity.recordSheet': (ids) => ({
    dossierId: ids.dossier,
    kringId: ids.kring,
    ...STATE,
    year: 2025,
    kind: 'begroting',
    lines: [LINE],
    source: '',
  }),
  'liquidity.plans': (ids) => ({ dossierId: ids.dossier, asOf: NOW }),
  'liquidity.recordPlan': (ids) => ({
    dossierId: ids.dossier,
    kringId: ids.kring,
    ...STATE,
    plan: { ...PLAN, returns: { choice: 'theoretisch', assumptionId: ids.assumption } },
    note: '',
  }),
  'liquidity.recordActual': (ids) => ({
    dossierId: ids.dossier,
    kringId: ids.kring,
    ...STATE,
    month: '2024-09',
    closingCents: 100,
    lines: [{ key: 'verblijf', cents: null }],
    source: '',
  }),
  'liquidity.forecast': (ids) => ({ dossierId: ids.dossier, asOf: NOW, planOf: ids.tenant }),
  'liquidity.exportForecast': (ids) => ({
    dossierId: ids.dossier,
    asOf: NOW,
    planOf: null,
    view: { kind: 'party', tenantId: ids.tenant },
    overrides: { events: {}, returnChoice: null, drivers: {} },
  }),
  'liquidity.readForecast': (ids) => uploadForm(workbook(), { dossierId: ids.dossier }),
  'liquidity.importForecast': (ids) =>
    uploadForm(workbook(), {
      dossierId: ids.dossier,
      kringId: ids.kring,
      standPer: DAY,
      hash: '0'.repeat(64),
      scenarioName: 'Proef',
      deliver: {
        ...{ kringId: ids.kring, mayWiden: false, signerId: ids.person },
        ...{ sourceName: '', gapsNote: '', cause: '', action: '' },
      },
    }),
  'liquidity.recordEvent': (ids) => ({
    dossierId: ids.dossier,
    eventId: null,
    supersedes: null,
    recordAs: 'own',
    kringId: ids.kring,
    standPer: DAY,
    ...EVENT,
    coversRiskIds: [ids.risk],
  }),
  'liquidity.removeEvent': (ids) => ({
    dossierId: ids.dossier,
    eventId: ids.cashEvent,
    supersedes: ids.revision,
    standPer: DAY,
    reason: 'Proef',
  }),
  'liquidity.recordScenario': (ids) => ({
    dossierId: ids.dossier,
    scenarioId: ids.scenario,
    supersedes: ids.revision,
    kringId: ids.kring,
    standPer: DAY,
    name: 'Proef',
    note: '',
    overrides: { events: {}, returnChoice: 'begroot', drivers: {} },
  }),
  'liquidity.removeScenario': (ids) => ({
    dossierId: ids.dossier,
    scenarioId: ids.scenario,
    supersedes: ids.revision,
    standPer: DAY,
    reason: 'Proef',
  }),
  'liquidity.setLikelihood': () => ({ possiblePercent: 10, likelyPercent: 50 }),
  'liquidity.deliveries': (ids) => ({ dossierId: ids.dossier, asOf: NOW }),
  'liquidity.delivery': (ids) => ({ dossierId: ids.dossier, deliveryId: ids.delivery, asOf: NOW }),
  'liquidity.deliveryDifference': (ids) => ({
    dossierId: ids.dossier,
    before: ids.delivery,
    after: ids.delivery,
  }),
  'liquidity.subsidyTest': (ids) => ({ dossierId: ids.dossier, deliveryId: ids.delivery, on: DAY }),
  'liquidity.deliveryDraft': (ids) => ({ dossierId: ids.dossier }),
  'liquidity.deliver': (ids) => ({
    dossierId: ids.dossier,
    kringId: ids.kring,
    standPer: DAY,
    sourceName: 'Proef',
    gapsNote: 'Proef',
    cause: 'Proef',
    action: 'Proef',
    signerId: ids.person,
  }),
  'liquidity.signDelivery': (ids) => ({ dossierId: ids.dossier, proposalId: ids.proposal }),
  'liquidity.refuseDelivery': (ids) => ({
    dossierId: ids.dossier,
    proposalId: ids.proposal,
    reason: 'Proef',
  }),
};

/** No workbook at all: whoever may hand one in hears that it cannot be read. */
function workbook(): File {
  return new File(['code;naam\n'], 'prognose.xlsx');
}
