import { DONE } from '@regietafel/contracts/core/nothing';
import type { refuseDeliveryInput, signDeliveryInput } from '@regietafel/contracts/liquidity/deliveries';
import { type TenantTx, withTenant } from '@regietafel/db/kernel/with-tenant';
import { lockDeliveries, recordDelivery } from '@regietafel/db/queries/liquidity/deliveries';
import {
  type DeliveryProposal,
  listProposals,
  recordRefusal,
} from '@regietafel/db/queries/liquidity/proposals';
import { type Desk, findDesk } from '@regietafel/db/queries/sharing/desk';
import { DomainError } from '@regietafel/domain/core/errors';
import { type DeliveryId, type DossierId, newId, type ProposalId } from '@regietafel/domain/core/ids';
import type * as z from 'zod/mini';
import { type Asker, found } from '../../sharing/asker.ts';
import { getWritableKring, mayAtDesk, requireAtDesk } from '../../sharing/desk.ts';

/** Signs a worse forecast that a colleague prepared, by which it is delivered as it was read. */
export function signDelivery(
  asker: Asker,
  { dossierId, proposalId }: z.output<typeof signDeliveryInput>,
): Promise<{ readonly deliveryId: DeliveryId }> {
  return withTenant(asker.database, asker.actor, async (tx) => {
    const { desk, proposal } = await takeUp(tx, asker, dossierId, proposalId);
    requireSecondPerson(proposal, asker);
    const { authorTenantId, standPer, content, contentHash, targetKringId: kringId } = proposal;
    getWritableKring(desk, authorTenantId, kringId);
    const deliveryId = newId<DeliveryId>();
    await recordDelivery(tx, {
      deliveryId,
      dossierId,
      authorTenantId,
      kringId,
      standPer,
      content,
      contentHash,
      proposalId,
      sourceName: '',
    });
    return { deliveryId };
  });
}

/** Hands a worse forecast back, by whoever may sign it or prepared it. */
export async function refuseDelivery(
  asker: Asker,
  { dossierId, proposalId, reason }: z.output<typeof refuseDeliveryInput>,
): Promise<typeof DONE> {
  await withTenant(asker.database, asker.actor, async (tx) => {
    const { desk, proposal } = await takeUp(tx, asker, dossierId, proposalId);
    const { authorTenantId } = proposal;
    if (!mayRefuse(proposal, desk, asker)) throw new DomainError('FORBIDDEN', 'core.forbidden');
    const own = desk.places.find(
      (place) => place.authorTenantId === authorTenantId && place.kring.kind === 'eigen',
    );
    await recordRefusal(tx, { dossierId, proposalId, reason, authorTenantId, kringId: found(own).kring.id });
  });
  return DONE;
}

/** Whether the asker is the second person whom a proposal waits for. */
export function maySign(proposal: DeliveryProposal, desk: Desk, asker: Asker): boolean {
  return (
    mayAtDesk(desk, asker, 'liquidity.signDelivery') && isWaiting(proposal) && isSecondPerson(proposal, asker)
  );
}

/** Whether the asker may hand a proposal back. */
export function mayRefuse(proposal: DeliveryProposal, desk: Desk, asker: Asker): boolean {
  const isOwnWork =
    proposal.preparedBy === asker.actor.accountId && mayAtDesk(desk, asker, 'liquidity.deliver');
  return isWaiting(proposal) && (isOwnWork || maySign(proposal, desk, asker));
}

/** The proposal, of which nobody else decides meanwhile. */
async function takeUp(tx: TenantTx, asker: Asker, dossierId: DossierId, proposalId: ProposalId) {
  const desk = found(await findDesk(tx, dossierId));
  requireAtDesk(desk, asker, 'liquidity.signDelivery');
  await lockDeliveries(tx, dossierId, asker.actor.tenantId);
  const proposals = await listProposals(tx, dossierId);
  const proposal = found(proposals.find((one) => one.proposalId === proposalId));
  if (!isWaiting(proposal)) throw new DomainError('CONFLICT', 'deliveries.handedBack');
  return { desk, proposal };
}

function isWaiting({ refusedBecause }: DeliveryProposal): boolean {
  return refusedBecause === null;
}

function isSecondPerson({ preparedBy, signerAccountId }: DeliveryProposal, { actor }: Asker): boolean {
  return preparedBy !== actor.accountId && (signerAccountId === null || signerAccountId === actor.accountId);
}

function requireSecondPerson(proposal: DeliveryProposal, asker: Asker): void {
  if (proposal.preparedBy === asker.actor.accountId)
    throw new DomainError('FORBIDDEN', 'deliveries.fourEyes');
  if (!isSecondPerson(proposal, asker)) throw new DomainError('FORBIDDEN', 'deliveries.otherSigner');
}
