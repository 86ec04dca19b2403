import type { AssumptionId, DossierId, RevisionId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { AssumptionOpinion, AssumptionRevision } from '@regietafel/domain/judgements/assumption';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';
import { withinAsOf } from '../history/as-of.ts';
import { type Origin, originColumns, originOf } from '../sharing/origin.ts';

export interface OriginatedAssumption extends AssumptionRevision {
  readonly origin: Origin;
}

export interface OriginatedAssumptionOpinion extends AssumptionOpinion {
  readonly origin: Origin;
}

/** Every state of every assumption of a dossier within sight at the reading position, in the order of recording. */
export async function listAssumptions(
  reader: TenantReader,
  dossierId: DossierId,
  asOf: AsOf,
): Promise<readonly OriginatedAssumption[]> {
  const rows = await reader
    .selectFrom('assumptionRevision as r')
    .where('r.dossierId', '=', dossierId)
    .where(withinAsOf('r', asOf))
    .select(['r.recordId as assumptionId', 'r.revisionId', 'r.dossierId', 'r.standPer', 'r.name', 'r.value'])
    .select(['r.unit', 'r.appliesTo', 'r.owner', 'r.source', 'r.note', 'r.withdrawnReason', 'r.isFictitious'])
    .select(originColumns('r'))
    .orderBy('recordedAt')
    .execute();
  return rows.map(({ authorName, kringWords, ...revision }) => ({
    ...revision,
    origin: originOf({ ...revision, authorName, kringWords }),
  }));
}

/** Every opinion on every assumption of a dossier within sight at the reading position, in the order of recording. */
export async function listAssumptionOpinions(
  reader: TenantReader,
  dossierId: DossierId,
  asOf: AsOf,
): Promise<readonly OriginatedAssumptionOpinion[]> {
  const rows = await reader
    .selectFrom('assumptionOpinion as o')
    .where('o.dossierId', '=', dossierId)
    .where(withinAsOf('o', asOf))
    .select(['o.assumptionId', 'o.revisionId', 'o.dossierId', 'o.standPer', 'o.value', 'o.isContested'])
    .select(['o.rationale', 'o.isFictitious'])
    .select(originColumns('o'))
    .orderBy('recordedAt')
    .execute();
  return rows.map(({ authorName, kringWords, ...opinion }) => ({
    ...opinion,
    origin: originOf({ ...opinion, authorName, kringWords }),
  }));
}

/** What somebody records of an assumption; `supersedes` is null for a new one. */
export type NewAssumption = Omit<AssumptionRevision, 'revisionId' | 'recordedAt' | 'isFictitious'> & {
  readonly supersedes: RevisionId | null;
};

/**
 * Records a state of an assumption; the first one also takes its id for its author. Rejects with SQLSTATE 23505 when
 * another state already follows `supersedes`.
 */
export async function recordAssumption(
  tx: TenantTx,
  revisionId: RevisionId,
  { assumptionId, ...content }: NewAssumption,
): Promise<void> {
  const { dossierId, authorTenantId, kringId, supersedes } = content;
  const recordId: AssumptionId = assumptionId;
  if (supersedes === null)
    await tx
      .insertInto('record')
      .values({ recordId, kind: 'assumption', dossierId, authorTenantId, kringId })
      .execute();
  await tx
    .insertInto('assumptionRevision')
    .values({ recordId, revisionId, ...content })
    .execute();
}

/** What a party records of its opinion; `supersedes` is its own opinion before it, or null. */
export type NewAssumptionOpinion = Omit<AssumptionOpinion, 'revisionId' | 'recordedAt' | 'isFictitious'> & {
  readonly supersedes: RevisionId | null;
};

/** Records an opinion; rejects with SQLSTATE 23505 when another one of this author already follows `supersedes`. */
export async function recordAssumptionOpinion(
  tx: TenantTx,
  revisionId: RevisionId,
  opinion: NewAssumptionOpinion,
): Promise<void> {
  await tx
    .insertInto('assumptionOpinion')
    .values({ revisionId, ...opinion })
    .execute();
}
