import type { Language } from '@regietafel/contracts/core/language';
import type { Cents } from '@regietafel/domain/core/cents';
import type { Instant, PlainDate, YearMonth } from '@regietafel/domain/core/dates';
import { useLanguage } from '../i18n/language.ts';
import { localeTag } from '../i18n/message.ts';

/** How figures and dates are written in one language. */
export interface Format {
  /** A number with at most `decimals` decimals (default 1). */
  number(value: number, decimals?: number): string;
  /** Per cent points, as in "84,5%". */
  percent(points: number, decimals?: number): string;
  /** Whole euros when there are no cents: "€ 1.600.000", "€ 12,50". */
  euro(amount: Cents): string;
  /** Short form for tiles and axes: "€ 1,6 mln." */
  euroShort(amount: Cents): string;
  /** "15 aug 2024" */
  date(day: PlainDate): string;
  /** "donderdag 15 augustus 2024" */
  dateLong(day: PlainDate): string;
  /** "aug 2024" */
  month(month: YearMonth): string;
  /** "augustus 2024" */
  monthLong(month: YearMonth): string;
  /** "15 aug 2024, 14:03", in Dutch time. */
  instant(moment: Instant): string;
  /** "14:03", in Dutch time. */
  time(moment: Instant): string;
  /** "over 3 dagen", "gisteren", "2 maanden geleden"; negative lies in the past. */
  relativeDays(days: number): string;
  /** "a, b en c" */
  list(items: readonly string[]): string;
}

/** Makes the writers of a language; one set per language is enough. */
function createFormat(language: Language): Format {
  const tag = localeTag(language);
  const euroWhole = new Intl.NumberFormat(tag, {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  });
  const euroCents = new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR' });
  const euroCompact = new Intl.NumberFormat(tag, {
    style: 'currency',
    currency: 'EUR',
    notation: 'compact',
    maximumSignificantDigits: 3,
  });
  const day = dayFormat(tag, { day: 'numeric', month: 'short', year: 'numeric' });
  const dayLong = dayFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const month = dayFormat(tag, { month: 'short', year: 'numeric' });
  const monthLong = dayFormat(tag, { month: 'long', year: 'numeric' });
  const instant = new Intl.DateTimeFormat(tag, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  });
  const time = new Intl.DateTimeFormat(tag, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Amsterdam',
  });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });

  const numbers = new Map<number, Intl.NumberFormat>();

  // Making a writer costs far more than using it, and tables write thousands of figures.
  function number(value: number, decimals = 1): string {
    const made = numbers.get(decimals) ?? new Intl.NumberFormat(tag, { maximumFractionDigits: decimals });
    numbers.set(decimals, made);
    return made.format(value);
  }

  return {
    number,
    percent: (points, decimals) => `${number(points, decimals)}%`,
    euro: (amount) => (amount % 100 === 0 ? euroWhole : euroCents).format(amount / 100),
    euroShort: (amount) => euroCompact.format(amount / 100),
    date: day,
    dateLong: dayLong,
    month: (value) => month(`${value}-01`),
    monthLong: (value) => monthLong(`${value}-01`),
    instant: (moment) => instant.format(new Date(moment)),
    time: (moment) => time.format(new Date(moment)),
    relativeDays: (days) => {
      const { count, unit } = relativeUnit(days);
      return relative.format(count, unit);
    },
    list: (items) => list.format(items),
  };
}

/** A calendar day has no time zone: it is written as the same day everywhere. */
function dayFormat(tag: string, options: Intl.DateTimeFormatOptions): (day: string) => string {
  const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
  return (day) => format.format(new Date(`${day}T00:00:00Z`));
}

/** The unit in which a distance in days reads best: days up to six weeks, then months, then years. */
export function relativeUnit(days: number): { count: number; unit: 'day' | 'month' | 'year' } {
  const size = Math.abs(days);
  if (size <= 42) return { count: days, unit: 'day' };
  if (size < 548) return { count: Math.round(days / 30.44), unit: 'month' };
  return { count: Math.round(days / 365.25), unit: 'year' };
}

const formats = new Map<Language, Format>();

/** The writers of figures and dates for a language. */
export function formatFor(language: Language): Format {
  const made = formats.get(language) ?? createFormat(language);
  formats.set(language, made);
  return made;
}

/** The writers of figures and dates for the interface's language. */
export function useFormat(): Format {
  return formatFor(useLanguage());
}
