import type { TenantId } from '../core/ids.ts';
import type { ParticipationRole } from '../sharing/tenant.ts';
import type { PeriodCode } from './period.ts';
import type { IndicatorReport, IndicatorReview } from './report.ts';

/** A state of a report, as far as counting goes. */
export type CountableReport = Pick<
  IndicatorReport,
  'revisionId' | 'authorTenantId' | 'period' | 'scope' | 'recordedAt' | 'isSubmitted'
>;

/**
 * The report that counts for each period: of an accounthoudende regio before that of the provider before any other, the
 * whole before a part, the last that was submitted and not sent back. Nothing is averaged. The database counts by the same
 * rule (`law.counting_reports`).
 *
 * @param reviews oldest first
 * @param rolesOf every capacity in which an organisation takes part, or took part
 */
export function countingReports<Report extends CountableReport>(
  revisions: readonly Report[],
  reviews: readonly Pick<IndicatorReview, 'revisionId' | 'answer'>[],
  rolesOf: (author: TenantId) => readonly ParticipationRole[],
): ReadonlyMap<PeriodCode, Report> {
  const answers = new Map(reviews.map(({ revisionId, answer }) => [revisionId, answer]));
  const counting = new Map<PeriodCode, Report>();
  for (const revision of revisions) {
    if (!revision.isSubmitted || answers.get(revision.revisionId) === 'sent_back') continue;
    const before = counting.get(revision.period);
    if (before === undefined || precedes(revision, before, rolesOf)) counting.set(revision.period, revision);
  }
  return counting;
}

function precedes(
  one: CountableReport,
  other: CountableReport,
  rolesOf: (author: TenantId) => readonly ParticipationRole[],
): boolean {
  const place = placeOf(rolesOf(one.authorTenantId)) - placeOf(rolesOf(other.authorTenantId));
  if (place !== 0) return place < 0;
  if (one.scope !== other.scope) return one.scope === 'whole';
  if (one.recordedAt !== other.recordedAt)
    return Temporal.Instant.compare(one.recordedAt, other.recordedAt) > 0;
  return one.revisionId < other.revisionId;
}

function placeOf(roles: readonly ParticipationRole[]): number {
  if (roles.includes('accounthoudend')) return 1;
  return roles.includes('aanbieder') ? 2 : 3;
}
