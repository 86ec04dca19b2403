import { listOpenMentions } from '@regietafel/db/queries/threads/mentions';
import { canAs } from '@regietafel/domain/sharing/rights';
import type { WorkSource } from './source.ts';

/** Comments that call the person or the organisation, as long as nobody of them answered. */
export const mentionsOfMe: WorkSource = async (reader, { role, tenant }) => {
  if (!canAs(role, tenant.kind, 'threads.write')) return [];
  const mentions = await listOpenMentions(reader);
  return mentions.map(({ mentionId, dossierId, subject, title, writerName, isShared, recordedAt }) => ({
    key: `mention:${mentionId}`,
    kind: 'mention',
    dossierId,
    subject,
    title,
    from: writerName,
    isShared,
    dueOn: null,
    since: recordedAt,
  }));
};
