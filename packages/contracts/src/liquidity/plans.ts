import { MOST_LINES } from '@regietafel/domain/liquidity/check-sheet';
import { FLOW_NATURES } from '@regietafel/domain/liquidity/lines';
import { DRIVER_KEYS, RETURN_CHOICES } from '@regietafel/domain/liquidity/plan';
import * as z from 'zod/mini';
import { asOf } from '../core/as-of.ts';
import { plainDate, yearMonth } from '../core/dates.ts';
import { assumptionId, dossierId, kringId, revisionId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { mayWiden } from '../core/may-widen.ts';
import { cents } from '../core/money.ts';
import { origin } from '../core/origin.ts';
import { text } from '../core/text.ts';
import {
  author,
  LIQUIDITY_BOUNDS,
  lineKey,
  lineNature,
  lineTitle,
  liquidityDesk,
  shownSheet,
  source,
} from './sheets.ts';

/** Far beyond what `checkPlan` allows, so that its own sentences are the ones that are read. */
const MANY = 1_000;
const manyOf = <Item extends z.ZodMiniType>(item: Item) => list(item).check(z.maxLength(MANY));

const paymentDay = z.union([z.int(), z.literal('spread')]);

const cashRule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('parts'),
    parts: manyOf(z.strictObject({ shareBp: z.int(), delayMonths: z.int(), day: paymentDay })),
  }),
  z.strictObject({ kind: z.literal('yearly'), month: z.int(), day: paymentDay }),
  z.strictObject({ kind: z.literal('none') }),
]);

const planLine = z.strictObject({
  key: lineKey,
  title: lineTitle,
  nature: lineNature,
  rule: cashRule,
  outstanding: manyOf(z.strictObject({ month: yearMonth, cents })),
});

const planFlow = z.strictObject({
  key: lineKey,
  title: lineTitle,
  nature: z.enum(FLOW_NATURES),
  month: yearMonth,
  day: paymentDay,
  cents,
});

const driver = z.strictObject({
  key: z.enum(DRIVER_KEYS),
  budgeted: z.int(),
  steps: manyOf(z.strictObject({ from: yearMonth, value: z.int() })),
  lines: manyOf(lineKey),
  premiumBp: z.optional(z.int()),
  assumptionId: z.nullable(assumptionId),
});

/** A forecast as its author lays it down; what it must satisfy, `checkPlan` says. */
export const cashPlan = z.strictObject({
  firstMonth: yearMonth,
  months: z.int(),
  opening: z.strictObject({ cents, bankCents: cents, bankOn: plainDate }),
  creditLimitCents: cents,
  lines: manyOf(planLine),
  flows: manyOf(planFlow),
  drivers: manyOf(driver),
  returns: z.strictObject({ choice: z.enum(RETURN_CHOICES), assumptionId: z.nullable(assumptionId) }),
  growthBp: z.strictObject({ income: z.int(), cost: z.int() }),
});

export const shownPlan = z.object({
  plan: cashPlan,
  revisionId,
  standPer: plainDate,
  note: z.string(),
  isFictitious: z.boolean(),
  origin,
});
export type ShownPlan = z.infer<typeof shownPlan>;

/** What came true in a month: the bank at its end, and what moved per line with its sign; null is not known. */
export const actualMonth = z.object({
  month: yearMonth,
  closingCents: z.nullable(cents),
  lines: list(z.strictObject({ key: lineKey, cents: z.nullable(cents) })).check(z.maxLength(2 * MOST_LINES)),
});

export const shownActual = z.object({
  ...actualMonth.shape,
  revisionId,
  standPer: plainDate,
  source: z.string(),
  isFictitious: z.boolean(),
  origin,
});
export type ShownActual = z.infer<typeof shownActual>;

export const planInput = z.strictObject({ dossierId, asOf });

/** The plans of a dossier, author by author, each with the sheets that it turns into cash and with what came true. */
export const plans = z.object({
  day: plainDate,
  books: list(
    z.object({
      author,
      sheets: list(shownSheet),
      plan: z.nullable(shownPlan),
      actuals: list(shownActual),
    }),
  ),
  desk: liquidityDesk,
});
export type Plans = z.infer<typeof plans>;

const state = { dossierId, kringId, mayWiden, supersedes: z.nullable(revisionId), standPer: plainDate };

export const recordPlanInput = z.strictObject({
  ...state,
  plan: cashPlan,
  note: text({ min: 0, max: LIQUIDITY_BOUNDS.note }),
});

export const recordActualInput = z.strictObject({ ...state, ...actualMonth.shape, source });

/** Details of a CONFLICT: the plans as somebody else left them. */
export const plansConflict = z.object({ current: z.nullable(plans) });
