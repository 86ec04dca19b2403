import { type Judgements, judgementsConflict } from '@regietafel/contracts/judgements/judgements';
import type { Failure } from '../../lib/api/failure.ts';

/** How the judgements stand by the hand of whoever was first; undefined when nobody was, null when out of sight. */
export function overtakenBy(failure: Failure | null): Judgements | null | undefined {
  if (failure?.code !== 'CONFLICT') return undefined;
  const details = judgementsConflict.safeParse(failure.details);
  return details.success ? details.data.current : null;
}
