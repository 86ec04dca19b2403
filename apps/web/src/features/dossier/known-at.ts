import { dutchDayOf, type Instant, type PlainDate } from '@regietafel/domain/core/dates';

/** The last microsecond of a Dutch day, which is as fine as recordings are timed: what was known at its end. */
export function endOfDay(day: PlainDate): Instant {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime('Europe/Amsterdam');
  return next.toInstant().subtract({ microseconds: 1 }).toString() as Instant;
}

/** The Dutch day on which a moment falls. */
export function dayOfMoment(moment: Instant): PlainDate {
  return dutchDayOf(moment);
}
