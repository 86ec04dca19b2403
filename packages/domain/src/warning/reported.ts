import type { Instant } from '../core/dates.ts';
import { computeIndicator } from '../indicators/compute.ts';
import { countingReports } from '../indicators/counting.ts';
import type { IndicatorDefinition } from '../indicators/indicator.ts';
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
export type CountedReview = Pick<IndicatorReview, 'revisionId' | 'recordedAt' | 'answer'>;

/** All that was reported of one provider, as far as the reader sees it. */
export interface Reported {
  readonly reports: readonly CountedReport[];
  readonly reviews: readonly CountedReview[];
}

/**
 * The series of every indicator of the catalogue as it stood at a moment, one value per period, by the report that counted
 * then (`countingReports`): what was recorded later, and what was sent back later, is not there.
 */
export function seriesOf(
  definitions: readonly IndicatorDefinition[],
  reported: Reported,
  moment: Instant,
  valueFor = valueIn,
): readonly IndicatorSeries[] {
  const counting = countedAt(reported, moment);
  return definitions.map((indicator) => ({
    indicator,
    values: counting
      .filter(({ period }) => indicator.grains.includes(grainOf(period)))
      .map(
        (report): KnownValue => ({
          period: report.period,
          value: valueFor(indicator, report),
          recordedAt: report.recordedAt,
        }),
      ),
  }));
}

/** The value of an indicator by the items of a report; null is unknown. */
export function valueIn({ formula }: IndicatorDefinition, { items, period }: CountedReport): number | null {
  return computeIndicator(formula, items, period);
}

/** The report that counted of every period, at a moment. */
export function countedAt({ reports, reviews }: Reported, moment: Instant): readonly CountedReport[] {
  const isKnown = ({ recordedAt }: { readonly recordedAt: Instant }) =>
    compareInstants(recordedAt, moment) <= 0;
  const rolesOf = new Map(reports.map(({ authorTenantId, authorRoles }) => [authorTenantId, authorRoles]));
  const counting = countingReports(
    reports.filter(isKnown),
    reviews.filter(isKnown).toSorted((a, b) => compareInstants(a.recordedAt, b.recordedAt)),
    (author) => rolesOf.get(author) ?? [],
  );
  return [...counting.values()];
}
