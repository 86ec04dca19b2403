import {
  addMonths,
  type Instant,
  monthOf,
  monthsBetween,
  type PlainDate,
  type YearMonth,
} from '@regietafel/domain/core/dates';
import type { MonthFacts, NormFacts } from '../records/kpis.ts';

/** First month of the fictitious series; the letters give no figures. */
export const FIRST_KPI_MONTH = '2022-09' as YearMonth;
/** Before this day nothing was delivered monthly; older months came in together. */
const FIRST_DELIVERY = '2023-07-10T09:00:00Z' as Instant;

/** Fictitious norms: the letters say which were met, never what they are. */
export const XONAR_NORMS: readonly NormFacts[] = [
  { code: 'productiviteit', min: 70, max: null, nearMargin: 2 },
  { code: 'bedbezetting', min: 85, max: 98, nearMargin: 2 },
  { code: 'normering-inzet-formatie', min: 97, max: 103, nearMargin: 1 },
  { code: 'onverzekerde-zorg', min: null, max: 1, nearMargin: 0.2 },
  { code: 'ziekteverzuim', min: null, max: 8, nearMargin: 0.4 },
];

/** Ups and downs of a series: they add up to nothing, and their order holds no trend. */
const WOBBLE = [0.2, -0.5, 0.4, -0.1, 0.5, -0.3, -0.2] as const;

/** Value of a KPI in the month with this index since the first; `season` is 1 in January and -1 in July. */
type Shape = (index: number, wobble: number, season: number) => number;

/** Productivity rose until the end of 2023 and then stood still below its norm: the progress of which the letters say that it stalls. */
const SHAPES: Readonly<Record<string, Shape>> = {
  productiviteit: (index, wobble) => Math.min(58 + 0.6 * index, 66) + wobble,
  bedbezetting: (_, wobble, season) => 91 + 2 * season + wobble,
  'normering-inzet-formatie': (_, wobble) => 100.2 + 2 * wobble,
  'onverzekerde-zorg': (_, wobble) => 0.6 + 0.4 * wobble,
  ziekteverzuim: (_, wobble, season) => 7 + 0.5 * season + 0.4 * wobble,
};

/** The last whole month before a day: the newest of which there can be a value. */
export const lastWholeMonth = (today: PlainDate): YearMonth => addMonths(monthOf(today), -1);

/** Fictitious monthly values of one KPI through a month, each delivered on the tenth of the next month. */
export function xonarSeries(code: string, through: YearMonth): readonly MonthFacts[] {
  const shape = SHAPES[code];
  if (shape === undefined) throw new Error(`no series for KPI ${code}`);
  const count = monthsBetween(FIRST_KPI_MONTH, through) + 1;
  return Array.from({ length: count }, (_, index) => {
    const month = addMonths(FIRST_KPI_MONTH, index);
    const season = Math.cos(((Number(month.slice(5)) - 1) * Math.PI) / 6);
    const value = shape(index, WOBBLE[index % WOBBLE.length] ?? 0, season);
    return { month, value: Math.round(value * 10) / 10, recordedAt: deliveredAt(month) };
  });
}

function deliveredAt(month: YearMonth): Instant {
  const usual = `${addMonths(month, 1)}-10T09:00:00Z` as Instant;
  if (usual < FIRST_DELIVERY) return FIRST_DELIVERY;
  return usual;
}
