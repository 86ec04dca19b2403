import { uploadForm } from '@regietafel/contracts/core/upload';
import { type Calls, DAY, NOW } from './call.ts';

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

function registerFile(): File {
  return new File([JSON.stringify({ standPer: DAY, rows: [CONTENT] })], 'register.json');
}

export const risksCalls: Calls<'risks'> = {
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
};
