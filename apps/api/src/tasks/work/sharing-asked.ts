import { listActsAwaitingConsent } from '@regietafel/db/queries/sharing/awaiting-consent';
import { listInvitations } from '@regietafel/db/queries/sharing/invitations';
import { addDays } from '@regietafel/domain/core/dates';
import { canAs } from '@regietafel/domain/sharing/rights';
import type { WorkSource } from './source.ts';

/** Letters of invitation that wait for an answer, for who binds the organisation. */
export const invitationsWaiting: WorkSource = async (reader, { role, tenant }) => {
  if (!canAs(role, tenant.kind, 'sharing.bind')) return [];
  const letters = await listInvitations(reader);
  return letters
    .filter(({ state }) => state === 'waiting')
    .map(({ actId, content, lapsesOn, recordedAt }) => ({
      key: `invitation:${actId}`,
      kind: 'invitation',
      // The dossier itself is not in sight before the answer.
      dossierId: null,
      subject: null,
      title: content.provider,
      from: content.inviter,
      isShared: true,
      dueOn: addDays(lapsesOn, -1),
      since: recordedAt,
    }));
};

/** Proposals about who takes part to which the organisation must agree, for who binds it. */
export const consentsAsked: WorkSource = async (reader, { role, tenant }) => {
  if (!canAs(role, tenant.kind, 'sharing.manage')) return [];
  const acts = await listActsAwaitingConsent(reader);
  return acts.map(({ actId, dossierId, tenantName, authorName, lapsesOn, recordedAt }) => ({
    key: `consent:${actId}`,
    kind: 'consent',
    dossierId,
    subject: { kind: 'sharing_act', id: actId },
    title: tenantName ?? authorName,
    from: authorName,
    isShared: true,
    dueOn: addDays(lapsesOn, -1),
    since: recordedAt,
  }));
};
