import { addDays, dutchDayOf, type Instant, monthOf, type PlainDate } from '@regietafel/domain/core/dates';
import type { IndicatorReportId, RevisionId } from '@regietafel/domain/core/ids';
import type { ItemValues } from '@regietafel/domain/indicators/compute';
import { addPeriods, endOf, type PeriodCode, periodOf, startOf } from '@regietafel/domain/indicators/period';
import { stableId } from '../../reference-data/stable-id.ts';
import { booksOf } from './books.ts';
import { evenly, keyOf, SCENARIO_SEED } from './chance.ts';
import { type Course, courseOf } from './course.ts';
import { type NationalProfile, profileOf } from './profile.ts';

/** One state of a quarterly report as a fictitious provider sent it in. */
export interface NationalReport {
  readonly reportId: IndicatorReportId;
  readonly revisionId: RevisionId;
  readonly supersedes: RevisionId | null;
  readonly period: PeriodCode;
  readonly items: ItemValues;
  readonly recordedAt: Instant;
}

/** That the region sent a report back. */
export interface NationalReturn {
  readonly reviewId: string;
  readonly reportId: IndicatorReportId;
  readonly revisionId: RevisionId;
  readonly recordedAt: Instant;
}

/** What a fictitious provider reported over the years, and what became of it. */
export interface NationalFigures {
  readonly profile: NationalProfile;
  readonly course: Course | undefined;
  /** The day on which it came to trede 3; null for who never did. */
  readonly declinedOn: PlainDate | null;
  readonly reports: readonly NationalReport[];
  readonly returns: readonly NationalReturn[];
}

export interface NationalSpan {
  /** First day of the scenario and the day of loading: nothing is recorded after it. */
  readonly from: PlainDate;
  readonly today: PlainDate;
  /** Which of the countries that could have been is told; `SCENARIO_SEED` when nothing is said. */
  readonly seed?: number;
}

/** Parts of all reports that never came, that came late, and that were wrong at first. */
const NEVER = 0.03;
const LATE = 0.05;
const WRONG = 0.01;
/** Days after a quarter on which figures come in: most between three and eleven weeks, late ones two months on. */
const SOONEST = 21;
const SPREAD = 55;
const LATE_BY = 60;
const RETURNED_AFTER = 12;
const CORRECTED_AFTER = 26;
/** What goes wrong: of one of these items up to so much is forgotten at first. */
const MISTAKEN = ['liquide_middelen', 'nettoresultaat', 'kosten_pnil', 'verzuimdagen', 'declarabele_uren'];
const MOST_FORGOTTEN = 0.5;
const DAYS_A_QUARTER = 90;

/** Everything that the provider with this index reported; the same on every machine for the same days. */
export function figuresOf(slug: string, index: number, span: NationalSpan): NationalFigures {
  const { from, today, seed = SCENARIO_SEED } = span;
  const key = keyOf(seed, slug);
  const first = firstWholeQuarter(from);
  const last = addPeriods(periodOf(monthOf(today), 'quarter'), -1);
  const periods = quartersBetween(first, last);
  const profile = profileOf(key, Number(first.slice(6)) - 1);
  const course = courseOf(index, periods.length, seed);
  const books = booksOf(profile, course, periods.length);
  const written = periods.map((period, at) => writtenOf(key, period, books[at] ?? {}));
  const isPast = ({ recordedAt }: { readonly recordedAt: Instant }) => dutchDayOf(recordedAt) < today;
  return {
    profile,
    course,
    declinedOn: declineDay(key, course, periods),
    reports: written.flatMap(({ reports }) => reports).filter(isPast),
    returns: written.flatMap(({ returns }) => returns).filter(isPast),
  };
}

/** One quarter as it was sent in: not at all, once, or wrong at first and then again. */
function writtenOf(provider: string, period: PeriodCode, items: ItemValues) {
  const key = `${provider}:${period}`;
  if (evenly(`${key}:uitblijven`) < NEVER) return { reports: [], returns: [] };
  const delay = SOONEST + Math.floor(SPREAD * evenly(`${key}:duur`));
  const sentOn = addDays(endOf(period), delay + (evenly(`${key}:laat`) < LATE ? LATE_BY : 0));
  const reportId = stableId<IndicatorReportId>(`opgave:${key}`);
  const first: NationalReport = {
    reportId,
    revisionId: stableId<RevisionId>(`opgave:${key}:1`),
    supersedes: null,
    period,
    items,
    recordedAt: noonOf(sentOn),
  };
  if (evenly(`${key}:fout`) >= WRONG) return { reports: [first], returns: [] };
  const corrected: NationalReport = {
    ...first,
    revisionId: stableId<RevisionId>(`opgave:${key}:2`),
    supersedes: first.revisionId,
    recordedAt: noonOf(addDays(sentOn, CORRECTED_AFTER)),
  };
  const returned: NationalReturn = {
    reviewId: stableId(`opgave:${key}:terug`) as string,
    reportId,
    revisionId: first.revisionId,
    recordedAt: noonOf(addDays(sentOn, RETURNED_AFTER)),
  };
  return { reports: [{ ...first, items: mistaken(key, items) }, corrected], returns: [returned] };
}

function mistaken(key: string, items: ItemValues): ItemValues {
  const item = MISTAKEN[Math.floor(evenly(`${key}:post`) * MISTAKEN.length)] ?? 'nettoresultaat';
  const kept = 1 - MOST_FORGOTTEN * evenly(`${key}:vergeten`);
  return { ...items, [item]: Math.round((items[item] ?? 0) * kept) };
}

function declineDay(
  key: string,
  course: Course | undefined,
  periods: readonly PeriodCode[],
): PlainDate | null {
  const period = course === undefined || course.recovers ? undefined : periods[course.at];
  if (period === undefined) return null;
  return addDays(startOf(period), Math.floor(DAYS_A_QUARTER * evenly(`${key}:trede`)));
}

function firstWholeQuarter(from: PlainDate): PeriodCode {
  const period = periodOf(monthOf(from), 'quarter');
  return startOf(period) < from ? addPeriods(period, 1) : period;
}

function quartersBetween(first: PeriodCode, last: PeriodCode): readonly PeriodCode[] {
  const periods: PeriodCode[] = [];
  for (let period = first; period <= last; period = addPeriods(period, 1)) periods.push(period);
  return periods;
}

function noonOf(day: PlainDate): Instant {
  return `${day}T12:00:00Z` as Instant;
}
