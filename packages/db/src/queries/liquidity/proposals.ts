import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { AccountId, DossierId, KringId, ProposalId, TenantId } from '@regietafel/domain/core/ids';
import type { DeliveryContent } from '@regietafel/domain/liquidity/delivery';
import { sql } from 'kysely';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';

/** A worse forecast that waits for a second person of the organisation that prepared it. */
export interface DeliveryProposal {
  readonly proposalId: ProposalId;
  readonly dossierId: DossierId;
  readonly authorTenantId: TenantId;
  readonly standPer: PlainDate;
  readonly targetKringId: KringId;
  readonly signerAccountId: AccountId | null;
  readonly content: DeliveryContent;
  readonly contentHash: string;
  readonly preparedBy: AccountId;
  /** Names as the own organisation knows them. */
  readonly preparerName: string | null;
  readonly signerName: string | null;
  readonly recordedAt: Instant;
  /** Why it was handed back; null while it waits. */
  readonly refusedBecause: string | null;
}

/** The own organisation's proposals of a dossier that were not delivered, newest first. */
export async function listProposals(
  reader: TenantReader,
  dossierId: DossierId,
): Promise<readonly DeliveryProposal[]> {
  return reader
    .selectFrom('deliveryProposal as p')
    .leftJoin('deliveryRefusal as r', (join) =>
      join.onRef('r.dossierId', '=', 'p.dossierId').onRef('r.proposalId', '=', 'p.proposalId'),
    )
    .leftJoin('account as preparer', 'preparer.accountId', 'p.handAccountId')
    .leftJoin('account as signer', 'signer.accountId', 'p.signerAccountId')
    .where('p.dossierId', '=', dossierId)
    .where(sql<boolean>`not exists (select from forecast_delivery d
      where d.dossier_id = p.dossier_id and d.proposal_id = p.proposal_id)`)
    .select(['p.proposalId', 'p.dossierId', 'p.authorTenantId', 'p.standPer', 'p.targetKringId'])
    .select([
      'p.signerAccountId',
      'p.content',
      'p.contentHash',
      'p.recordedAt',
      'p.handAccountId as preparedBy',
    ])
    .select(['preparer.displayName as preparerName', 'signer.displayName as signerName'])
    .select('r.reason as refusedBecause')
    .orderBy('p.recordedAt', 'desc')
    .execute();
}

/** A proposal that waits for the actor, in whatever dossier. */
export interface AwaitedDelivery {
  readonly dossierId: DossierId;
  readonly proposalId: ProposalId;
  readonly standPer: PlainDate;
  readonly preparerName: string | null;
  /** Whether anybody of the organisation may sign it. */
  readonly isShared: boolean;
  readonly recordedAt: Instant;
}

/** What the actor is asked to sign: prepared by a colleague, for the actor or for nobody in particular. */
export async function listDeliveriesToSign(reader: TenantReader): Promise<readonly AwaitedDelivery[]> {
  return reader
    .selectFrom('deliveryProposal as p')
    .leftJoin('account as preparer', 'preparer.accountId', 'p.handAccountId')
    .where('p.dossierId', 'in', (query) =>
      query.selectFrom(sql<{ dossierId: DossierId }>`law.own_participations()`.as('o')).select('o.dossierId'),
    )
    .where(sql<boolean>`p.author_tenant_id = law.actor_tenant() and p.hand_account_id <> law.actor_account()
      and (p.signer_account_id is null or p.signer_account_id = law.actor_account())
      and not exists (select from forecast_delivery d where d.dossier_id = p.dossier_id and d.proposal_id = p.proposal_id)
      and not exists (select from delivery_refusal r where r.dossier_id = p.dossier_id and r.proposal_id = p.proposal_id)`)
    .select([
      'p.dossierId',
      'p.proposalId',
      'p.standPer',
      'preparer.displayName as preparerName',
      'p.recordedAt',
    ])
    .select(sql<boolean>`p.signer_account_id is null`.as('isShared'))
    .orderBy('p.recordedAt')
    .execute();
}

/** A proposal to be put up, in the author's own kring. */
export type NewProposal = Pick<
  DeliveryProposal,
  | 'proposalId'
  | 'dossierId'
  | 'authorTenantId'
  | 'standPer'
  | 'targetKringId'
  | 'signerAccountId'
  | 'content'
  | 'contentHash'
> & { readonly kringId: KringId };

/** Puts a worse forecast up for signing by somebody else. */
export async function recordProposal(tx: TenantTx, proposal: NewProposal): Promise<void> {
  await tx
    .insertInto('deliveryProposal')
    .values({ ...proposal, content: canonicalJson(proposal.content) })
    .execute();
}

/** Where a refusal stands: beside what it refuses. */
export interface NewRefusal {
  readonly dossierId: DossierId;
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
  readonly proposalId: ProposalId;
  readonly reason: string;
}

/** Hands a proposal back; rejects with SQLSTATE 23505 when that was done already. */
export async function recordRefusal(tx: TenantTx, refusal: NewRefusal): Promise<void> {
  await tx.insertInto('deliveryRefusal').values(refusal).execute();
}
