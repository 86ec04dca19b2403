import type { AgreementRevision } from '@regietafel/domain/agreements/agreement';
import type { AgreementId, DossierId, RevisionId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';
import { withinAsOf } from '../history/as-of.ts';
import { type Origin, originColumns, originOf } from '../sharing/origin.ts';

export interface OriginatedAgreementRevision extends AgreementRevision {
  readonly origin: Origin;
}

/**
 * Every revision of every agreement of a dossier within sight at the reading position, in the order of recording: the
 * first of an agreement carries its first due date. With `agreementId` those of one agreement.
 */
export async function listAgreementRevisions(
  reader: TenantReader,
  dossierId: DossierId,
  asOf: AsOf,
  agreementId?: AgreementId,
): Promise<readonly OriginatedAgreementRevision[]> {
  const rows = await reader
    .selectFrom('agreementRevision as a')
    .where('a.dossierId', '=', dossierId)
    .$if(agreementId !== undefined, (query) =>
      query.where('a.recordId', '=', agreementId ?? ('' as AgreementId)),
    )
    .where(withinAsOf('a', asOf))
    .select([
      'a.recordId as agreementId',
      'a.revisionId',
      'a.dossierId',
      'a.standPer',
      'a.title',
      'a.party',
      'a.topic',
      'a.dueOn',
      'a.moveReason',
      'a.status',
      'a.settledOn',
      'a.source',
    ])
    .select(originColumns('a'))
    .orderBy('recordedAt')
    .execute();
  return rows.map(({ authorName, kringWords, ...revision }) => ({
    ...revision,
    origin: originOf({ ...revision, authorName, kringWords }),
  }));
}

/** What somebody records of an agreement; `supersedes` is null for a new one. */
export type NewAgreementRevision = Omit<AgreementRevision, 'revisionId' | 'recordedAt'> & {
  readonly supersedes: RevisionId | null;
};

/**
 * Records a revision; the first one also takes the agreement's id for its author. Rejects with SQLSTATE 23505 when
 * another revision already follows `supersedes`.
 */
export async function recordAgreementRevision(
  tx: TenantTx,
  revisionId: RevisionId,
  { agreementId: recordId, ...content }: NewAgreementRevision,
): Promise<void> {
  const { dossierId, authorTenantId, kringId } = content;
  if (content.supersedes === null)
    await tx
      .insertInto('record')
      .values({ recordId, kind: 'agreement', dossierId, authorTenantId, kringId })
      .execute();
  await tx
    .insertInto('agreementRevision')
    .values({ recordId, revisionId, ...content })
    .execute();
}
