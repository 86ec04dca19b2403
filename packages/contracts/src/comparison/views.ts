import { GROUP_DIMENSIONS } from '@regietafel/domain/comparison/question';
import {
  COMPARISON_STANDARDS,
  COMPARISON_UNITS,
  COMPARISON_VIEWS,
  KEPT_VIEW_BOUNDS,
} from '@regietafel/domain/comparison/setup';
import { isPeriodCode, type PeriodCode } from '@regietafel/domain/indicators/period';
import { CARE_KINDS, SIZE_CLASSES } from '@regietafel/domain/indicators/profile';
import * as z from 'zod/mini';
import { branded } from '../core/branded.ts';
import { instant } from '../core/dates.ts';
import { comparisonViewId, revisionId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { line, text } from '../core/text.ts';

const period = branded<PeriodCode, string>(
  z.string().check(z.refine(isPeriodCode, { error: 'field.choice' })),
);

/** A comparison as it is set up. Codes that the catalogue no longer has are kept: whoever opens the view is told. */
export const comparisonSetup = z.strictObject({
  indicators: list(line({ max: 60 })).check(z.minLength(1), z.maxLength(KEPT_VIEW_BOUNDS.indicators)),
  from: period,
  to: period,
  unit: z.enum(COMPARISON_UNITS),
  view: z.enum(COMPARISON_VIEWS),
  groupBy: z.enum(GROUP_DIMENSIONS),
  landsdeel: z.nullable(line({ max: 100 })),
  region: z.nullable(line({ max: 20 })),
  sizeClass: z.nullable(z.enum(SIZE_CLASSES)),
  mainKind: z.nullable(z.enum(CARE_KINDS)),
  standard: z.enum(COMPARISON_STANDARDS),
  withIncomparable: z.boolean(),
  moment: z.nullable(period),
  search: z.nullable(line({ max: KEPT_VIEW_BOUNDS.search })),
  sort: z.nullable(line({ max: KEPT_VIEW_BOUNDS.sort })),
});

const content = {
  name: line({ max: KEPT_VIEW_BOUNDS.name }),
  note: text({ min: 0, max: KEPT_VIEW_BOUNDS.note }),
  setup: comparisonSetup,
};

export const keptView = z.object({
  ...content,
  viewId: comparisonViewId,
  revisionId,
  /** Of the organisation, for all its people; otherwise of the reader alone. */
  isShared: z.boolean(),
  recordedAt: instant,
});
export type ShownView = z.infer<typeof keptView>;

export const keptViews = z.object({ views: list(keptView) });
export type KeptViews = z.infer<typeof keptViews>;

/** A new view (`viewId` and `supersedes` null), or its next state. A view stays with whom it is kept. */
export const keepViewInput = z
  .strictObject({
    viewId: z.nullable(comparisonViewId),
    supersedes: z.nullable(revisionId),
    isShared: z.boolean(),
    ...content,
  })
  .check(
    z.refine((input) => (input.viewId === null) === (input.supersedes === null), {
      error: 'field.invalid',
      path: ['supersedes'],
    }),
  );

/** Takes a view from the list. */
export const removeViewInput = z.strictObject({ viewId: comparisonViewId, supersedes: revisionId });

export const recordedView = z.object({ viewId: comparisonViewId, revisionId });

/** Details of a CONFLICT: the view as a colleague left it; null when it was removed. */
export const viewConflict = z.object({ current: z.nullable(keptView) });
