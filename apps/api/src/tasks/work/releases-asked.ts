import { listReleasesToAnswer } from '@regietafel/db/queries/comparison/releases';
import { canAs } from '@regietafel/domain/sharing/rights';
import type { WorkSource } from './source.ts';

/** Releases for comparison to which the organisation must agree, for who binds it. */
export const releasesAsked: WorkSource = async (reader, { role, tenant, today }) => {
  if (!canAs(role, tenant.kind, 'comparison.release')) return [];
  const waiting = await listReleasesToAnswer(reader, today);
  return waiting.map(({ dossierId, releaseId, purpose, authorName, recordedAt }) => ({
    key: `release:${releaseId}`,
    kind: 'consent',
    dossierId,
    subject: { kind: 'comparison_release', id: releaseId },
    title: purpose,
    from: authorName,
    isShared: true,
    dueOn: null,
    since: recordedAt,
  }));
};
