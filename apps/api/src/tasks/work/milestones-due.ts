import { listMilestonesDueBy } from '@regietafel/db/queries/landsdeel/due';
import { addDays } from '@regietafel/domain/core/dates';
import { canAs } from '@regietafel/domain/sharing/rights';
import type { WorkSource } from './source.ts';

/** Days ahead at which it starts to wait for somebody: the first rung of the ladder. */
const FIRST_RUNG = 30;

/** Milestones of a plan that are due soon or overdue, for who tells how they stand. */
export const milestonesDue: WorkSource = async (reader, { role, tenant, today }) => {
  if (!canAs(role, tenant.kind, 'landsdeel.record')) return [];
  const due = await listMilestonesDueBy(reader, addDays(today, FIRST_RUNG));
  return due.map(({ dossierId, milestoneId, title, dueOn, recordedAt }) => ({
    key: `milestone:${milestoneId}`,
    kind: 'milestone',
    dossierId,
    subject: { kind: 'dossier', id: dossierId },
    title,
    from: null,
    isShared: true,
    dueOn,
    since: recordedAt,
  }));
};
