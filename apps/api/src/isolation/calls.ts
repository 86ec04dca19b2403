import { uploadForm } from '@regietafel/contracts/core/upload';
import { kpiIdOf } from '@regietafel/db/reference-data/ids';
import type { AppRouter } from '../router.ts';

/** Ids that a call may name; the tests fill them with somebody else's and with ones that do not exist. */
export interface Ids {
  readonly dossier: string;
  readonly slug: string;
  readonly kring: string;
  readonly risk: string;
  readonly revision: string;
  readonly version: string;
  readonly agreement: string;
  readonly tenant: string;
}

type Areas = AppRouter['_def']['record'];
type ProcedureOf<Area extends keyof Areas & string> = `${Area}.${keyof Areas[Area] & string}`;
/** These name nothing and end the session in which the proof runs. */
type Ending = 'accounts.signOut' | 'accounts.signOutEverywhere';
export const ENDING: readonly Ending[] = ['accounts.signOut', 'accounts.signOutEverywhere'];
type Procedure = Exclude<{ [Area in keyof Areas & string]: ProcedureOf<Area> }[keyof Areas & string], Ending>;

type Call = (ids: Ids) => unknown;

const NOW = { standPer: null, knownAt: null };
const DAY = '2024-10-01';
/** The catalogue of KPI's is the same for everybody, so its ids are nobody's secret. */
const KPI = kpiIdOf('productiviteit');

const CONTENT = {
  number: 77,
  group: 'herstelplan',
  title: 'Proefrisico',
  cause: '',
  consequence: '',
  measures: '',
  owners: [],
  status: 'onderhanden',
  statusDate: null,
  window: null,
  notInfluenceable: false,
  amount: { kind: 'pm' },
  wakeUpOn: null,
};
const JUDGEMENT = {
  standPer: DAY,
  probabilityPercent: 50,
  amountMinCents: null,
  amountMaxCents: null,
  expectedFrom: null,
  expectedTo: null,
  rationale: 'Proef',
};
const NORM = {
  validFrom: DAY,
  validTo: null,
  min: 70,
  max: null,
  nearMargin: 1,
  toleratedUntil: null,
  toleratedReason: null,
};
const STEP = {
  kind: 'verkenning',
  trede: 4,
  effectiveOn: DAY,
  precision: 'day',
  decidedBy: 'Proef',
  document: 'Proef',
  note: '',
};

function registerFile(): File {
  return new File([JSON.stringify({ standPer: DAY, rows: [CONTENT] })], 'register.json');
}

/** A valid call of every procedure. One that is missing fails the proof: nobody adds a procedure unproved. */
export const CALLS: Readonly<Record<Procedure, Call>> = {
  'accounts.me': () => undefined,
  'accounts.demo': () => undefined,
  'accounts.signIn': () => ({ email: 'niemand@nergens.example', password: 'niet het wachtwoord' }),
  'accounts.chooseTenant': (ids) => ({ tenantId: ids.tenant }),
  'portfolio.list': () => undefined,
  'portfolio.overview': (ids) => ({ dossierId: ids.dossier, asOf: NOW }),
  'portfolio.visit': (ids) => ({ dossierId: ids.dossier }),
  'risks.register': (ids) => ({ dossierId: ids.dossier, asOf: NOW }),
  'risks.risk': (ids) => ({ dossierId: ids.dossier, riskId: ids.risk, asOf: NOW }),
  'risks.record': (ids) => ({
    dossierId: ids.dossier,
    riskId: ids.risk,
    supersedes: ids.revision,
    kringId: ids.kring,
    standPer: DAY,
    content: CONTENT,
  }),
  'risks.remove': (ids) => ({
    dossierId: ids.dossier,
    riskId: ids.risk,
    supersedes: ids.revision,
    standPer: DAY,
    reason: 'Proef',
  }),
  'risks.assess': (ids) => ({
    dossierId: ids.dossier,
    riskId: ids.risk,
    kringId: ids.kring,
    supersedes: null,
    ...JUDGEMENT,
  }),
  'risks.versions': (ids) => ({ dossierId: ids.dossier, asOf: NOW }),
  'risks.version': (ids) => ({ dossierId: ids.dossier, versionId: ids.version }),
  'risks.publish': (ids) => ({ dossierId: ids.dossier, standPer: DAY, kringId: ids.kring }),
  'risks.compare': (ids) => ({
    dossierId: ids.dossier,
    from: { kind: 'version', versionId: ids.version },
    to: { kind: 'day', day: DAY },
    knownAt: null,
  }),
  'risks.importPreview': (ids) => uploadForm(registerFile(), { dossierId: ids.dossier, standPer: null }),
  'risks.importConfirm': (ids) =>
    uploadForm(registerFile(), {
      dossierId: ids.dossier,
      standPer: DAY,
      kringId: ids.kring,
      previewHash: '0'.repeat(64),
      reasons: [{ riskId: ids.risk, reason: 'Proef' }],
      publish: false,
    }),
  'risks.exportRegister': (ids) => ({ dossierId: ids.dossier, format: 'json', asOf: NOW }),
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
  'ladder.ladder': (ids) => ({ dossierId: ids.dossier, asOf: NOW }),
  'ladder.recordStep': (ids) => ({ dossierId: ids.dossier, kringId: ids.kring, recordAs: 'own', ...STEP }),
  'agreements.list': (ids) => ({ dossierId: ids.dossier, asOf: NOW }),
  'agreements.record': (ids) => ({
    dossierId: ids.dossier,
    kringId: ids.kring,
    standPer: DAY,
    title: 'Proef',
    party: 'Proef',
    topic: '',
    dueOn: DAY,
    source: '',
  }),
  'agreements.move': (ids) => ({
    dossierId: ids.dossier,
    agreementId: ids.agreement,
    supersedes: ids.revision,
    standPer: DAY,
    source: '',
    dueOn: DAY,
    moveReason: 'Proef',
  }),
  'agreements.settle': (ids) => ({
    dossierId: ids.dossier,
    agreementId: ids.agreement,
    supersedes: ids.revision,
    standPer: DAY,
    source: '',
    status: 'nagekomen',
    settledOn: DAY,
  }),
  'history.changes': (ids) => ({ dossierId: ids.dossier, asOf: NOW, kinds: [], cursor: null, limit: 20 }),
  'sharing.dossier': (ids) => ({ dossier: ids.slug }),
  'sharing.participants': (ids) => ({ dossierId: ids.dossier }),
  'sharing.kringen': (ids) => ({ dossierId: ids.dossier }),
  'reference.regionOf': () => ({ municipality: 'Maastricht', on: DAY }),
  'reference.regions': () => ({ on: DAY }),
  'reference.search': () => ({ name: 'Maas', on: DAY }),
  'reference.supervisorOn': () => ({ on: DAY }),
};
