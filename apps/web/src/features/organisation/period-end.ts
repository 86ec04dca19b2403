import { addDays, isPlainDate, type PlainDate } from '@regietafel/domain/core/dates';

/** The first day without, of the last day with it as a form holds it; what is no day is left for the server to refuse. */
export function firstDayWithout(lastDay: string | null): string | null {
  return lastDay !== null && isPlainDate(lastDay) ? addDays(lastDay, 1) : lastDay;
}

/** The last day with it, of the first day without. */
export function lastDayWith(validTo: PlainDate): PlainDate {
  return addDays(validTo, -1);
}
