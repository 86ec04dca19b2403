import { isPlainDate, lastDayOf, type PlainDate, yearMonth } from '@regietafel/domain/core/dates';
import { findDates, fullYear, MONTH_NAME, monthNumber } from './date.ts';

/** A day, month, quarter, half year or year as the words of a text name it. */
export interface Moment {
  readonly text: string;
  readonly index: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Moments are looked for in a cell; what is longer than any cell is not searched to its end. */
const LONGEST_TEXT = 4_000;
const ORDINALS: Readonly<Record<string, number>> = { eerste: 1, tweede: 2, derde: 3, vierde: 4 };
const PART = '(?:(?<part>eind|einde|begin|medio|half)\\s+(?:van\\s+)?)?';
const YEAR = "(?:\\s*(?:van\\s+|-\\s?)?(?<year>20\\d{2}(?!\\d)|['’]\\d{2}(?!\\d)))?";
const QUARTER =
  '(?:Q\\s?(?<q>[1-4])|(?:het\\s+)?(?<qNumber>[1-4])e\\s+kwartaal|(?:het\\s+)?(?<qName>eerste|tweede|derde|vierde)\\s+kwartaal|kwartaal\\s+(?<qAfter>[1-4])|(?<qBefore>[1-4])Q)';
const HALF = '(?:H(?<h>[12])|(?:de\\s+)?(?<hName>eerste|tweede)\\s+(?:helft|halfjaar)(?:\\s+van)?)';
const MOMENT = new RegExp(
  `(?<![\\p{L}\\d€])${PART}(?:(?:${QUARTER}|${HALF}|(?<month>${MONTH_NAME}))(?![\\p{L}\\d])${YEAR}|(?<only>20\\d{2}))(?![\\p{L}\\d])`,
  'giu',
);

/**
 * Every moment in a text, in order. A quarter or month without a year takes the year of the next moment that has one
 * ("Q1 t/m Q3 2024"); without any it is not a moment.
 */
export function findMoments(whole: string): readonly Moment[] {
  const text = whole.slice(0, LONGEST_TEXT);
  const days = findDates(text).map(({ text: words, index, date }) => ({ text: words, index, date }));
  const isDay = (index: number) =>
    days.some((day) => index >= day.index && index < day.index + day.text.length);
  const spans = [...text.matchAll(MOMENT)].filter((match) => !isDay(match.index + match[0].length - 1));
  const moments: Moment[] = days.flatMap(({ text: words, index, date }) =>
    date === null ? [] : [{ text: words, index, from: date, to: date }],
  );
  for (const [position, match] of spans.entries()) {
    const later = spans.slice(position).map((span) => yearOf(span.groups));
    const year = later.find((candidate) => candidate !== undefined) ?? followingYear(moments, match.index);
    const moment = year === undefined ? null : momentOf(match, year);
    if (moment !== null) moments.push(moment);
  }
  return moments.toSorted((a, b) => a.index - b.index);
}

type Groups = Readonly<Record<string, string | undefined>> | undefined;

function yearOf(groups: Groups): string | undefined {
  const year = groups?.['year'] ?? groups?.['only'];
  return year === undefined ? undefined : fullYear(year);
}

function followingYear(moments: readonly Moment[], index: number): string | undefined {
  return moments.find((moment) => moment.index > index)?.to.slice(0, 4);
}

function momentOf(match: RegExpExecArray, year: string): Moment | null {
  const groups: Groups = match.groups;
  const [first, last] = monthsOf(groups);
  const start = `${year}-${String(first).padStart(2, '0')}-01`;
  const end = `${year}-${String(last).padStart(2, '0')}`;
  if (!isPlainDate(start)) return null;
  return {
    text: match[0],
    index: match.index,
    ...narrowed(groups?.['part'], start, lastDayOf(yearMonth(end)), last - first + 1),
  };
}

/** First and last month of the moment, 1 to 12. */
function monthsOf(groups: Groups): readonly [number, number] {
  const quarter =
    groups?.['q'] ??
    groups?.['qNumber'] ??
    groups?.['qAfter'] ??
    groups?.['qBefore'] ??
    ordinal(groups?.['qName']);
  if (quarter !== undefined) return [Number(quarter) * 3 - 2, Number(quarter) * 3];
  const half = groups?.['h'] ?? ordinal(groups?.['hName']);
  if (half !== undefined) return [Number(half) * 6 - 5, Number(half) * 6];
  const month = groups?.['month'] === undefined ? null : monthNumber(groups['month']);
  return month === null ? [1, 12] : [month, month];
}

function ordinal(name: string | undefined): number | undefined {
  return name === undefined ? undefined : ORDINALS[name.toLowerCase()];
}

/** "Eind 2024" is its last day, "begin 2024" its first, "medio 2024" the day in its middle. */
function narrowed(
  part: string | undefined,
  from: PlainDate,
  to: PlainDate,
  months: number,
): { from: PlainDate; to: PlainDate } {
  switch (part?.toLowerCase()) {
    case undefined:
      return { from, to };
    case 'begin':
      return { from, to: from };
    case 'medio':
    case 'half': {
      const middle = Temporal.PlainDate.from(from).add({
        months: Math.floor(months / 2),
        days: months % 2 === 1 ? 14 : 0,
      });
      const day = middle.toString() as PlainDate;
      return { from: day, to: day };
    }
    default:
      return { from: to, to };
  }
}
