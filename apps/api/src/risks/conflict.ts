import { conflictDetails } from '@regietafel/contracts/risks/risk';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { findRiskHistory } from '@regietafel/db/queries/risks/risk-history';
import { DomainError } from '@regietafel/domain/core/errors';
import type { DossierId, RevisionId, RiskId } from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import { contentOf } from '@regietafel/domain/risks/content';
import { sqlStateOf } from '../trpc/failures.ts';
import type { Asker } from './asker.ts';
import { presentOrigin } from './present.ts';

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

/** The state of a risk that somebody else recorded in the meantime, as far as the asker may read it. */
export async function explainRiskConflict(asker: Asker, dossierId: DossierId, riskId: RiskId) {
  const stored = await findRiskHistory(
    tenantReader(asker.database, asker.actor, { dossierId }),
    dossierId,
    riskId,
    NOW,
  );
  const head = stored?.revisions.find((revision) => revision.revisionId === revision.headRevisionId);
  if (stored === undefined || head === undefined) return conflictDetails.parse({ current: null });
  return conflictDetails.parse({
    current: {
      revisionId: head.revisionId,
      standPer: head.standPer,
      content: contentOf(head),
      removedReason: head.removedReason,
      origin: presentOrigin(head.origin, stored.desk, asker),
    },
  });
}
