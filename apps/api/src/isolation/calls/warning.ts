import { type Calls, DAY, NOW } from './call.ts';

const STATE = { supersedes: null, standPer: DAY };
const LEVEL = {
  kind: 'level',
  indicator: 'solvabiliteit',
  side: 'below',
  fireAt: { kind: 'value', value: 10 },
  clearAt: { kind: 'value', value: 15 },
};
const RULE = {
  code: 'proef',
  name: 'Proef',
  why: '',
  severity: 'attention',
  grain: 'quarter',
  condition: LEVEL,
  fireAfter: 1,
  clearAfter: 1,
};

export const warningCalls: Calls<'warning'> = {
  'warning.signals': (ids) => ({ dossierId: ids.dossier, asOf: NOW, ruleSetId: null }),
  'warning.judge': (ids) => ({
    ...STATE,
    dossierId: ids.dossier,
    kringId: ids.kring,
    ruleSetId: null,
    rule: 'liquiditeit-krap',
    firedIn: '2024-Q2',
    verdict: 'explain',
    note: 'Proef',
    untilOn: null,
  }),
  'warning.recordCare': (ids) => ({
    ...STATE,
    dossierId: ids.dossier,
    kringId: ids.kring,
    isUnder: true,
    criteria: ['own_judgement'],
    reason: 'Proef',
    reviewOn: '2025-01-01',
    ruleSetId: null,
  }),
  'warning.designate': (ids) => ({
    ...STATE,
    dossierId: ids.dossier,
    kringId: ids.kring,
    isDesignated: true,
    reason: 'Proef',
  }),
  'warning.watchList': () => ({ ruleSetId: null }),
  'warning.recordContract': (ids) => ({
    contractId: ids.contract,
    supersedes: ids.revision,
    providerId: ids.provider,
    name: 'Proef',
    obliges: 'yes',
    validFrom: DAY,
    validUntil: null,
    renewalOn: null,
    note: '',
    removedReason: null,
  }),
  'warning.ruleSets': () => undefined,
  'warning.replay': (ids) => ({
    ruleSetId: ids.ruleSet,
    trial: null,
    from: null,
    through: null,
    horizonWeeks: 104,
  }),
  'warning.tryRules': () => ({ rules: [RULE], rule: RULE.code }),
  'warning.saveRuleSet': (ids) => ({
    id: ids.ruleSet,
    supersedes: ids.revision,
    name: 'Proef',
    rules: [RULE],
    removedReason: null,
  }),
};
