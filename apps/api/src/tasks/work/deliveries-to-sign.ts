import { listDeliveriesToSign } from '@regietafel/db/queries/liquidity/proposals';
import { canAs } from '@regietafel/domain/sharing/rights';
import type { WorkSource } from './source.ts';

/** Worse forecasts that a colleague prepared and the person may sign. */
export const deliveriesToSign: WorkSource = async (reader, { role, tenant }) => {
  if (!canAs(role, tenant.kind, 'liquidity.signDelivery')) return [];
  const waiting = await listDeliveriesToSign(reader);
  return waiting.map(({ dossierId, proposalId, standPer, preparerName, isShared, recordedAt }) => ({
    key: `delivery:${proposalId}`,
    kind: 'signature',
    dossierId,
    subject: { kind: 'delivery_proposal', id: proposalId },
    title: `Liquiditeitsprognose per ${standPer.split('-').toReversed().join('-')}`,
    from: preparerName,
    isShared,
    dueOn: null,
    since: recordedAt,
  }));
};
