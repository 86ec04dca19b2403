import { isPlainDate, type PlainDate } from '@regietafel/domain/core/dates';

/** Months as Dutch (and stray English) texts write them, by their first three letters and the odd ones. */
const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  maa: 3,
  mrt: 3,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  dec: 12,
};

/** A month's name, long or short, as a part of a regular expression. */
export const MONTH_NAME =
  '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|june|july|august|october|jan|feb|mrt|mar|apr|jun|jul|aug|sept?|okt|oct|nov|dec)\\.?';

const YEAR = "(?:\\d{4}|['’]?\\d{2})";
const NAMED = `(?<namedDay>\\d{1,2})(?:e|ste|de)?[ -]+(?<name>${MONTH_NAME})[ -]+(?<namedYear>\\d{4}|['’]?\\d{2})`;
const ISO = '(?<isoYear>\\d{4})-(?<isoMonth>\\d{2})-(?<isoDay>\\d{2})(?:T[\\d:.]+Z?)?';
const PARTED = `(?<day>\\d{1,2})\\s?[-./]\\s?(?<month>\\d{1,2})\\s?[-./]\\s?(?<year>${YEAR})`;
const PACKED = '(?<packed>\\d{8})';
const DATE_SOURCE = `(?<![\\p{L}\\d])(?:${ISO}|${PARTED}|${NAMED}|${PACKED})(?![\\p{L}\\d])`;

/** Excel counts days from here (1900 system, with its leap year that never was). */
const EXCEL_EPOCH = '1899-12-30';
const EXCEL_EPOCH_1904 = '1904-01-01';

export interface FoundDate {
  /** The words as they stand in the text. */
  readonly text: string;
  /** Position in the text that was searched. */
  readonly index: number;
  /** Null when the words have the form of a date but are no existing day between 2015 and 2060. */
  readonly date: PlainDate | null;
}

/** Every date in a text, in order: 7-12-2023, 07122023, 7 december 2023, 7-12-'23, 2023-12-07. */
export function findDates(text: string): readonly FoundDate[] {
  return [...text.matchAll(new RegExp(DATE_SOURCE, 'giu'))].map((match) => ({
    text: match[0],
    index: match.index,
    date: dateOf(match.groups ?? {}),
  }));
}

/** The one date that a text consists of; null when it is no date. */
export function parseDate(text: string): PlainDate | null {
  const trimmed = text
    .trim()
    .replace(/^(?:ma|di|wo|do|vr|za|zo|maan|dins|woens|donder|vrij|zater|zon)(?:dag)?\.?\s+/iu, '');
  const [found] = findDates(trimmed);
  return found !== undefined && found.text === trimmed ? found.date : null;
}

/**
 * The date in a cell of a date column, where a number is a date as well: a serial day of Excel, or DDMMYYYY whose
 * leading zero the spreadsheet swallowed. Null when it is neither.
 */
export function parseDateCell(text: string): PlainDate | null {
  const trimmed = text.trim();
  if (/^\d{7}$/.test(trimmed)) return parseDate(`0${trimmed}`);
  if (/^\d{5}(?:\.\d+)?$/.test(trimmed)) return excelSerialDate(Number(trimmed), false);
  return parseDate(trimmed);
}

/** The day of a serial number of Excel; null when it is out of range. Fractions (a time of day) are dropped. */
export function excelSerialDate(serial: number, is1904: boolean): PlainDate | null {
  if (!Number.isFinite(serial) || serial < 1 || serial > 100_000) return null;
  const epoch = Temporal.PlainDate.from(is1904 ? EXCEL_EPOCH_1904 : EXCEL_EPOCH);
  const day = epoch.add({ days: Math.floor(serial) }).toString();
  return isPlainDate(day) ? day : null;
}

/** Number of a month's name, 1 to 12; null when it is none. */
export function monthNumber(name: string): number | null {
  return MONTHS[name.toLowerCase().slice(0, 3)] ?? null;
}

/** A year of two or four digits, with or without an apostrophe, in this century. */
export function fullYear(year: string): string {
  const digits = year.replace(/\D/g, '');
  return digits.length === 2 ? `20${digits}` : digits;
}

function dateOf(parts: Readonly<Record<string, string | undefined>>): PlainDate | null {
  const { packed, isoYear, isoMonth, isoDay, day, month, year, namedDay, name, namedYear } = parts;
  if (packed !== undefined)
    return (
      assemble(packed.slice(4), packed.slice(2, 4), packed.slice(0, 2)) ??
      assemble(packed.slice(0, 4), packed.slice(4, 6), packed.slice(6))
    );
  if (isoYear !== undefined) return assemble(isoYear, isoMonth, isoDay);
  if (day !== undefined) return assemble(fullYear(year ?? ''), month, day);
  return assemble(fullYear(namedYear ?? ''), String(monthNumber(name ?? '') ?? ''), namedDay);
}

function assemble(year: string, month = '', day = ''): PlainDate | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(text) ? text : null;
}
