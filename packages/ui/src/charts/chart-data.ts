/** One month of a line; `month` is `YYYY-MM`. */
export interface MonthPoint {
  readonly month: string;
  /** Null where the month has no figure: the line shows a gap, never a zero. */
  readonly value: number | null;
  /** The figure is overtaken or came too late; drawn hollow. */
  readonly isStale?: boolean;
  /** What else a reader must know of the month, in words: its status, "fictief". */
  readonly note?: string;
}

/** A norm that holds from one month through another. For a band both limits are given. */
export interface NormSpan {
  readonly from: string;
  readonly to: string;
  readonly min: number | null;
  readonly max: number | null;
  /** Distance to the norm that still counts as nearly met. */
  readonly nearMargin: number;
}

export interface ChartData {
  /** In the order of time; months without an entry are gaps too. */
  readonly points: readonly MonthPoint[];
  readonly norms: readonly NormSpan[];
  /** The same months a year earlier, drawn faint, under their present month. */
  readonly previousYear?: readonly MonthPoint[];
}

export interface LineChartProps extends ChartData {
  readonly title: string;
  /** One sentence that says what the line shows, for those who do not see it. */
  readonly description: string;
  readonly formatValue: (value: number) => string;
  /** Writes a month (`YYYY-MM`). */
  readonly formatMonth: (month: string) => string;
  /** Small in a grid of many. */
  readonly size?: 'normal' | 'small';
}

/** Number of a month on a line of all months. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The month of a number, as `YYYY-MM`. */
export function monthOfNumber(number: number): string {
  const month = (number % 12) + 1;
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** All months from the first to the last that the data speaks of, with a gap where a month has no entry. */
export function withGaps(points: readonly MonthPoint[]): readonly MonthPoint[] {
  const known = new Map(points.map((point) => [monthNumber(point.month), point]));
  const numbers = [...known.keys()];
  if (numbers.length === 0) return [];
  const first = Math.min(...numbers);
  const count = Math.max(...numbers) - first + 1;
  return Array.from({ length: count }, (_, offset) => {
    const number = first + offset;
    return known.get(number) ?? { month: monthOfNumber(number), value: null };
  });
}

/** The norm that holds in a month; undefined when none does. */
export function normIn(norms: readonly NormSpan[], month: string): NormSpan | undefined {
  return norms.find(({ from, to }) => from <= month && month <= to);
}

/** Least and greatest value that the chart must show; norms with their margins count too. */
export function valueExtent({ points, norms, previousYear = [] }: ChartData): readonly [number, number] {
  const values = [
    ...[...points, ...previousYear].map(({ value }) => value),
    ...norms.flatMap(({ min, max, nearMargin }) => [
      min === null ? null : min - nearMargin,
      min,
      max,
      max === null ? null : max + nearMargin,
    ]),
  ].filter((value) => value !== null);
  if (values.length === 0) return [0, 1];
  const least = Math.min(...values);
  const greatest = Math.max(...values);
  // A line without height would have no place: give it some air.
  const air = greatest === least ? Math.max(Math.abs(greatest) * 0.1, 1) : (greatest - least) * 0.08;
  return [least - air, greatest + air];
}

const YEAR = 12;
const STEPS_IN_A_YEAR = [1, 2, 3, 4, 6, YEAR] as const;

/** Months to name on the axis: at most `most`, evenly spread over the year, counted back from the last. */
export function monthTicks(first: number, last: number, most: number): readonly number[] {
  const least = (last - first + 1) / Math.max(1, most);
  const step = STEPS_IN_A_YEAR.find((one) => one >= least) ?? Math.ceil(least / YEAR) * YEAR;
  const ticks: number[] = [];
  for (let number = last; number >= first; number -= step) ticks.unshift(number);
  return ticks;
}

/** A norm in signs: "≥ 85%", "≤ 7%", "4% – 7%". */
export function normText(
  min: number | null,
  max: number | null,
  formatValue: (value: number) => string,
): string {
  if (min !== null && max !== null) return `${formatValue(min)} – ${formatValue(max)}`;
  if (min !== null) return `≥ ${formatValue(min)}`;
  return max === null ? '' : `≤ ${formatValue(max)}`;
}
