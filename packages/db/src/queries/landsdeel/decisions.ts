import type { DossierId, RevisionId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { PlanDecision } from '@regietafel/domain/landsdeel/decision';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';
import { recordedWithin } from '../history/as-of.ts';
import { withOrigin } from '../property/states.ts';
import { type Origin, originColumns } from '../sharing/origin.ts';

/** A decision with who took it. */
export interface ShownDecision extends PlanDecision {
  readonly origin: Origin;
}

/** Every decision within sight at the reading position, in the order of recording. */
export async function listDecisions(
  reader: TenantReader,
  dossierId: DossierId,
  asOf: AsOf,
): Promise<readonly ShownDecision[]> {
  const rows = await reader
    .selectFrom('planDecision as r')
    .where('r.dossierId', '=', dossierId)
    .where(recordedWithin('r', asOf))
    .select(['r.dossierId', 'r.revisionId', 'r.answer', 'r.condition', 'r.decidedOn', 'r.decidedBy'])
    .select(['r.pathHash', 'r.isFictitious'])
    .select(originColumns('r'))
    .orderBy('recordedAt')
    .execute();
  return rows.map(withOrigin);
}

export type NewDecision = Omit<PlanDecision, 'revisionId' | 'recordedAt' | 'isFictitious'> & {
  readonly supersedes: RevisionId | null;
};

/** Records a decision; rejects with SQLSTATE 23505 when another one of this region already follows `supersedes`. */
export async function recordDecision(
  tx: TenantTx,
  revisionId: RevisionId,
  decision: NewDecision,
): Promise<void> {
  await tx
    .insertInto('planDecision')
    .values({ ...decision, revisionId })
    .execute();
}
