import { EVENT_CHANGES } from '@regietafel/domain/liquidity/delivery-difference';
import { BIAS_VERDICTS } from '@regietafel/domain/liquidity/forecast-bias';
import { SHEET_KINDS } from '@regietafel/domain/liquidity/sheet';
import { SUBSIDY_DOUBTS } from '@regietafel/domain/liquidity/subsidy-test';
import * as z from 'zod/mini';
import { plainDate, yearMonth } from '../core/dates.ts';
import { list } from '../core/list.ts';
import { cents } from '../core/money.ts';
import { deliveredAssumption } from './delivered.ts';

/** A forecast beside the one before it. */
const courseFacts = z.object({
  lowest: z.object({ cents, month: yearMonth }),
  /** First month in which the credit limit is passed. */
  passes: z.nullable(yearMonth),
});
export const deterioration = z.object({
  shared: z.object({ first: yearMonth, last: yearMonth }),
  before: courseFacts,
  now: courseFacts,
  reasons: list(z.enum(['lowest', 'limit'])),
});

const nullableCents = z.nullable(cents);

const varianceLine = z.object({
  key: z.string(),
  title: z.string(),
  months: list(
    z.object({
      month: yearMonth,
      forecast: cents,
      actual: nullableCents,
      difference: nullableCents,
      cumulative: nullableCents,
    }),
  ),
  total: z.nullable(z.object({ forecast: cents, actual: cents, difference: cents })),
  unknownMonths: z.int(),
});
export type ShownVarianceLine = z.infer<typeof varianceLine>;

/** A delivery beside what came true: differences are actual less forecast. */
export const variance = z.object({
  months: list(yearMonth),
  lines: list(varianceLine),
  rest: varianceLine,
  net: varianceLine,
  closing: varianceLine,
});
export type ShownVariance = z.infer<typeof variance>;

const deliveredSum = z.object({
  key: z.string(),
  title: z.string(),
  before: cents,
  after: cents,
  difference: cents,
});
export type ShownSum = z.infer<typeof deliveredSum>;

/** What changed between two deliveries, over the months that both tell. */
export const deliveryDifference = z.object({
  months: list(yearMonth),
  start: deliveredSum,
  lines: list(deliveredSum),
  events: list(
    z.extend(deliveredSum, {
      change: z.enum(EVENT_CHANGES),
      isOnBefore: z.nullable(z.boolean()),
      isOnAfter: z.nullable(z.boolean()),
    }),
  ),
  end: deliveredSum,
  lowest: deliveredSum,
  creditLimit: deliveredSum,
  assumptions: list(
    z.object({ before: z.nullable(deliveredAssumption), after: z.nullable(deliveredAssumption) }),
  ),
});
export type ShownDifference = z.infer<typeof deliveryDifference>;

const interval = z.readonly(z.tuple([z.number(), z.number()]));

/** How the earlier deliveries of one author did. Errors are forecast less actual: positive is too favourable. */
export const lookBack = z.object({
  /** Name of whose forecasts they are; null when the reader may not know. */
  author: z.nullable(z.string()),
  /** Deliveries of which at least one month came true. */
  deliveries: z.int(),
  /** Months with a known balance, over all deliveries, and those that lie behind without one. */
  points: z.int(),
  missing: z.int(),
  bias: z.object({
    verdict: z.enum(BIAS_VERDICTS),
    meanErrorCents: cents,
    standardErrorCents: nullableCents,
    aboutCents: cents,
  }),
  meanAbsoluteErrorCents: cents,
  /** Null with fewer than three deliveries that came true, or without bands. */
  calibration: z.nullable(
    z.object({
      lower: z.number(),
      upper: z.number(),
      points: z.int(),
      within: z.int(),
      share: z.number(),
      /** Between which the true share lies, in 95 of 100 cases (Wilson). */
      interval,
      levels: list(
        z.object({
          level: z.number(),
          points: z.int(),
          below: z.int(),
          share: z.number(),
          interval,
          isConsistent: z.boolean(),
          meanPinballCents: cents,
        }),
      ),
      meanPinballCents: cents,
    }),
  ),
  perDelivery: list(
    z.object({
      standPer: plainDate,
      points: z.int(),
      missing: z.int(),
      meanErrorCents: nullableCents,
      meanAbsoluteErrorCents: nullableCents,
    }),
  ),
  perHorizon: list(
    z.object({
      /** Months after the delivery; 1 is the first that it tells. */
      horizon: z.int(),
      points: z.int(),
      meanErrorCents: cents,
      meanAbsoluteErrorCents: cents,
    }),
  ),
});
export type LookBack = z.infer<typeof lookBack>;

/** The national scheme held against a delivery. */
export const subsidyAnswer = z.object({
  scheme: z.nullable(
    z.object({
      name: z.string(),
      source: z.string(),
      confirmedUntil: z.nullable(plainDate),
      windowMonths: z.int(),
      maxShareBp: z.int(),
      repayWithinMonths: z.int(),
    }),
  ),
  windowTo: z.nullable(plainDate),
  verdict: z.enum(['yes', 'no', 'unknown']),
  firstShortage: z.nullable(yearMonth),
  needCents: cents,
  turnover: z.nullable(z.object({ cents, year: z.int(), kind: z.enum(SHEET_KINDS) })),
  maxCents: nullableCents,
  amountCents: nullableCents,
  doubts: list(z.enum(SUBSIDY_DOUBTS)),
});
export type ShownSubsidyAnswer = z.infer<typeof subsidyAnswer>;
