import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import { type IndicatorReportId, newId, type RevisionId } from '@regietafel/domain/core/ids';
import type { ItemValues } from '@regietafel/domain/indicators/compute';
import { grainOf, type PeriodCode, startOf } from '@regietafel/domain/indicators/period';
import type { ProviderProfile } from '@regietafel/domain/indicators/profile';
import type { IndicatorReview, ItemDeviation } from '@regietafel/domain/indicators/report';
import type { SystemTx } from '../../kernel/with-system.ts';
import { type Pen, penColumns } from './pen.ts';

/** A fictitious report of a scenario, submitted at the kring of the pen. */
export interface ReportFacts {
  readonly reportId: IndicatorReportId;
  readonly revisionId: RevisionId;
  readonly period: PeriodCode;
  readonly items: ItemValues;
  readonly deviations: readonly ItemDeviation[];
  readonly note: string;
  readonly recordedAt: Instant;
}

/** Records submitted quarterly figures that are fictitious. */
export async function recordReports(tx: SystemTx, pen: Pen, reports: readonly ReportFacts[]): Promise<void> {
  const columnsOf = ({ recordedAt }: ReportFacts) => penColumns({ ...pen, recordedAt });
  await tx
    .insertInto('record')
    .values(
      reports.map((report) => ({
        ...columnsOf(report),
        recordId: report.reportId,
        kind: 'indicator_report' as const,
      })),
    )
    .execute();
  await tx
    .insertInto('indicatorReportRevision')
    .values(
      reports.map((report) => ({
        ...columnsOf(report),
        recordId: report.reportId,
        revisionId: report.revisionId,
        supersedes: null,
        grain: grainOf(report.period),
        periodStart: startOf(report.period),
        scope: 'whole' as const,
        basis: 'quarter_figures' as const,
        items: canonicalJson(report.items),
        deviations: canonicalJson(report.deviations),
        note: report.note,
        isSubmitted: true,
        sourceName: 'Kwartaalcijfers (fictief)',
        isFictitious: true,
      })),
    )
    .execute();
}

export type ReviewFacts = Pick<IndicatorReview, 'reportId' | 'revisionId' | 'answer' | 'note' | 'remarks'> & {
  readonly recordedAt: Instant;
};

/** Records fictitious answers to reports that stand in the kring of the pen. */
export async function recordReviews(tx: SystemTx, pen: Pen, reviews: readonly ReviewFacts[]): Promise<void> {
  await tx
    .insertInto('indicatorReview')
    .values(
      reviews.map(({ recordedAt, remarks, ...review }) => ({
        ...penColumns({ ...pen, recordedAt }),
        ...review,
        reviewId: newId(),
        remarks: canonicalJson(remarks),
        isFictitious: true,
      })),
    )
    .execute();
}

/** Records a fictitious profile of a provider. */
export async function recordProfileOf(
  tx: SystemTx,
  pen: Pen,
  standPer: PlainDate,
  { careKinds, ...profile }: Pick<ProviderProfile, 'sizeClass' | 'careKinds' | 'mainKind' | 'isCombined'>,
): Promise<void> {
  await tx
    .insertInto('providerProfileRevision')
    .values({
      ...penColumns(pen),
      ...profile,
      careKinds: [...careKinds],
      revisionId: newId<RevisionId>(),
      supersedes: null,
      standPer,
      isFictitious: true,
    })
    .execute();
}
