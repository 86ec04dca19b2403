import { REVIEW_ANSWERS } from '@regietafel/domain/indicators/report';
import * as z from 'zod/mini';
import { plainDate } from '../core/dates.ts';
import { dossierId, indicatorReportId, kringId, revisionId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { mayWiden } from '../core/may-widen.ts';
import { text } from '../core/text.ts';
import { profileFields, REPORT_BOUNDS, remark, reportFields } from './shapes.ts';

/** A state of a report: kept as a draft of the own organisation alone, or submitted at the table. */
export const reportInput = z
  .strictObject({
    dossierId,
    /** Null for a new report. */
    id: z.nullable(indicatorReportId),
    supersedes: z.nullable(revisionId),
    ...reportFields,
    isSubmitted: z.boolean(),
  })
  .check(
    z.refine(({ id, supersedes }) => (id === null) === (supersedes === null), {
      error: 'field.invalid',
      path: ['supersedes'],
    }),
  );
export const recordedReport = z.object({ id: indicatorReportId, revisionId });

/** What an accounthoudende regio says of a submitted report; sent back, it says what has to be put right. */
export const reviewInput = z
  .strictObject({
    dossierId,
    reportId: indicatorReportId,
    revisionId,
    answer: z.enum(REVIEW_ANSWERS),
    note: text({ min: 0, max: REPORT_BOUNDS.note }),
    remarks: list(remark).check(z.maxLength(REPORT_BOUNDS.items)),
  })
  .check(
    z.refine(({ answer, note, remarks }) => answer === 'accepted' || note !== '' || remarks.length > 0, {
      error: 'indicators.sayWhatIsWrong',
      path: ['note'],
    }),
  );
export const recordedReview = z.object({ answer: z.enum(REVIEW_ANSWERS) });

export const profileInput = z
  .strictObject({
    dossierId,
    supersedes: z.nullable(revisionId),
    kringId,
    mayWiden,
    standPer: plainDate,
    ...profileFields,
  })
  .check(
    z.refine(({ careKinds, mainKind }) => careKinds.includes(mainKind), {
      error: 'indicators.mainKind',
      path: ['mainKind'],
    }),
  );
export const recordedProfile = z.object({ revisionId });
