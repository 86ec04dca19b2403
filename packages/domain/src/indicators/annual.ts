import type { FieldError } from '../core/errors.ts';
import type { ItemValues } from './compute.ts';
import type { IndicatorItem, ItemCode, ItemUnit } from './indicator.ts';
import { addPeriods, firstMonthOf, grainOf, type PeriodCode, periodOf } from './period.ts';

type Items = readonly Pick<IndicatorItem, 'code' | 'name' | 'unit' | 'kind'>[];

/** What the quarters of a year make of an item: their sum for a flow, the last one for a stock. */
export interface QuarterFigures {
  readonly sums: ItemValues;
  /** Quarters of the year that were not reported. */
  readonly missing: readonly PeriodCode[];
}

/** A figure is rounded to half of this at most: whole euros in cents, hundredths, people not at all. */
const STEPS: Readonly<Record<ItemUnit, number>> = {
  cents: 100,
  fte: 0.01,
  days: 0.01,
  hours: 0.01,
  count: 0,
};
const QUARTERS = 4;

/** The quarters of a calendar year, in order; none for what is no year. */
export function quartersOf(period: PeriodCode): readonly PeriodCode[] {
  if (grainOf(period) !== 'year') return [];
  const first = periodOf(firstMonthOf(period), 'quarter');
  return Array.from({ length: QUARTERS }, (_, at) => addPeriods(first, at));
}

/** What four quarters come to, item by item; an item of which a quarter is unknown is left out: unknown is not zero. */
export function addQuarters(
  items: Items,
  year: PeriodCode,
  reported: (quarter: PeriodCode) => ItemValues | undefined,
): QuarterFigures {
  const quarters = quartersOf(year).map((period) => ({ period, values: reported(period) }));
  const last = quarters.at(-1)?.values;
  const sums = items.flatMap(({ code, kind }): readonly (readonly [ItemCode, number])[] => {
    const figures = kind === 'stock' ? [last?.[code]] : quarters.map(({ values }) => values?.[code]);
    const known = figures.filter((figure) => figure !== undefined && figure !== null);
    if (known.length < figures.length || known.length === 0) return [];
    return [[code, known.reduce((sum, figure) => sum + figure, 0)]];
  });
  return {
    sums: Object.fromEntries(sums),
    missing: quarters.flatMap(({ period, values }) => (values === undefined ? [period] : [])),
  };
}

/**
 * What an annual account says otherwise than the quarters did, item by item: it may be right (an account is closed later), but
 * it is asked about. What rounding explains is not told. A quarter that is missing among others is named, for then nothing
 * can be held against it. Empty for a quarter.
 */
export function annualDoubts(
  items: Items,
  year: ItemValues,
  { sums, missing }: QuarterFigures,
): readonly FieldError[] {
  const doubts = items.flatMap(({ code, name, unit, kind }) => {
    const [whole, quarters] = [year[code] ?? null, sums[code] ?? null];
    if (whole === null || quarters === null || isRounding(whole - quarters, whole, { unit, kind })) return [];
    const [messageKey, values] =
      unit === 'cents'
        ? [`indicators.${MESSAGES[kind]}Amount`, { yearCents: whole, quartersCents: quarters }]
        : [`indicators.${MESSAGES[kind]}Number`, { year: whole, quarters }];
    return [{ path: `items.${code}`, messageKey, values: { item: name, ...values } }];
  });
  if (missing.length === 0 || missing.length === QUARTERS) return doubts;
  const quarters = missing.map((period) => period.split('-').toReversed().join(' ')).join(', ');
  return [{ path: 'period', messageKey: 'indicators.quartersMissing', values: { quarters } }, ...doubts];
}

function isRounding(
  difference: number,
  whole: number,
  { unit, kind }: Pick<IndicatorItem, 'unit' | 'kind'>,
): boolean {
  const rounded = (kind === 'stock' ? 1 : QUARTERS) + 1;
  // A broken sum differs in its last bits.
  return Math.abs(difference) <= (rounded * STEPS[unit]) / 2 + Number.EPSILON * Math.abs(whole);
}

const MESSAGES = { flow: 'quarters', stock: 'lastQuarter' } as const;
