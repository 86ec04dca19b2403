import { daysBetween, type PlainDate } from '../core/dates.ts';

/** How near a day is on the ladder of 30, 7 and 1 days, the most pressing first. */
export const DEADLINE_BANDS = ['overdue', 'day', 'week', 'month', 'later', 'none'] as const;
export type DeadlineBand = (typeof DEADLINE_BANDS)[number];

const RUNGS = [
  ['overdue', -1],
  ['day', 1],
  ['week', 7],
  ['month', 30],
] as const satisfies readonly (readonly [DeadlineBand, number])[];

/** The band of a day: `day` is today and tomorrow, `week` up to 7 days ahead, `month` up to 30; null has none. */
export function deadlineBand(dueOn: PlainDate | null, today: PlainDate): DeadlineBand {
  if (dueOn === null) return 'none';
  const days = daysBetween(today, dueOn);
  return RUNGS.find(([, until]) => days <= until)?.[0] ?? 'later';
}

/** Orders by urgency: the nearest day first, what has no day last. For `toSorted`. */
export function compareDeadlines(a: PlainDate | null, b: PlainDate | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
