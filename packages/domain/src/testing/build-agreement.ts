import type { AgreementRevision } from '../agreements/agreement.ts';
import { type Instant, plainDate } from '../core/dates.ts';
import { testId } from './ids.ts';

/** The promise of the letters: risks as scenarios in the liquidity forecast, with the report after August 2024. */
export function buildAgreement(overrides: Partial<AgreementRevision> = {}): AgreementRevision {
  const standPer = overrides.standPer ?? plainDate('2024-08-31');
  return {
    agreementId: testId(1),
    revisionId: testId(9201),
    dossierId: testId(9002),
    authorTenantId: testId(101),
    kringId: testId(9004),
    standPer,
    recordedAt: `${standPer}T12:00:00Z` as Instant,
    title: 'Risico’s als scenario in de liquiditeitsprognose',
    party: 'XONAR',
    topic: 'liquiditeit',
    dueOn: plainDate('2024-10-31'),
    moveReason: null,
    status: 'open',
    settledOn: null,
    source: 'Raadsbrief stand augustus 2024',
    ...overrides,
  };
}
