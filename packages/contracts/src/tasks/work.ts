import { DEADLINE_BANDS } from '@regietafel/domain/tasks/deadline';
import { MISSING } from '@regietafel/domain/warning/contract-duty';
import * as z from 'zod/mini';
import { instant, plainDate } from '../core/dates.ts';
import { dossierId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { subject } from '../core/subject.ts';

/** What can wait for a person, each kind from a source of its own. */
export const WORK_KINDS = [
  'task',
  'task_declined',
  'mention',
  'agreement',
  'milestone',
  'invitation',
  'consent',
  'signature',
  'review',
  'report_sent_back',
  'report_to_review',
  'care_to_review',
  'contract_to_renew',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** One thing that waits for the person, with the way to where it can be dealt with. */
export const workItem = z.object({
  /** Differs between any two items of a list. */
  key: z.string(),
  kind: z.enum(WORK_KINDS),
  /** The dossier in which it waits; null for what concerns the own organisation alone. */
  dossier: z.nullable(z.object({ dossierId, slug: z.string(), providerName: z.string() })),
  /** What it is about; null where the kind says it all. */
  subject: z.nullable(subject),
  title: z.string(),
  /** Who asks, as the person may know it; null when nobody in particular. */
  from: z.nullable(z.string()),
  /** Asked of the organisation as a whole, so that a colleague may do it. */
  isShared: z.boolean(),
  dueOn: z.nullable(plainDate),
  band: z.enum(DEADLINE_BANDS),
  /** What a contract lacks before it can be renewed; absent for what is no contract. */
  missing: z.optional(list(z.enum(MISSING))),
  since: instant,
});
export type WorkItem = z.infer<typeof workItem>;

export const work = z.object({
  day: plainDate,
  /** The most pressing first. */
  items: list(workItem),
});
export type Work = z.infer<typeof work>;

/** For the menu: how much waits, and how much of it is due by tomorrow. */
export const workCount = z.object({ total: z.int(), pressing: z.int() });
export type WorkCount = z.infer<typeof workCount>;
