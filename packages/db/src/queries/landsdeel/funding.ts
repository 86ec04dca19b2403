import type { DossierId, RevisionId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { FundingRevision } from '@regietafel/domain/landsdeel/funding';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';
import { withinAsOf } from '../history/as-of.ts';
import { withOrigin } from '../property/states.ts';
import { type Origin, originColumns } from '../sharing/origin.ts';

/** A state of a year's funding with who wrote it. */
export interface ShownFunding extends FundingRevision {
  readonly origin: Origin;
}

/** Everything that was said of the funding within sight at the reading position, in the order of recording. */
export async function listFunding(
  reader: TenantReader,
  dossierId: DossierId,
  asOf: AsOf,
): Promise<readonly ShownFunding[]> {
  const rows = await reader
    .selectFrom('landsdeelFundingRevision as r')
    .where('r.dossierId', '=', dossierId)
    .where(withinAsOf('r', asOf))
    .select(['r.dossierId', 'r.revisionId', 'r.standPer', 'r.year', 'r.grantedCents', 'r.spentCents'])
    .select(['r.source', 'r.isFictitious'])
    .select(originColumns('r'))
    .orderBy('recordedAt')
    .execute();
  return rows.map(withOrigin);
}

export type NewFunding = Omit<FundingRevision, 'revisionId' | 'recordedAt' | 'isFictitious'> & {
  readonly supersedes: RevisionId | null;
};

/** Records what is known of a year; rejects with SQLSTATE 23505 when another one already follows `supersedes`. */
export async function recordFunding(
  tx: TenantTx,
  revisionId: RevisionId,
  funding: NewFunding,
): Promise<void> {
  await tx
    .insertInto('landsdeelFundingRevision')
    .values({ ...funding, revisionId })
    .execute();
}
