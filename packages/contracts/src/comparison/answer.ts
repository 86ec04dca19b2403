import { SUPPRESSION_RULES } from '@regietafel/domain/comparison/disclosure';
import { isPeriodCode, type PeriodCode } from '@regietafel/domain/indicators/period';
import { CARE_KINDS, SIZE_CLASSES } from '@regietafel/domain/indicators/profile';
import * as z from 'zod/mini';
import { branded } from '../core/branded.ts';
import { dossierId, indicatorId } from '../core/ids.ts';
import { list } from '../core/list.ts';

const period = branded<PeriodCode, string>(z.string().check(z.refine(isPeriodCode)));

/** A provider of which something was released by name. */
export const comparedProvider = z.object({
  dossierId,
  name: z.string(),
  landsdeel: z.nullable(z.string()),
  /** Code of the jeugdregio that has the account; of two the one that has it longest. */
  region: z.nullable(z.string()),
  sizeClass: z.nullable(z.enum(SIZE_CLASSES)),
  mainKind: z.nullable(z.enum(CARE_KINDS)),
  isCombined: z.nullable(z.boolean()),
  isFictitious: z.boolean(),
});
export type ComparedProvider = z.infer<typeof comparedProvider>;

/**
 * Values by name, packed so that half a million of them travel and are read at once; `matrixOf` of the domain unpacks them. What
 * was not reported is not in it; what is unknown or withheld is, without its value.
 */
export const namedAnswer = z.object({
  providers: list(comparedProvider),
  indicatorIds: list(indicatorId),
  periods: list(period),
  figures: z.string(),
  /** How many values are not shown by name because together with an earlier answer they would tell those of others. */
  withheld: z.int(),
});
export type NamedAnswer = z.infer<typeof namedAnswer>;

/** One group of one indicator and period: its figures, or the rule by which they are not given. */
export const comparedGroup = z.object({
  indicatorId,
  period,
  /** Value of the dimension; null of providers for which it is unknown, and when there is no dimension. */
  group: z.nullable(z.string()),
  /** Null when it is answered. */
  suppressedBy: z.nullable(z.enum(SUPPRESSION_RULES)),
  /** How many providers; null when suppressed. */
  count: z.nullable(z.int()),
  /** Mean of the values of the providers, to three significant digits. */
  mean: z.nullable(z.number()),
  /** All providers as one: what is divided put together. Null where nothing is divided, or one provider would show. */
  pooled: z.nullable(z.number()),
  /** Providers that wait until there are enough new ones to be counted without showing. */
  waiting: z.int(),
  /** Values were corrected since, too few to count the corrections without showing them. */
  isBehind: z.boolean(),
});
export type ComparedGroup = z.infer<typeof comparedGroup>;

export const groupAnswer = z.object({ groups: list(comparedGroup) });
export type GroupAnswer = z.infer<typeof groupAnswer>;
