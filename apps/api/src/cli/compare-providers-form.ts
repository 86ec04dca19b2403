import { SUPPRESSION_RULES } from '@regietafel/domain/comparison/disclosure';
import { COMPARABILITIES } from '@regietafel/domain/indicators/comparable';
import { INDICATOR_UNITS } from '@regietafel/domain/indicators/indicator';
import * as z from 'zod/mini';

const asked = {
  /** Code of the indicator. */
  indicator: z.string(),
  period: z.string(),
};
/** By which rule nothing is given; null when it is. */
const suppressedBy = z.nullable(z.enum(SUPPRESSION_RULES));

const providerRow = z.object({
  ...asked,
  name: z.string(),
  region: z.nullable(z.string()),
  sizeClass: z.nullable(z.string()),
  mainKind: z.nullable(z.string()),
  /** Null: reported as unknown, or not given. */
  value: z.nullable(z.number()),
  /** Null when the value is not given. */
  comparability: z.nullable(z.enum(COMPARABILITIES)),
  suppressedBy,
  isFictitious: z.boolean(),
});
export type ProviderRow = z.infer<typeof providerRow>;

const groupRow = z.object({
  ...asked,
  /** Value of the dimension; null of providers for which it is unknown, and when all are one group. */
  group: z.nullable(z.string()),
  suppressedBy,
  /** Of how many providers; null when suppressed. */
  count: z.nullable(z.int()),
  mean: z.nullable(z.number()),
  pooled: z.nullable(z.number()),
  /** Providers that wait until there are enough new ones to be counted without showing. */
  waiting: z.int(),
  isBehind: z.boolean(),
});
export type GroupRow = z.infer<typeof groupRow>;

/** What `compare providers` gives: by name what was released so, or in groups what may be told of several together. */
export const compareProvidersForm = z.object({
  indicators: z.array(z.object({ code: z.string(), name: z.string(), unit: z.enum(INDICATOR_UNITS) })),
  from: z.string(),
  to: z.string(),
  /** Of providers by name; empty when groups are asked. */
  providers: z.array(providerRow),
  /** How many of these are not given, since with an earlier answer they would tell those of others. */
  withheld: z.int(),
  /** Empty when providers are asked. */
  groups: z.array(groupRow),
  /** The file with the same answer, asked once more; null when none was asked for. */
  path: z.nullable(z.string()),
});
export type ComparedProviders = z.infer<typeof compareProvidersForm>;
