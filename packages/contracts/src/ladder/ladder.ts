import { LADDER_STEP_KINDS, STANDINGS } from '@regietafel/domain/ladder/ladder';
import * as z from 'zod/mini';
import { asOf } from '../core/as-of.ts';
import { plainDate } from '../core/dates.ts';
import { dossierId, kringId, ladderStepId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { origin } from '../core/origin.ts';
import { recordAs, writingPlaces } from '../core/record-as.ts';
import { line, text } from '../core/text.ts';

const trede = z.int().check(z.gte(1), z.lte(6));
const precision = z.enum(['day', 'month']);

/** One step on the ladder, with the trede before and after it (null while none had been established). */
export const ladderStep = z.object({
  id: ladderStepId,
  kind: z.enum(LADDER_STEP_KINDS),
  trede,
  effectiveOn: plainDate,
  precision,
  decidedBy: z.string(),
  document: z.string(),
  note: z.string(),
  tredeBefore: z.nullable(trede),
  tredeAfter: z.nullable(trede),
  origin,
});
export type LadderStepAnswer = z.infer<typeof ladderStep>;

/** One trede as a version of the ladder defines it, with how certain that definition is. */
export const tredeDefinition = z.object({
  ladderVersion: z.int(),
  trede,
  name: z.string(),
  description: z.string(),
  duties: list(z.string()),
  planKind: z.enum(['geen', 'verbeterplan', 'herstelplan', 'continuiteitsplan']),
  standing: z.enum(STANDINGS),
  source: z.string(),
});

export const ladderInput = z.strictObject({ dossierId, asOf });

/** Where a dossier stands on the ladder, the steps that led there (oldest first), and what each trede means. */
export const ladder = z.object({
  /** The day at which the reader looks. */
  day: plainDate,
  /** Null when no trede has been established. */
  current: z.nullable(z.object({ trede, since: plainDate, precision })),
  steps: list(ladderStep),
  definitions: list(tredeDefinition),
  /** Where the person may record a step. */
  places: writingPlaces,
});
export type Ladder = z.infer<typeof ladder>;

export const recordStepInput = z.strictObject({
  dossierId,
  recordAs,
  kringId,
  kind: z.enum(LADDER_STEP_KINDS),
  trede,
  /** With a precision of a month any day of it: the first is recorded. */
  effectiveOn: plainDate,
  precision,
  decidedBy: line({ max: 500 }),
  document: line({ max: 500 }),
  note: text({ min: 0, max: 4000 }),
});

export const recordedStep = z.object({ stepId: ladderStepId });
