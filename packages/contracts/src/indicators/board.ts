import { COMPARABILITIES } from '@regietafel/domain/indicators/comparable';
import { REPORT_STATES, REVIEW_ANSWERS } from '@regietafel/domain/indicators/report';
import * as z from 'zod/mini';
import { asOf } from '../core/as-of.ts';
import { plainDate } from '../core/dates.ts';
import { dossierId, indicatorId, indicatorReportId, revisionId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { kring, origin } from '../core/origin.ts';
import {
  indicatorDefinition,
  indicatorItem,
  periodCode,
  profileFields,
  remark,
  reportFields,
} from './shapes.ts';

export const boardInput = z.strictObject({ dossierId, asOf });

const review = z.object({
  answer: z.enum(REVIEW_ANSWERS),
  note: z.string(),
  remarks: list(remark),
  /** About the state of the report that is shown, and not about an earlier one. */
  isOfThis: z.boolean(),
  origin,
});

/** A report as it stands for the reader, with what the accounthoudende regio's answered, oldest first. */
const report = z.object({
  reportId: indicatorReportId,
  /** The revision that the next state must supersede. */
  headRevisionId: revisionId,
  ...reportFields,
  state: z.enum(REPORT_STATES),
  isFictitious: z.boolean(),
  origin,
  reviews: list(review),
});
export type ShownReport = z.infer<typeof report>;

/** What an indicator amounts to by the report that counts for its period. */
const indicatorValue = z.object({
  indicatorId,
  period: periodCode,
  /** In the unit of the indicator; null where an item is unknown or not answered. */
  value: z.nullable(z.number()),
  comparability: z.enum(COMPARABILITIES),
  reportId: indicatorReportId,
  isFictitious: z.boolean(),
});
export type ShownValue = z.infer<typeof indicatorValue>;

const profile = z.object({
  headRevisionId: revisionId,
  standPer: plainDate,
  ...profileFields,
  isFictitious: z.boolean(),
  origin,
});
export type ShownProfile = z.infer<typeof profile>;

/** The indicators of one provider: what is asked, what was reported, and what comes out of it. */
export const indicatorBoard = z.object({
  day: plainDate,
  items: list(indicatorItem),
  definitions: list(indicatorDefinition),
  /** The newest period first. */
  reports: list(report),
  /** Of the reports that count, the oldest period first. */
  values: list(indicatorValue),
  /** One per author. */
  profiles: list(profile),
  desk: z.object({
    /** May keep a report as a draft and submit it at the table. */
    mayReport: z.boolean(),
    mayReview: z.boolean(),
    /** Where a profile can be recorded; empty when nowhere. */
    profileKringen: list(kring),
  }),
});
export type IndicatorBoard = z.infer<typeof indicatorBoard>;

/** Details of a CONFLICT: the board as somebody else left it. */
export const indicatorsConflict = z.object({ current: indicatorBoard });
