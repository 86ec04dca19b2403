import type { DossierId, RevisionId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { TredeOpinion } from '@regietafel/domain/judgements/assumption';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';
import { withinAsOf } from '../history/as-of.ts';
import { type Origin, originColumns, originOf } from '../sharing/origin.ts';

export interface OriginatedTredeOpinion extends TredeOpinion {
  readonly origin: Origin;
}

/** Every opinion on the trede of a dossier within sight at the reading position, in the order of recording. */
export async function listTredeOpinions(
  reader: TenantReader,
  dossierId: DossierId,
  asOf: AsOf,
): Promise<readonly OriginatedTredeOpinion[]> {
  const rows = await reader
    .selectFrom('tredeOpinion as o')
    .where('o.dossierId', '=', dossierId)
    .where(withinAsOf('o', asOf))
    .select(['o.revisionId', 'o.dossierId', 'o.ladderVersion', 'o.standPer', 'o.trede', 'o.rationale'])
    .select('o.isFictitious')
    .select(originColumns('o'))
    .orderBy('recordedAt')
    .execute();
  return rows.map(({ authorName, kringWords, ...opinion }) => ({
    ...opinion,
    origin: originOf({ ...opinion, authorName, kringWords }),
  }));
}

/** What a party records of its opinion; `supersedes` is its own opinion before it on this version of the ladder, or null. */
export type NewTredeOpinion = Omit<TredeOpinion, 'revisionId' | 'recordedAt' | 'isFictitious'> & {
  readonly supersedes: RevisionId | null;
};

/** Records an opinion; rejects with SQLSTATE 23505 when another one of this author already follows `supersedes`. */
export async function recordTredeOpinion(
  tx: TenantTx,
  revisionId: RevisionId,
  opinion: NewTredeOpinion,
): Promise<void> {
  await tx
    .insertInto('tredeOpinion')
    .values({ revisionId, ...opinion })
    .execute();
}
