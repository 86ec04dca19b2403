import { listAgreementsDueBy } from '@regietafel/db/queries/agreements/due';
import { addDays } from '@regietafel/domain/core/dates';
import { foldName } from '@regietafel/domain/core/text';
import { canAs } from '@regietafel/domain/sharing/rights';
import type { WorkSource } from './source.ts';

/** Days ahead at which an agreement starts to wait for somebody: the first rung of the ladder. */
const FIRST_RUNG = 30;

/**
 * Open agreements that are due soon or overdue and that are the organisation's own: it wrote them down, or it is the party
 * that promised. Parties are named in words, so a name counts however it is spelled.
 */
export const agreementsDue: WorkSource = async (reader, { role, tenant, today }) => {
  if (!canAs(role, tenant.kind, 'tasks.record')) return [];
  const name = foldName(tenant.name);
  const due = await listAgreementsDueBy(reader, addDays(today, FIRST_RUNG));
  return due
    .filter((one) => one.authorTenantId === tenant.id || foldName(one.party) === name)
    .map(({ agreementId, dossierId, title, party, dueOn, recordedAt }) => ({
      key: `agreement:${agreementId}`,
      kind: 'agreement',
      dossierId,
      subject: { kind: 'agreement', id: agreementId },
      title,
      // Of one's own promise nobody else is waiting to be named.
      from: foldName(party) === name ? null : party,
      isShared: true,
      dueOn,
      since: recordedAt,
    }));
};
