import { listCareDueBy } from '@regietafel/db/queries/warning/due';
import { addDays } from '@regietafel/domain/core/dates';
import { canAs } from '@regietafel/domain/sharing/rights';
import type { WorkSource } from './source.ts';

/** Days ahead at which it starts to wait for somebody: the first rung of the ladder. */
const FIRST_RUNG = 30;

/** Providers of which the organisation must judge again whether they stay under bijzonder beheer, for who decides it. */
export const careToReview: WorkSource = async (reader, { role, tenant, today }) => {
  if (!canAs(role, tenant.kind, 'warning.watch')) return [];
  const due = await listCareDueBy(reader, addDays(today, FIRST_RUNG));
  return due.map(({ dossierId, revisionId, reviewOn, recordedAt }) => ({
    key: `care:${revisionId}`,
    kind: 'care_to_review',
    dossierId,
    subject: { kind: 'dossier', id: dossierId },
    title: 'Bijzonder beheer opnieuw beoordelen',
    from: null,
    isShared: true,
    dueOn: reviewOn,
    since: recordedAt,
  }));
};
