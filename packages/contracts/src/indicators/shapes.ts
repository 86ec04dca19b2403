import { INDICATOR_UNITS, ITEM_GROUPS, ITEM_UNITS } from '@regietafel/domain/indicators/indicator';
import { GRAINS, isPeriodCode, type PeriodCode } from '@regietafel/domain/indicators/period';
import { CARE_KINDS, SIZE_CLASSES } from '@regietafel/domain/indicators/profile';
import { REPORT_BASES, REPORT_SCOPES } from '@regietafel/domain/indicators/report';
import { STANDINGS } from '@regietafel/domain/ladder/ladder';
import * as z from 'zod/mini';
import { branded } from '../core/branded.ts';
import { plainDate } from '../core/dates.ts';
import { indicatorId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { line, text } from '../core/text.ts';

/** Bounds of what one report holds. */
export const REPORT_BOUNDS = { note: 4000, sourceName: 300, reason: 500, remark: 1000, items: 100 } as const;

/** Largest figure of an item, either side of zero: cents of any turnover fit. */
const LIMIT = 2 ** 51;
const figure = z.number().check(z.gte(-LIMIT), z.lte(LIMIT));

/** A quarter or a calendar year, as its code. */
export const periodCode = branded<PeriodCode, string>(
  z.string().check(z.refine(isPeriodCode, { error: 'indicators.period' })),
);

/** Stable code of an item. */
const itemCode = z
  .string()
  .check(z.refine((code) => /^[a-z][a-z_]{1,40}$/.test(code), { error: 'field.id' }));

/** Figures by item: null is reported as unknown, an absent one was not answered yet. */
export const itemValues = z
  .record(itemCode, z.nullable(figure))
  .check(z.refine((values) => Object.keys(values).length <= REPORT_BOUNDS.items, { error: 'field.invalid' }));

/** What a report says, whoever says it. */
export const reportFields = {
  period: periodCode,
  scope: z.enum(REPORT_SCOPES),
  basis: z.enum(REPORT_BASES),
  items: itemValues,
  deviations: list(z.strictObject({ item: itemCode, reason: text({ max: REPORT_BOUNDS.reason }) })).check(
    z.maxLength(REPORT_BOUNDS.items),
  ),
  note: text({ min: 0, max: REPORT_BOUNDS.note }),
  sourceName: line({ min: 0, max: REPORT_BOUNDS.sourceName }),
};

/** A remark at one item of a report that is sent back. */
export const remark = z.strictObject({ item: itemCode, remark: text({ max: REPORT_BOUNDS.remark }) });

/** What groups a provider with its peers. */
export const profileFields = {
  sizeClass: z.enum(SIZE_CLASSES),
  careKinds: list(z.enum(CARE_KINDS)).check(z.minLength(1), z.maxLength(CARE_KINDS.length)),
  mainKind: z.enum(CARE_KINDS),
  isCombined: z.boolean(),
};

/** What a provider is asked for. */
export const indicatorItem = z.object({
  code: z.string(),
  name: z.string(),
  definition: z.string(),
  unit: z.enum(ITEM_UNITS),
  kind: z.enum(['stock', 'flow']),
  group: z.enum(ITEM_GROUPS),
  mayBeNegative: z.boolean(),
  standing: z.enum(STANDINGS),
  source: z.string(),
});
export type ShownItem = z.infer<typeof indicatorItem>;

const term = z.object({ item: z.string(), sign: z.literal([1, -1]), perYear: z.exactOptional(z.boolean()) });

/** What is computed, with its one meaning. */
export const indicatorDefinition = z.object({
  id: indicatorId,
  code: z.string(),
  name: z.string(),
  definition: z.string(),
  formulaText: z.string(),
  formula: z.object({ terms: list(term), divisor: z.nullable(list(term)), factor: z.number() }),
  unit: z.enum(INDICATOR_UNITS),
  domain: z.enum(['financieel', 'operationeel']),
  direction: z.enum(['higher', 'lower', 'band']),
  isSeasonal: z.boolean(),
  grains: list(z.enum(GRAINS)),
  signalValues: list(
    z.object({
      value: z.number(),
      from: z.nullable(plainDate),
      to: z.nullable(plainDate),
      source: z.string(),
      standing: z.enum(STANDINGS),
    }),
  ),
  standing: z.enum(STANDINGS),
  source: z.string(),
});
export type ShownDefinition = z.infer<typeof indicatorDefinition>;
