import type { Instant } from '../core/dates.ts';
import { computeIndicator } from '../indicators/compute.ts';
import type { IndicatorDefinition } from '../indicators/indicator.ts';
import type { PeriodCode } from '../indicators/period.ts';
import { grainOf } from '../indicators/period.ts';
import type { IndicatorReport, IndicatorReview } from '../indicators/report.ts';
import type { ParticipationRole } from '../sharing/tenant.ts';
import { compareInstants, type IndicatorSeries, type KnownValue } from './series.ts';

/** What of a report decides whether it counts, and what it says. */
export type CountedReport = Pick<
  IndicatorReport,
  'reportId' | 'revisionId' | 'authorTenantId' | 'recordedAt' | 'period' | 'scope' | 'items' | 'isSubmitted'
> & {
  /** Every capacity in which its author takes part, or took part. */
  readonly authorRoles: readonly ParticipationRole[];
};
export type CountedReview = Pick<IndicatorReview, 'reportId' | 'revisionId' | 'recordedAt' | 'answer'>;

/** All that was reported of one provider, as far as the reader sees it. */
export interface Reported {
  readonly reports: readonly CountedReport[];
  readonly reviews: readonly CountedReview[];
}

/**
 * The series of every indicator of the catalogue as it stood at a moment, one value per period that was reported, by the
 * same order in which the database counts for comparisons: the report of an accounthoudende regio before that of the provider
 * before any other, the whole before a part, the last that was submitted and not sent back.
 */
export function seriesOf(
  definitions: readonly IndicatorDefinition[],
  reported: Reported,
  moment: Instant,
): readonly IndicatorSeries[] {
  const counting = countingReports(reported, moment);
  return definitions.map((indicator) => ({
    indicator,
    values: counting
      .filter(({ period }) => indicator.grains.includes(grainOf(period)))
      .map(
        ({ period, items, recordedAt }): KnownValue => ({
          period,
          value: computeIndicator(indicator.formula, items, period),
          recordedAt,
        }),
      ),
  }));
}

/** The report that counts of every period that was reported, at a moment. */
export function countingReports({ reports, reviews }: Reported, moment: Instant): readonly CountedReport[] {
  const isKnown = ({ recordedAt }: { readonly recordedAt: Instant }) =>
    compareInstants(recordedAt, moment) <= 0;
  const answered = new Map<string, CountedReview>();
  for (const review of reviews.filter(isKnown).toSorted(byRecording))
    answered.set(revisionKey(review), review);
  const best = new Map<PeriodCode, CountedReport>();
  for (const report of reports.filter(isKnown)) {
    if (!report.isSubmitted || answered.get(revisionKey(report))?.answer === 'sent_back') continue;
    const other = best.get(report.period);
    if (other === undefined || compareReports(report, other) < 0) best.set(report.period, report);
  }
  return [...best.values()];
}

function revisionKey({ reportId, revisionId }: Pick<CountedReport, 'reportId' | 'revisionId'>): string {
  return `${reportId} ${revisionId}`;
}

function byRecording(a: CountedReview, b: CountedReview): number {
  return compareInstants(a.recordedAt, b.recordedAt);
}

/** Which of two reports of a period counts: the one that comes first. */
function compareReports(a: CountedReport, b: CountedReport): number {
  return (
    placeOf(a) - placeOf(b) ||
    Number(a.scope !== 'whole') - Number(b.scope !== 'whole') ||
    compareInstants(b.recordedAt, a.recordedAt) ||
    (a.revisionId < b.revisionId ? -1 : 1)
  );
}

function placeOf({ authorRoles }: CountedReport): number {
  if (authorRoles.includes('accounthoudend')) return 1;
  return authorRoles.includes('aanbieder') ? 2 : 3;
}
