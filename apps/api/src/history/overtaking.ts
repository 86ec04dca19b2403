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
 *
 * A colleague may have put the record in a kring that the person does not read: then there is no version to show, and no
 * way to build upon it. Tried once more, such a save collides again, while after a race it finds that it was overtaken.
 */
export async function refuseOvertaking<T>(
  save: () => Promise<T>,
  explain: () => Promise<unknown>,
): Promise<T> {
  try {
    return await save();
  } catch (error) {
    if (isCollision(error)) return saveAgain(save, explain);
    return explainOvertaking(error, explain);
  }
}

async function saveAgain<T>(save: () => Promise<T>, explain: () => Promise<unknown>): Promise<T> {
  try {
    return await save();
  } catch (error) {
    if (isCollision(error)) throw new DomainError('FORBIDDEN', 'history.followedElsewhere');
    return explainOvertaking(error, explain);
  }
}

async function explainOvertaking(error: unknown, explain: () => Promise<unknown>): Promise<never> {
  if (!(error instanceof Overtaken)) throw error;
  throw new DomainError('CONFLICT', 'core.conflict', { details: await explain() });
}

/** Whether two wrote the same step of one chain at once, and this one came second. */
export function isCollision(error: unknown): boolean {
  return sqlStateOf(error) === UNIQUE_VIOLATION;
}
