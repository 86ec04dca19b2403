import { DomainError } from '@regietafel/domain/core/errors';
import type { RevisionId } from '@regietafel/domain/core/ids';
import { sqlStateOf } from '../trpc/failures.ts';

const UNIQUE_VIOLATION = '23505';

/** Two people built upon the same state: the second one's record was refused, nothing of it was stored. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** Refuses to build upon a state that is not the last one any more. */
export function requireHead(supersedes: RevisionId | null, head: RevisionId | null): void {
  if (supersedes !== head) throw new Overtaken();
}

/**
 * Runs a save; when somebody was first, gives what `explain` tells of their version. The database decides: whoever comes
 * second collides on the chain of revisions, also when both saves ran at the same moment.
 */
export async function refuseOvertaking<T>(
  save: () => Promise<T>,
  explain: () => Promise<unknown>,
): Promise<T> {
  try {
    return await save();
  } catch (error) {
    if (!(error instanceof Overtaken) && sqlStateOf(error) !== UNIQUE_VIOLATION) throw error;
    throw new DomainError('CONFLICT', 'core.conflict', { details: await explain() });
  }
}
