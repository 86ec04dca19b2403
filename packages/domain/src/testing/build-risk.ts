import { type Instant, plainDate } from '../core/dates.ts';
import type { Assessment, RegisterRow, RegisterVersion, RiskContent } from '../risks/risk.ts';
import { testId } from './ids.ts';

export function buildRisk(overrides: Partial<RiskContent> = {}): RiskContent {
  return {
    number: 1,
    group: 'bedrijfsvoering',
    title: 'Omzet valt weg',
    cause: 'Minder verwijzingen',
    consequence: 'Tekort in de exploitatie',
    measures: 'Sturen op instroom',
    owners: ['XONAR'],
    status: 'onderhanden',
    statusDate: null,
    window: null,
    notInfluenceable: false,
    amount: { kind: 'none' },
    wakeUpOn: null,
    ...overrides,
  };
}

export function buildRow(overrides: Partial<RegisterRow> = {}): RegisterRow {
  return { ...buildRisk(overrides), riskId: overrides.riskId ?? testId(overrides.number ?? 1) };
}

export function buildVersion(
  standPer: string,
  rows: readonly RegisterRow[],
  overrides: Partial<RegisterVersion> = {},
): RegisterVersion {
  return {
    versionId: testId(9001),
    dossierId: testId(9002),
    authorTenantId: testId(9003),
    kringId: testId(9004),
    standPer: plainDate(standPer),
    recordedAt: `${standPer}T12:00:00Z` as Instant,
    contentHash: '',
    rows,
    ...overrides,
  };
}

export function buildAssessment(overrides: Partial<Assessment> = {}): Assessment {
  return {
    riskId: testId(1),
    revisionId: testId(9005),
    dossierId: testId(9002),
    authorTenantId: testId(101),
    kringId: testId(9004),
    standPer: plainDate('2024-08-15'),
    recordedAt: '2024-08-20T12:00:00Z' as Instant,
    probabilityPercent: null,
    amountMinCents: null,
    amountLikelyCents: null,
    amountMaxCents: null,
    expectedFrom: null,
    expectedTo: null,
    spreadMonths: null,
    rationale: '',
    ...overrides,
  };
}
