import { type Cents, cents, sumCents } from '../core/cents.ts';
import { addMonths, type YearMonth } from '../core/dates.ts';
import type { DeliveryContent } from './delivery.ts';
import type { DerivedLine } from './derived.ts';
import { isWithoutCash, LINE_NATURES } from './lines.ts';

/** What came true in a month. Unknown is null, which is not zero. */
export interface ActualMonth {
  readonly month: YearMonth;
  /** The bank's balance at the end of the month. */
  readonly closingCents: Cents | null;
  /** What moved per line, with its sign: positive came in. */
  readonly lines: readonly { readonly key: string; readonly cents: Cents | null }[];
}

/** Forecast beside actual in one month. */
export interface VarianceCell {
  readonly month: YearMonth;
  readonly forecast: Cents;
  readonly actual: Cents | null;
  /** Actual less forecast: positive is more money than was forecast. */
  readonly difference: Cents | null;
  /** The differences up to this month, of the months that are known; null until one is. */
  readonly cumulative: Cents | null;
}

/** One line over the months that have an actual. */
export interface VarianceLine {
  readonly key: string;
  readonly title: string;
  readonly months: readonly VarianceCell[];
  /** Of the months with a known actual only, so that like is compared with like; null without any. */
  readonly total: { readonly forecast: Cents; readonly actual: Cents; readonly difference: Cents } | null;
  readonly unknownMonths: number;
}

/** A delivery beside what came true. */
export interface Variance {
  /** The months of the delivery of which anything is known. */
  readonly months: readonly YearMonth[];
  /** The lines of the delivery, then those that it did not foresee: of these it forecast nothing. */
  readonly lines: readonly VarianceLine[];
  /** The events that were counted, against what the bank moved beyond all lines: actuals do not tell events apart. */
  readonly rest: VarianceLine;
  readonly net: VarianceLine;
  /** The balance at the end of each month; its differences are no flows, so they have no sum (`total` is null). */
  readonly closing: VarianceLine;
}

type Delivered = Pick<DeliveryContent, 'months' | 'openingCents' | 'lines' | 'net' | 'closing'>;
type Actuals = ReadonlyMap<YearMonth, ActualMonth>;

/**
 * Lays what came true beside what a delivery forecast, per line and month and cumulatively. In a month in which all is
 * known, the differences of the lines and of the rest add up to the difference of the net, to the cent.
 */
export function varianceOf(delivery: Delivered, actuals: readonly ActualMonth[]): Variance {
  const known: Actuals = new Map(actuals.map((actual) => [actual.month, actual]));
  const months = delivery.months.filter((month) => isTold(known.get(month)));
  const keys = delivery.lines.map(({ key }) => key);
  const unforeseen = unforeseenKeys(keys, months, known);
  const all = [...keys, ...unforeseen];
  const compare = (
    key: string,
    title: string,
    forecast: readonly Cents[],
    actual: (month: YearMonth) => Cents | null,
  ) =>
    compareLine(
      key,
      title,
      months.map((month) => ({ month, forecast: inMonth(delivery, forecast, month), actual: actual(month) })),
    );
  const closing = compare('eindstand', '', delivery.closing, (month) => closingOf(known.get(month)));
  return {
    months,
    lines: [
      ...delivery.lines.map((line) =>
        compare(line.key, line.title, line.cash, (month) => movedOn(line, delivery, known.get(month))),
      ),
      ...unforeseen.map((key) =>
        compare(key, key, nothing(delivery), (month) => lineOf(known.get(month), key)),
      ),
    ],
    rest: compare('overig', '', beyondLines(delivery), (month) => restOf(delivery, known, all, month)),
    net: compare('mutatie', '', delivery.net, (month) => netOf(delivery, known, month)),
    closing: { ...closing, total: null },
  };
}

function isTold(actual: ActualMonth | undefined): boolean {
  return (
    actual !== undefined && (actual.closingCents !== null || actual.lines.some((line) => line.cents !== null))
  );
}

function unforeseenKeys(
  keys: readonly string[],
  months: readonly YearMonth[],
  known: Actuals,
): readonly string[] {
  const told = months.flatMap((month) => known.get(month)?.lines ?? []).filter((line) => line.cents !== null);
  return [...new Set(told.map(({ key }) => key))].filter((key) => !keys.includes(key));
}

function lineOf(actual: ActualMonth | undefined, key: string): Cents | null {
  return actual?.lines.find((line) => line.key === key)?.cents ?? null;
}

/**
 * What moved on a line of the delivery. On one that is no money of its own nothing can: its actual is nothing as soon as
 * all the others of the month are known, so that they add up; before that it would be laid beside a part of its meaning.
 */
function movedOn(line: DerivedLine, delivery: Delivered, actual: ActualMonth | undefined): Cents | null {
  return lineOf(actual, line.key) ?? (isNoMoney(line) && isWhole(delivery, actual) ? cents(0) : null);
}

/** The correction to the return, which the other lines hold once they came true, and costs that are never paid. */
function isNoMoney({ nature, cash }: DerivedLine): boolean {
  if (nature === 'rendement') return true;
  return LINE_NATURES.some((one) => one === nature && isWithoutCash(one)) && cash.every((one) => one === 0);
}

/** Whether all lines of the delivery on which money moves are known of a month. */
function isWhole({ lines }: Delivered, actual: ActualMonth | undefined): boolean {
  return lines.every((line) => isNoMoney(line) || lineOf(actual, line.key) !== null);
}

function closingOf(actual: ActualMonth | undefined): Cents | null {
  return actual?.closingCents ?? null;
}

/** What the bank moved in a month: from the balance before it to the balance after it. */
function netOf(delivery: Delivered, known: Actuals, month: YearMonth): Cents | null {
  const after = closingOf(known.get(month));
  const before =
    month === delivery.months[0] ? delivery.openingCents : closingOf(known.get(addMonths(month, -1)));
  return after === null || before === null ? null : cents(after - before);
}

/** What the bank moved beyond all lines; unknown when a line that was foreseen is. */
function restOf(
  delivery: Delivered,
  known: Actuals,
  keys: readonly string[],
  month: YearMonth,
): Cents | null {
  const net = netOf(delivery, known, month);
  const amounts = keys.map((key) => lineOf(known.get(month), key));
  if (net === null || !isWhole(delivery, known.get(month))) return null;
  return cents(net - sumCents(amounts.filter((amount) => amount !== null)));
}

/** Per month of the delivery: what its events move. */
function beyondLines({ net, lines }: Delivered): readonly Cents[] {
  return net.map((total, index) => cents(total - sumCents(lines.map(({ cash }) => cash[index] ?? cents(0)))));
}

function nothing({ months }: Delivered): readonly Cents[] {
  return months.map(() => cents(0));
}

function inMonth({ months }: Delivered, values: readonly Cents[], month: YearMonth): Cents {
  const value = values[months.indexOf(month)];
  if (value === undefined) throw new RangeError(`no figure for ${month}`);
  return value;
}

type Compared = Pick<VarianceCell, 'month' | 'forecast' | 'actual'>;

function compareLine(key: string, title: string, pairs: readonly Compared[]): VarianceLine {
  let sum: Cents | null = null;
  const months = pairs.map((pair) => {
    const difference = pair.actual === null ? null : cents(pair.actual - pair.forecast);
    if (difference !== null) sum = cents((sum ?? 0) + difference);
    return { ...pair, difference, cumulative: sum };
  });
  return {
    key,
    title,
    months,
    total: totalOf(pairs),
    unknownMonths: pairs.filter(({ actual }) => actual === null).length,
  };
}

function totalOf(pairs: readonly Compared[]): VarianceLine['total'] {
  const known = pairs.flatMap(({ forecast, actual }) => (actual === null ? [] : [{ forecast, actual }]));
  if (known.length === 0) return null;
  const forecast = sumCents(known.map((pair) => pair.forecast));
  const actual = sumCents(known.map((pair) => pair.actual));
  return { forecast, actual, difference: cents(actual - forecast) };
}
