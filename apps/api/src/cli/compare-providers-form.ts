import { comparedGroup } from '@regietafel/contracts/comparison/answer';
import { COMPARABILITIES } from '@regietafel/domain/indicators/comparable';
import * as z from 'zod/mini';

/** What `compare providers` gives: by name what was released so, or in groups what may be told of several together. */
export const compareProvidersForm = z.object({
  indicator: z.string(),
  period: z.string(),
  unit: z.string(),
  /** Of providers by name; empty when groups are asked. */
  providers: z.array(
    z.object({
      name: z.string(),
      region: z.nullable(z.string()),
      sizeClass: z.nullable(z.string()),
      mainKind: z.nullable(z.string()),
      /** Null: reported as unknown. */
      value: z.nullable(z.number()),
      comparability: z.enum(COMPARABILITIES),
      isFictitious: z.boolean(),
    }),
  ),
  /** How many values are not given, since with an earlier answer they would tell those of others. */
  withheld: z.int(),
  /** Empty when providers are asked. */
  groups: z.array(comparedGroup),
});
export type ComparedProviders = z.infer<typeof compareProvidersForm>;
