import * as z from 'zod/mini';
import { list } from '../core/list.ts';
import { indicatorDefinition } from '../indicators/shapes.ts';

/** What can be compared, between whom, and from how many providers on something is told of them together. */
export const comparisonCatalogue = z.object({
  indicators: list(indicatorDefinition),
  /** The jeugdregio's of today, by name. */
  regions: list(z.object({ code: z.string(), name: z.string(), landsdeel: z.nullable(z.string()) })),
  leastProviders: z.int(),
});
export type ComparisonCatalogue = z.infer<typeof comparisonCatalogue>;
