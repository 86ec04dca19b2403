import { NOT_IN_FIGURE_REASONS } from '@regietafel/domain/liquidity/compiled';
import { GAP_KINDS } from '@regietafel/domain/liquidity/derived';
import { FLOW_NATURES, LINE_NATURES } from '@regietafel/domain/liquidity/lines';
import { DRIVER_KEYS, RETURN_CHOICES } from '@regietafel/domain/liquidity/plan';
import * as z from 'zod/mini';
import { plainDate, yearMonth } from '../core/dates.ts';
import { list } from '../core/list.ts';
import { cents } from '../core/money.ts';

/*
 * A frozen delivery as a page shows it: every figure of it, and no id of an organisation, since a reader may not know who
 * takes part.
 */

const months = list(cents);
const sign = z.union([z.literal(1), z.literal(-1)]);

const line = z.object({
  key: z.string(),
  title: z.string(),
  nature: z.enum([...LINE_NATURES, ...FLOW_NATURES, 'rendement']),
  sign,
  cash: months,
});

const event = z.object({
  key: z.string(),
  kind: z.enum(['risico', 'feit', 'maatregel', 'steun', 'garantie', 'overig', 'vastgoed']),
  class: z.enum(['base', 'scenario']),
  title: z.string(),
  /** In the register; null for what is no risk. */
  number: z.nullable(z.int()),
  sign,
  cents,
  /** Between 0 and 1; null when its author does not say. */
  probability: z.nullable(z.number()),
  isOn: z.boolean(),
  months,
});

export const deliveredAssumption = z.object({
  name: z.string(),
  /** Null is PM. */
  value: z.nullable(z.number()),
  unit: z.string(),
  owner: z.string(),
  source: z.string(),
});

export const deliveredBand = z.object({
  modelVersion: z.string(),
  seed: z.number(),
  paths: z.int(),
  inputHash: z.string(),
  quantiles: list(z.object({ level: z.number(), months })),
});

export const deliveryProtocol = z.object({ cause: z.string(), action: z.string() });

export const deliveryGap = z.object({
  kind: z.enum(GAP_KINDS),
  line: z.nullable(z.string()),
  months: list(yearMonth),
});

/** All that a delivery says. */
export const deliveredContent = z.object({
  standPer: plainDate,
  months: list(yearMonth),
  openingCents: cents,
  creditLimitCents: cents,
  lines: list(line),
  events: list(event),
  notInFigure: list(
    z.object({
      key: z.string(),
      title: z.string(),
      reason: z.enum(NOT_IN_FIGURE_REASONS),
      cents: z.nullable(cents),
    }),
  ),
  assumptions: list(deliveredAssumption),
  returns: z.record(z.enum(RETURN_CHOICES), z.nullable(z.number())),
  returnChoice: z.enum(RETURN_CHOICES),
  /** What drives income and cost, as the plan told it. */
  drivers: list(z.enum(DRIVER_KEYS)),
  net: months,
  closing: months,
  lowest: months,
  lowestOn: list(plainDate),
  gaps: list(deliveryGap),
  gapsNote: z.string(),
  protocol: z.nullable(deliveryProtocol),
  band: z.nullable(deliveredBand),
});
