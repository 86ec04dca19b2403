import { type Cents, cents, sumCents } from '../core/cents.ts';
import { lastDayOf, monthOf, type PlainDate, type YearMonth } from '../core/dates.ts';
import type { SchemeId } from '../core/ids.ts';
import type { Standing } from '../ladder/ladder.ts';
import type { DeliveryContent } from './delivery.ts';
import { isCareIncome } from './lines.ts';
import { WHOLE_SHARE } from './plan.ts';
import type { Sheet } from './sheet.ts';

/** A national scheme for support, as its text reads in a period. Its figures are data, never code. */
export interface SupportScheme {
  readonly schemeId: SchemeId;
  readonly name: string;
  readonly validFrom: PlainDate;
  /** First day on which it no longer holds; null while no end is known. */
  readonly validTo: PlainDate | null;
  /** Last day up to which somebody found it extended in a source; null when it needs no extension. */
  readonly confirmedUntil: PlainDate | null;
  /** Months after the day asked within which the shortage must arise. */
  readonly windowMonths: number;
  /** Most that it pays, in basis points of the yearly youth turnover. */
  readonly maxShareBp: number;
  /** Months within which it must be paid back. */
  readonly repayWithinMonths: number;
  readonly standing: Standing;
  readonly source: string;
}

/** What keeps the test from an answer, or from a sure one. */
export const SUBSIDY_DOUBTS = [
  'no_scheme',
  'scheme_unconfirmed',
  'forecast_too_short',
  'forecast_gaps',
  'day_within_month',
  'turnover_unknown',
] as const;
export type SubsidyDoubt = (typeof SUBSIDY_DOUBTS)[number];

/** What the scheme's two figures say of a forecast. */
export interface SubsidyAnswer {
  readonly scheme: SupportScheme | null;
  /** Last day on which a shortage counts. */
  readonly windowTo: PlainDate | null;
  readonly verdict: 'yes' | 'no' | 'unknown';
  /** First month of the window with a shortage; null when there is none. */
  readonly firstShortage: YearMonth | null;
  /** The deepest shortage of the window: what cannot be paid, positive; zero without a shortage. */
  readonly needCents: Cents;
  readonly turnover: YouthTurnover | null;
  /** The most that the scheme pays; null while the turnover is unknown. */
  readonly maxCents: Cents | null;
  /** The smaller of need and maximum; null while the maximum is unknown. */
  readonly amountCents: Cents | null;
  readonly doubts: readonly SubsidyDoubt[];
}

/** Yearly income for youth care, and where the figure comes from. */
export interface YouthTurnover {
  readonly cents: Cents;
  readonly year: number;
  readonly kind: Sheet['kind'];
}

type Forecast = Pick<
  DeliveryContent,
  'months' | 'lowest' | 'lowestOn' | 'closing' | 'creditLimitCents' | 'gaps'
>;

/**
 * Whether a provider meets the scheme's condition on the day: not enough means for what must be paid within its window,
 * counting the credit that is left; and how much the scheme can give at most. Repayment and the continuity plan, which
 * the scheme asks too, are judged by who grants it.
 */
export function testSubsidy(
  schemes: readonly SupportScheme[],
  on: PlainDate,
  forecast: Forecast,
  sheets: readonly Sheet[],
): SubsidyAnswer {
  const scheme =
    schemes.find((one) => one.validFrom <= on && (one.validTo === null || on < one.validTo)) ?? null;
  if (scheme === null) return NO_SCHEME;
  const windowTo = monthsLater(on, scheme.windowMonths);
  const shortage = shortageWithin(forecast, on, windowTo);
  const turnover = youthTurnover(sheets, on);
  const maxCents = turnover === null ? null : shareOf(turnover.cents, scheme.maxShareBp);
  return {
    scheme,
    windowTo,
    ...shortage.answer,
    turnover,
    maxCents,
    amountCents: maxCents === null ? null : cents(Math.min(shortage.answer.needCents, maxCents)),
    doubts: [
      ...(scheme.confirmedUntil !== null && on > scheme.confirmedUntil
        ? (['scheme_unconfirmed'] as const)
        : []),
      ...shortage.doubts,
      ...(turnover === null ? (['turnover_unknown'] as const) : []),
    ],
  };
}

const NO_SCHEME: SubsidyAnswer = {
  scheme: null,
  windowTo: null,
  verdict: 'unknown',
  firstShortage: null,
  needCents: cents(0),
  turnover: null,
  maxCents: null,
  amountCents: null,
  doubts: ['no_scheme'],
};

/** The day as many months later; clipped to the end of a shorter month. */
function monthsLater(day: PlainDate, months: number): PlainDate {
  return Temporal.PlainDate.from(day).add({ months }).toString() as PlainDate;
}

interface MonthTold {
  readonly month: YearMonth;
  readonly cents: Cents;
  /** Whether the lowest balance surely falls within the window. */
  readonly isSure: boolean;
}

function shortageWithin(forecast: Forecast, from: PlainDate, to: PlainDate) {
  const told = monthsWithin(forecast, from, to);
  const short = told.filter((month) => month.cents < -forecast.creditLimitCents);
  const sure = short.filter((month) => month.isSure);
  const isWhole = told[0]?.month === monthOf(from) && told.at(-1)?.month === monthOf(to);
  const need = deepest(forecast, short);
  const doubts: readonly SubsidyDoubt[] = [
    ...(isWhole ? [] : (['forecast_too_short'] as const)),
    ...(forecast.gaps.length > 0 ? (['forecast_gaps'] as const) : []),
    ...(deepest(forecast, sure) === need ? [] : (['day_within_month'] as const)),
  ];
  // A shortage that stands is not undone by what is unknown of other months; its absence is.
  const verdict = sure.length > 0 ? 'yes' : doubts.length > 0 ? 'unknown' : 'no';
  return { answer: { verdict, firstShortage: short[0]?.month ?? null, needCents: need } as const, doubts };
}

/** What cannot be paid in the worst of these months. */
function deepest({ creditLimitCents }: Forecast, months: readonly MonthTold[]): Cents {
  return cents(Math.max(0, ...months.map((month) => -month.cents - creditLimitCents)));
}

/**
 * The months that the window touches. Of its first and last month only a part lies within it: there the day of the lowest
 * balance decides, as far as it is known.
 */
function monthsWithin(forecast: Forecast, from: PlainDate, to: PlainDate): readonly MonthTold[] {
  return forecast.months.flatMap((month, index) => {
    const [lowest, day] = [forecast.lowest[index], forecast.lowestOn[index]];
    if (lowest === undefined || month < monthOf(from) || month > monthOf(to)) return [];
    const isWholeMonth = `${month}-01` >= from && lastDayOf(month) <= to;
    return [
      { month, cents: lowest, isSure: isWholeMonth || (day !== undefined && day >= from && day <= to) },
    ];
  });
}

/**
 * Youth turnover of a year: of the last whole year as it came true, else as budgeted for the year of the day. Null when
 * neither tells every month of every line.
 */
function youthTurnover(sheets: readonly Sheet[], on: PlainDate): YouthTurnover | null {
  const year = Number(on.slice(0, 4));
  return turnoverOf(sheets, year - 1, 'realisatie') ?? turnoverOf(sheets, year, 'begroting');
}

function turnoverOf(sheets: readonly Sheet[], year: number, kind: Sheet['kind']): YouthTurnover | null {
  const sheet = sheets.find((one) => one.year === year && one.kind === kind);
  const amounts = (sheet?.lines ?? [])
    .filter((line) => isCareIncome(line.nature))
    .flatMap((line) => line.months);
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 || known.length < amounts.length ? null : { cents: sumCents(known), year, kind };
}

/** A share rounded down to the cent: a maximum is not passed by rounding. */
function shareOf(amount: Cents, shareBp: number): Cents {
  return cents(Number((BigInt(amount) * BigInt(shareBp)) / BigInt(WHOLE_SHARE)));
}
