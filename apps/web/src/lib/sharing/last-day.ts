import { addDays, type PlainDate } from '@regietafel/domain/core/dates';

/** The last day of a period of which the first day without is known: people name the last one. */
export function lastDay(until: PlainDate): PlainDate {
  return addDays(until, -1);
}
