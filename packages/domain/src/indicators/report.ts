import type { Instant } from '../core/dates.ts';
import type { DossierId, IndicatorReportId, KringId, RevisionId, TenantId } from '../core/ids.ts';
import type { ItemValues } from './compute.ts';
import type { ItemCode } from './indicator.ts';
import { grainOf, type PeriodCode } from './period.ts';

/** `whole`: all that the provider does; `youth`: its youth care alone, of a provider that does more. */
export const REPORT_SCOPES = ['whole', 'youth'] as const;
export type ReportScope = (typeof REPORT_SCOPES)[number];

/** Where the figures come from. `estimate`: the books are not closed yet. */
export const REPORT_BASES = ['quarter_figures', 'annual_account', 'estimate'] as const;
export type ReportBasis = (typeof REPORT_BASES)[number];

/** Where the figures of a period can come from: an annual account speaks of a year, quarter figures of a quarter. */
export function basesOf(period: PeriodCode): readonly ReportBasis[] {
  return [grainOf(period) === 'year' ? 'annual_account' : 'quarter_figures', 'estimate'];
}

/** An item that was counted in another way than the catalogue says, with what was done instead. */
export interface ItemDeviation {
  readonly item: ItemCode;
  readonly reason: string;
}

/** The figures of one period as one author reports them: one state of the report, which a later one supersedes. */
export interface IndicatorReport {
  readonly reportId: IndicatorReportId;
  readonly revisionId: RevisionId;
  readonly supersedes: RevisionId | null;
  readonly dossierId: DossierId;
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
  readonly recordedAt: Instant;
  readonly period: PeriodCode;
  readonly scope: ReportScope;
  readonly basis: ReportBasis;
  /** Every item of the catalogue by its code; null is reported as unknown, absent was not answered yet. */
  readonly items: ItemValues;
  readonly deviations: readonly ItemDeviation[];
  readonly note: string;
  /** A draft stands in the own kring of its author; submitted, it stands where the others read it. */
  readonly isSubmitted: boolean;
  readonly isFictitious: boolean;
}

export const REVIEW_ANSWERS = ['accepted', 'sent_back'] as const;
export type ReviewAnswer = (typeof REVIEW_ANSWERS)[number];

/** What an accounthoudende regio says of a submitted report. Sent back, it counts in no comparison until a later one is submitted. */
export interface IndicatorReview {
  readonly dossierId: DossierId;
  readonly reportId: IndicatorReportId;
  readonly revisionId: RevisionId;
  readonly authorTenantId: TenantId;
  readonly recordedAt: Instant;
  readonly answer: ReviewAnswer;
  readonly note: string;
  readonly remarks: readonly { readonly item: ItemCode; readonly remark: string }[];
}

/** Where a report stands in its round: draft → submitted → accepted, or sent back and submitted again. */
export const REPORT_STATES = ['draft', 'submitted', 'sent_back', 'accepted'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** The state of a report, out of its latest revision and the reviews of that revision, oldest first. */
export function reportState(
  latest: Pick<IndicatorReport, 'revisionId' | 'isSubmitted'>,
  reviews: readonly Pick<IndicatorReview, 'revisionId' | 'answer'>[],
): ReportState {
  if (!latest.isSubmitted) return 'draft';
  return reviews.findLast(({ revisionId }) => revisionId === latest.revisionId)?.answer ?? 'submitted';
}

/**
 * What still has to be put right in a report: the remarks with which its last state was sent back, also while a corrected
 * one is a draft. Reviews oldest first.
 */
export function openRemarks(
  latest: Pick<IndicatorReport, 'revisionId' | 'isSubmitted'>,
  reviews: readonly Pick<IndicatorReview, 'revisionId' | 'answer' | 'remarks'>[],
): IndicatorReview['remarks'] {
  const last = latest.isSubmitted
    ? reviews.findLast(({ revisionId }) => revisionId === latest.revisionId)
    : reviews.at(-1);
  return last?.answer === 'sent_back' ? last.remarks : [];
}
