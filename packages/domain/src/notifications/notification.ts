import type { PlainDate } from '../core/dates.ts';
import { daysBetween } from '../core/dates.ts';

/** What people are told of, in the order in which a page and a mail name it. */
export const NOTIFICATION_KINDS = [
  'deadline',
  'mention',
  'task',
  'signature',
  'consent',
  'invitation',
  'comment',
  'delivery',
  'release',
  'review',
  'support_access',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** The bell counts no further: more is not told apart anyway. */
export const MOST_COUNTED = 99;

/** How many days before a day somebody is told of it, from far to near. */
export const RUNGS = [30, 7, 1] as const;
export type Rung = (typeof RUNGS)[number];

/**
 * The rung on which a deadline stands: the nearest of which the day has come. Undefined when it is further away than the
 * first rung, and when the day is past: what slipped is shown in the dossier and told no more.
 */
export function rungOf(dueOn: PlainDate, today: PlainDate): Rung | undefined {
  const days = daysBetween(today, dueOn);
  if (days < 0) return undefined;
  return RUNGS.findLast((rung) => days <= rung);
}
