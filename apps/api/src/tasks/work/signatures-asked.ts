import { listPositionsAwaitingAnswer } from '@regietafel/db/queries/judgements/awaiting-answer';
import { canAs } from '@regietafel/domain/sharing/rights';
import type { WorkSource } from './source.ts';

/** Joint positions to which the person may answer for the organisation, and to which nobody of it has answered. */
export const signaturesAsked: WorkSource = async (reader, { role, tenant }) => {
  if (!canAs(role, tenant.kind, 'judgements.sign')) return [];
  const awaited = await listPositionsAwaitingAnswer(reader);
  return awaited.map(({ dossierId, positionId, title, recordedAt }) => ({
    key: `signature:${positionId}`,
    kind: 'signature',
    dossierId,
    subject: { kind: 'joint_position', id: positionId },
    title,
    from: null,
    isShared: true,
    dueOn: null,
    since: recordedAt,
  }));
};
