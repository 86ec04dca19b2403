import type { Brand } from '../core/brand.ts';
import type { PlainDate } from '../core/dates.ts';

/** Half a calendar year, `2026-H1`. Comparing texts compares half years. Places are told as of its first day. */
export type HalfYear = Brand<string, 'HalfYear'>;

const FORM = /^(20(?:1[5-9]|[2-5]\d|60))-H([12])$/;

/** Whether a text names half a year from 2015 through 2060. */
export function isHalfYear(text: string): text is HalfYear {
  return FORM.test(text);
}

/** Brands a text as half a year; throws a RangeError when it names none. */
export function halfYear(text: string): HalfYear {
  if (!isHalfYear(text)) throw new RangeError('not half a year between 2015 and 2060');
  return text;
}

/** The half year in which a day lies. */
export function halfYearOf(day: PlainDate): HalfYear {
  return `${day.slice(0, 4)}-H${Number(day.slice(5, 7)) <= 6 ? 1 : 2}` as HalfYear;
}

/** First day of a half year: the day of which its number of places speaks. */
export function startOfHalf(half: HalfYear): PlainDate {
  return `${half.slice(0, 4)}-${half.endsWith('1') ? '01' : '07'}-01` as PlainDate;
}

/** The half year that lies `count` further (earlier when negative). */
export function addHalves(half: HalfYear, count: number): HalfYear {
  return ofIndex(indexOf(half) + count);
}

/** How many half years lie from one to the other; negative when the other is earlier. */
export function halvesBetween(from: HalfYear, to: HalfYear): number {
  return indexOf(to) - indexOf(from);
}

/** Every half year from the first through the last; empty when the last is earlier. */
export function halvesFrom(first: HalfYear, last: HalfYear): readonly HalfYear[] {
  return Array.from({ length: Math.max(0, halvesBetween(first, last) + 1) }, (_, step) =>
    addHalves(first, step),
  );
}

/** Half years since the year 0. */
function indexOf(half: HalfYear): number {
  return 2 * Number(half.slice(0, 4)) + (half.endsWith('2') ? 1 : 0);
}

function ofIndex(index: number): HalfYear {
  return `${Math.floor(index / 2)}-H${(index % 2) + 1}` as HalfYear;
}
