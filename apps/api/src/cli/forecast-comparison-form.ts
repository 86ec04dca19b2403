import * as z from 'zod/mini';
import { MEASURES } from '../liquidity/explain-views.ts';

const units = z.int();

/** The difference between two views, in whole units of 10^-decimals of the measure: cents, months or per cents. */
export const comparisonForm = z.object({
  views: z.readonly(z.array(z.string())),
  measure: z.enum(MEASURES),
  decimals: units,
  method: z.enum(['exact', 'sampled', 'ordered']),
  from: units,
  to: units,
  /** Equal to `to` less `from`, and to the sum of all shares. */
  gap: units,
  /** What the changes do together and none of them does alone; divided over the shares. */
  interaction: units,
  shares: z.readonly(
    z.array(
      z.object({
        /** `risk:<id>`, `event:<id>`, `return` or `driver:<key>`. */
        id: z.string(),
        number: z.nullable(units),
        title: z.nullable(z.string()),
        units,
        aloneUnits: units,
      }),
    ),
  ),
});

export type ComparisonForm = z.infer<typeof comparisonForm>;
