import { instant, plainDate } from '@regietafel/contracts/core/dates';
import type { AsOf } from '@regietafel/domain/history/as-of';
import * as z from 'zod/mini';

/**
 * The reading position in the address: `standPer` a day, `bekendOp` a moment in UTC. What is no day or moment is left
 * out, so that a mistyped address shows the present instead of an error.
 */
export const asOfSearch = z.object({
  standPer: z.catch(z.optional(plainDate), undefined),
  bekendOp: z.catch(z.optional(instant), undefined),
});
export type AsOfSearch = z.infer<typeof asOfSearch>;

/** The reading position of an address, as the server takes it. */
export function asOfOf(search: AsOfSearch): AsOf {
  return { standPer: search.standPer ?? null, knownAt: search.bekendOp ?? null };
}

/** Whether the address reads the past. */
export function isPast(search: AsOfSearch): boolean {
  return search.standPer !== undefined || search.bekendOp !== undefined;
}
