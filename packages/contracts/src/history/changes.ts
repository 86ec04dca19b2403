import * as z from 'zod/mini';
import { asOf } from '../core/as-of.ts';
import { plainDate } from '../core/dates.ts';
import { dossierId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { kring, origin } from '../core/origin.ts';
import { pageOf, pageRequest } from '../core/pagination.ts';
import { subject } from '../core/subject.ts';

/** What can be recorded in a dossier. */
export const CHANGE_KINDS = [
  'risk',
  'assessment',
  'register_version',
  'kpi_norm',
  'kpi_value',
  'ladder_step',
  'agreement',
  'assumption',
  'assumption_opinion',
  'trede_opinion',
  'joint_position',
  'joint_signature',
  'sheet',
  'cash_plan',
  'cash_actual',
  'cash_event',
  'forecast_scenario',
  'building',
  'property_plan',
  'property_work',
  'property_means',
  'phasing',
  'indicator_report',
  'indicator_review',
  'provider_profile',
  'comparison_release',
  'release_consent',
  'release_withdrawal',
  'signal_judgement',
  'special_care',
  'designation',
  'exposure',
  'closed_places',
  'conversion_milestone',
  'landsdeel_funding',
  'plan_decision',
  'plan_dependency',
  'comment',
  'task',
  'task_answer',
  'delivery_proposal',
  'delivery_refusal',
  'forecast_delivery',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];
const changeKind = z.enum(CHANGE_KINDS);

/** One recording in the log of a dossier. */
export const change = z.object({
  kind: changeKind,
  changeId: z.string(),
  subjectId: z.string(),
  /** What it can be read with: of a comment what the comment is about. */
  about: subject,
  /** What it is about, when that has a name. */
  subject: z.nullable(z.string()),
  standPer: plainDate,
  isFirst: z.boolean(),
  isRemoval: z.boolean(),
  /** The kring in which it stood before, when that was another one that the reader was in too. */
  movedFrom: z.nullable(kring),
  /** Name of the person, only within the own organisation. */
  handName: z.nullable(z.string()),
  origin,
});
export type Change = z.infer<typeof change>;

export const changesInput = z.strictObject({
  dossierId,
  asOf,
  /** Empty means all kinds. */
  kinds: list(changeKind).check(z.maxLength(CHANGE_KINDS.length)),
  ...pageRequest.shape,
});
export const changes = pageOf(change);
