import * as z from 'zod/mini';
import { asOf } from '../core/as-of.ts';
import { plainDate } from '../core/dates.ts';
import { dossierId } from '../core/ids.ts';
import { origin } from '../core/origin.ts';
import { pageOf, pageRequest } from '../core/pagination.ts';

/** What can be recorded in a dossier. */
export const CHANGE_KINDS = [
  'risk',
  'assessment',
  'register_version',
  'kpi_norm',
  'kpi_value',
  'ladder_step',
  'agreement',
] as const;

/** One recording in the log of a dossier. */
export const change = z.object({
  kind: z.enum(CHANGE_KINDS),
  changeId: z.string(),
  subjectId: z.string(),
  /** Title of what it is about, when it has one. */
  subject: z.nullable(z.string()),
  standPer: plainDate,
  isFirst: z.boolean(),
  isRemoval: z.boolean(),
  /** Name of the person, only within the own organisation. */
  handName: z.nullable(z.string()),
  origin,
});

export const changesInput = z.strictObject({
  dossierId,
  asOf,
  kinds: z.array(z.enum(CHANGE_KINDS)).check(z.maxLength(CHANGE_KINDS.length)),
  page: pageRequest,
});
export const changesOutput = pageOf(change);
