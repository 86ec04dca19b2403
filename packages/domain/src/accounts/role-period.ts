import type { PlainDate } from '../core/dates.ts';

/** A period of a role; `validTo` is the first day without, null while it lasts. */
export interface RolePeriod {
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

/** Whether it holds on a day. */
export function holdsOn({ validFrom, validTo }: RolePeriod, day: PlainDate): boolean {
  return validFrom <= day && (validTo === null || day < validTo);
}

/** Whether it holds on a day or later. One that ended before it began, or on its first day, never does. */
export function holdsFrom({ validFrom, validTo }: RolePeriod, day: PlainDate): boolean {
  return validTo === null || (day < validTo && validFrom < validTo);
}
