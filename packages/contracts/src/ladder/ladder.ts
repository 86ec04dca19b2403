import { LADDER_STEP_KINDS, STANDINGS } from '@regietafel/domain/ladder/ladder';
import * as z from 'zod/mini';
import { asOf } from '../core/as-of.ts';
import { plainDate } from '../core/dates.ts';
import { dossierId, kringId, ladderStepId } from '../core/ids.ts';
import { origin } from '../core/origin.ts';
import { line, text } from '../core/text.ts';

const trede = z.int().check(z.gte(1), z.lte(6));

/** One step on the ladder as a person reads it. */
export const ladderStep = z.object({
  id: ladderStepId,
  kind: z.enum(LADDER_STEP_KINDS),
  trede,
  effectiveOn: plainDate,
  precision: z.enum(['day', 'month']),
  decidedBy: z.string(),
  document: z.string(),
  note: z.string(),
  origin,
});

/** One trede of the ladder's definition, with how certain it is. */
export const tredeDefinition = z.object({
  ladderVersion: z.int(),
  trede,
  name: z.string(),
  description: z.string(),
  duties: z.array(z.string()),
  planKind: z.enum(['geen', 'verbeterplan', 'herstelplan', 'continuiteitsplan']),
  standing: z.enum(STANDINGS),
  source: z.string(),
});

export const ladderInput = z.strictObject({ dossierId, asOf });

/** The ladder of a dossier: where it stands, the steps that led there (oldest first), and what each trede means. */
export const ladderOutput = z.object({
  /** Null when no trede has been established. */
  current: z.nullable(z.object({ trede, since: plainDate, precision: z.enum(['day', 'month']) })),
  steps: z.array(ladderStep),
  definitions: z.array(tredeDefinition),
  /** In whose name the person may record a step here: the own organisation, the table, both or neither. */
  mayRecordAs: z.array(z.enum(['own', 'tafel'])),
});

export const recordStepInput = z.strictObject({
  dossierId,
  recordAs: z.enum(['own', 'tafel']),
  kringId,
  kind: z.enum(LADDER_STEP_KINDS),
  trede,
  effectiveOn: plainDate,
  precision: z.enum(['day', 'month']),
  decidedBy: line({ max: 500 }),
  document: line({ max: 500 }),
  note: text({ min: 0, max: 4000 }),
});

export const recordStepOutput = z.object({ stepId: ladderStepId });
