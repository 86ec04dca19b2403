import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId, KringId, RevisionId, TenantId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { CashPlan, CashPlanRevision } from '@regietafel/domain/liquidity/plan';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';
import { withinAsOf } from '../history/as-of.ts';
import { type Origin, originColumns, originOf } from '../sharing/origin.ts';

export interface OriginatedPlan extends CashPlanRevision {
  readonly origin: Origin;
}

/** The plans of a dossier as they stand at the reading position: of each author the last state within sight. */
export async function listPlans(
  reader: TenantReader,
  { dossierId, asOf }: { readonly dossierId: DossierId; readonly asOf: AsOf },
): Promise<readonly OriginatedPlan[]> {
  const rows = await reader
    .selectFrom('cashPlanRevision as r')
    .where('r.dossierId', '=', dossierId)
    .where(withinAsOf('r', asOf))
    .distinctOn('r.authorTenantId')
    .select(['r.plan', 'r.revisionId', 'r.dossierId', 'r.standPer', 'r.note', 'r.isFictitious'])
    .select(originColumns('r'))
    .orderBy('r.authorTenantId')
    .orderBy('r.standPer', 'desc')
    .orderBy('r.recordedAt', 'desc')
    .execute();
  return rows.map(({ authorName, kringWords, plan, ...revision }) => ({
    ...plan,
    ...revision,
    origin: originOf({ ...revision, authorName, kringWords }),
  }));
}

/** What somebody records of a plan; `supersedes` is the author's own last state, or null. */
export interface NewPlan {
  readonly plan: CashPlan;
  readonly dossierId: DossierId;
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
  readonly standPer: PlainDate;
  readonly note: string;
  readonly supersedes: RevisionId | null;
  readonly isFictitious?: boolean;
}

/** Records a state of a plan; rejects with SQLSTATE 23505 when another one already follows `supersedes`. */
export async function recordPlan(tx: TenantTx, revisionId: RevisionId, plan: NewPlan): Promise<void> {
  await tx
    .insertInto('cashPlanRevision')
    .values({ revisionId, ...plan, plan: canonicalJson(plan.plan) })
    .execute();
}
