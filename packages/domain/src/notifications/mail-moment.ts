import type { Instant } from '../core/dates.ts';
import type { NotificationKind } from './notification.ts';
import type { MinuteOfDay, NotificationSetting } from './setting.ts';

const ZONE = 'Europe/Amsterdam';
const SATURDAY = 6;
const SUNDAY = 7;

type Quiet = Pick<NotificationSetting, 'quiet' | 'quietWeekend' | 'absence'>;

/**
 * The moment at which a notification may be mailed to who has this setting; null when its kind is not mailed. At once is
 * the moment itself, daily is the next time that the daily mail goes; either waits until nothing is quiet.
 */
export function mailMomentOf(
  notification: { readonly kind: NotificationKind; readonly createdAt: Instant },
  setting: NotificationSetting,
): Instant | null {
  const delivery = setting.delivery[notification.kind];
  if (delivery === 'off') return null;
  const told = inNetherlands(notification.createdAt);
  const moment = delivery === 'daily' ? nextTimeOf(setting.digestAt, told) : told;
  return asInstant(firstOpenMoment(moment, setting));
}

/** Whether the moment of a mail has come. */
export function isMailedBy(moment: Instant, now: Instant): boolean {
  return Temporal.Instant.compare(moment, now) <= 0;
}

/** The first moment, not before this one, at which a mail disturbs nobody. */
export function firstOpenMoment(moment: Temporal.ZonedDateTime, quiet: Quiet): Temporal.ZonedDateTime {
  let open = moment;
  // Each step ends one kind of quiet and may begin another; an absence ends once, so the rest ends too.
  for (let later = endOfQuiet(open, quiet); later !== undefined; later = endOfQuiet(open, quiet))
    open = later;
  return open;
}

/** When the quiet ends in which the moment lies; undefined when it lies in none. */
function endOfQuiet(moment: Temporal.ZonedDateTime, quiet: Quiet): Temporal.ZonedDateTime | undefined {
  const day = moment.toPlainDate();
  if (quiet.absence !== null && isWithin(day.toString(), quiet.absence))
    return Temporal.PlainDate.from(quiet.absence.until).add({ days: 1 }).toZonedDateTime(ZONE);
  if (quiet.quietWeekend && day.dayOfWeek >= SATURDAY)
    return day.add({ days: SUNDAY + 1 - day.dayOfWeek }).toZonedDateTime(ZONE);
  if (quiet.quiet === null) return undefined;
  const { from, to } = quiet.quiet;
  const minute = minuteOf(moment);
  if (from < to) return from <= minute && minute < to ? later(moment, atMinute(day, to)) : undefined;
  if (from > to && minute >= from) return atMinute(day.add({ days: 1 }), to);
  return from > to && minute < to ? later(moment, atMinute(day, to)) : undefined;
}

/**
 * The end of the quiet, but never before the moment itself: where the clock goes back, the same minute comes twice, and
 * the second time the end has already been.
 */
function later(moment: Temporal.ZonedDateTime, end: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  if (Temporal.ZonedDateTime.compare(end, moment) > 0) return end;
  return end.with({ offset: moment.offset }, { offset: 'use' });
}

function isWithin(day: string, period: { readonly from: string; readonly until: string }): boolean {
  return period.from <= day && day <= period.until;
}

function nextTimeOf(minute: MinuteOfDay, after: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  const today = atMinute(after.toPlainDate(), minute);
  return Temporal.ZonedDateTime.compare(today, after) >= 0
    ? today
    : atMinute(after.toPlainDate().add({ days: 1 }), minute);
}

/** The minute on that day; where the clock goes forward and it does not exist, an hour later. */
function atMinute(day: Temporal.PlainDate, minute: MinuteOfDay): Temporal.ZonedDateTime {
  const time = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
  return day.toZonedDateTime({ timeZone: ZONE, plainTime: time });
}

function minuteOf(moment: Temporal.ZonedDateTime): MinuteOfDay {
  return moment.hour * 60 + moment.minute;
}

/** A moment as it stands on Dutch clocks. */
export function inNetherlands(moment: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(ZONE);
}

function asInstant(moment: Temporal.ZonedDateTime): Instant {
  return moment.toInstant().toString() as Instant;
}
