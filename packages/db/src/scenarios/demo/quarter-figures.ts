import { addDays, type Instant, monthOf, type PlainDate } from '@regietafel/domain/core/dates';
import type { IndicatorReportId, RevisionId } from '@regietafel/domain/core/ids';
import type { ItemValues } from '@regietafel/domain/indicators/compute';
import { addPeriods, endOf, type PeriodCode, periodOf } from '@regietafel/domain/indicators/period';
import type { ItemDeviation } from '@regietafel/domain/indicators/report';
import { INDICATOR_ITEMS } from '../../reference-data/indicator-items.ts';
import { stableId } from '../../reference-data/stable-id.ts';
import type { ReportFacts } from '../records/indicators.ts';

/** From the first of the quarters to the last, in thousands of euro or in the unit of the item, with a swing over the year. */
export type Course = readonly [from: number, to: number, swing?: number];
export type Courses = Readonly<Record<string, Course>>;

/** What differs from the course in one quarter. */
interface Exception {
  /** Quarters before the last one. */
  readonly back: number;
  readonly items?: ItemValues;
  readonly deviations?: readonly ItemDeviation[];
  readonly note?: string;
}

const DEMO_QUARTERS = 8;
/** Days after the end of a quarter at which its figures come in. */
const DELIVERED_AFTER = 35;
/** How full the quarters of a year are, beside their mean. */
const SEASON = [1, -0.3, -1, 0.3];

/** The last eight whole quarters before a day, oldest first. */
function demoQuarters(today: PlainDate): readonly PeriodCode[] {
  const last = addPeriods(periodOf(monthOf(today), 'quarter'), -1);
  return Array.from({ length: DEMO_QUARTERS }, (_, at) => addPeriods(last, at + 1 - DEMO_QUARTERS));
}

/** Fictitious reports over the last eight quarters, each delivered five weeks after its end or, when that is ahead, this morning. */
export function demoReports(
  slug: string,
  today: PlainDate,
  courses: Courses,
  exceptions: readonly Exception[],
): readonly ReportFacts[] {
  return demoQuarters(today).map((period, at) => {
    const exception = exceptions.find(({ back }) => back === DEMO_QUARTERS - 1 - at);
    return {
      period,
      reportId: stableId<IndicatorReportId>(`demo-opgave:${slug}:${period}`),
      revisionId: stableId<RevisionId>(`demo-opgave-stand:${slug}:${period}`),
      items: { ...figuresOf(courses, period, at), ...exception?.items },
      deviations: exception?.deviations ?? [],
      note: exception?.note ?? 'Fictief.',
      recordedAt: momentOf(period, DELIVERED_AFTER, today),
    };
  });
}

/** The morning so many days after the end of a period; nothing is known before it happens. */
export function momentOf(period: PeriodCode, daysAfter: number, today: PlainDate): Instant {
  const day = addDays(endOf(period), daysAfter);
  return (day < today ? `${day}T09:00:00Z` : `${today}T00:00:00Z`) as Instant;
}

/** The result follows from the rest, so that the figures of one quarter agree. */
function figuresOf(courses: Courses, period: PeriodCode, at: number): ItemValues {
  const season = SEASON[Number(period.slice(-1)) - 1] ?? 0;
  const figures = Object.fromEntries(
    INDICATOR_ITEMS.flatMap(({ code, unit }) => {
      const course = courses[code];
      if (course === undefined) return [];
      const [from, to, swing = 0] = course;
      const figure = (from + ((to - from) * at) / (DEMO_QUARTERS - 1)) * (1 + swing * season);
      return [[code, unit === 'cents' ? Math.round(figure) * 100_000 : Math.round(figure)]];
    }),
  );
  const { opbrengsten = 0, kosten = 0, rente = 0 } = figures;
  return { ...figures, nettoresultaat: opbrengsten - kosten - rente };
}
