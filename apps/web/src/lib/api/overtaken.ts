import type * as z from 'zod/mini';
import type { Failure } from './failure.ts';

/**
 * What somebody else left who was first, out of the details of a conflict; null when it is gone or out of sight, undefined
 * when nobody was first.
 */
export function overtakenBy<Current>(
  failure: Failure | null,
  conflict: z.ZodMiniType<{ readonly current: Current | null }>,
): Current | null | undefined {
  if (failure?.code !== 'CONFLICT') return undefined;
  const details = conflict.safeParse(failure.details);
  return details.success ? details.data.current : null;
}
