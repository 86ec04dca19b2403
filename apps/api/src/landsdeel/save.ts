import type {
  recordedInPlan,
  recordFundingInput,
  recordMilestoneInput,
  recordPlacesInput,
} from '@regietafel/contracts/landsdeel/record';
import type { TenantTx } from '@regietafel/db/kernel/with-tenant';
import { listFunding, recordFunding } from '@regietafel/db/queries/landsdeel/funding';
import { listMilestones, recordMilestone } from '@regietafel/db/queries/landsdeel/milestones';
import { listPlaces, recordPlaces } from '@regietafel/db/queries/landsdeel/places';
import { listParts } from '@regietafel/db/queries/landsdeel/plans';
import { listProviders } from '@regietafel/db/queries/reference/catalogue';
import { DomainError } from '@regietafel/domain/core/errors';
import {
  type DossierId,
  type MilestoneId,
  newId,
  type ProviderId,
  type RevisionId,
  type TenantId,
} from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import { checkPoints } from '@regietafel/domain/landsdeel/places';
import type * as z from 'zod/mini';
import { type Asker, invalid, refuseFuture } from '../sharing/asker.ts';
import { planDesk, requireLead, requireStep, saveInPlan } from './place.ts';

type Recorded = z.output<typeof recordedInPlan>;

/** Records the path or the actual places of one region at one provider. */
export function savePlaces(asker: Asker, input: z.output<typeof recordPlacesInput>): Promise<Recorded> {
  refuseFuture(input.standPer, asker.today);
  return saveInPlan(asker, input, async (tx) => {
    const { plan, leads } = await planDesk(tx, asker, input, 'landsdeel.record');
    const { kind, dossierId, partTenantId, providerId } = input;
    const authorTenantId = asker.actor.tenantId;
    if (kind === 'path' || partTenantId !== authorTenantId) requireLead(leads);
    await requireNamed(tx, dossierId, { partTenantId, providerId });
    const problems = checkPoints(kind, input.points, { zeroFrom: plan.zeroFrom, today: asker.today });
    if (problems.length > 0)
      throw new DomainError('INVALID_INPUT', 'core.invalidInput', { fields: problems });
    const before = (await listPlaces(tx, dossierId, NOW)).findLast(
      (one) =>
        one.kind === kind &&
        one.partTenantId === partTenantId &&
        one.providerId === providerId &&
        one.authorTenantId === authorTenantId,
    );
    await requireStep(tx, input, before);
    const revisionId = newId<RevisionId>();
    const { mayWiden: _mayWiden, ...statement } = input;
    await recordPlaces(tx, revisionId, { ...statement, authorTenantId });
    return { revisionId };
  });
}

/** Records a milestone or its next state; only its author changes it. */
export function saveMilestone(asker: Asker, input: z.output<typeof recordMilestoneInput>): Promise<Recorded> {
  refuseFuture(input.standPer, asker.today);
  if (input.doneOn !== null && input.doneOn > asker.today) throw invalid('doneOn', 'field.future');
  return saveInPlan(asker, input, async (tx) => {
    const { leads } = await planDesk(tx, asker, input, 'landsdeel.record');
    if (input.partTenantId !== null && input.partTenantId !== asker.actor.tenantId) requireLead(leads);
    const { id, mayWiden: _mayWiden, ...milestone } = input;
    await requireNamed(tx, input.dossierId, input);
    const before = id === null ? undefined : await getMilestone(tx, input.dossierId, id);
    if (before !== undefined && before.authorTenantId !== asker.actor.tenantId)
      throw new DomainError('FORBIDDEN', 'landsdeel.notAuthor');
    await requireStep(tx, input, before);
    const revisionId = newId<RevisionId>();
    await recordMilestone(tx, revisionId, {
      ...milestone,
      milestoneId: id ?? newId<MilestoneId>(),
      authorTenantId: asker.actor.tenantId,
    });
    return { revisionId };
  });
}

/** Records what is known of the funding of a year. */
export function saveFunding(asker: Asker, input: z.output<typeof recordFundingInput>): Promise<Recorded> {
  refuseFuture(input.standPer, asker.today);
  return saveInPlan(asker, input, async (tx) => {
    const { leads } = await planDesk(tx, asker, input, 'landsdeel.record');
    requireLead(leads);
    const authorTenantId = asker.actor.tenantId;
    const before = (await listFunding(tx, input.dossierId, NOW)).findLast(
      (one) => one.year === input.year && one.authorTenantId === authorTenantId,
    );
    await requireStep(tx, input, before);
    const revisionId = newId<RevisionId>();
    const { mayWiden: _mayWiden, ...funding } = input;
    await recordFunding(tx, revisionId, { ...funding, authorTenantId });
    return { revisionId };
  });
}

async function getMilestone(tx: TenantTx, dossierId: DossierId, milestoneId: MilestoneId) {
  const before = (await listMilestones(tx, dossierId, NOW)).findLast(
    (one) => one.milestoneId === milestoneId,
  );
  if (before === undefined) throw new DomainError('NOT_FOUND', 'core.notFound');
  return before;
}

/** Refuses a region that has no part in the plan and a provider that there is not, each by its field. */
async function requireNamed(
  tx: TenantTx,
  dossierId: DossierId,
  { partTenantId, providerId }: { partTenantId: TenantId | null; providerId: ProviderId | null },
): Promise<void> {
  const isPart = async () =>
    (await listParts(tx, dossierId)).some(({ tenantId }) => tenantId === partTenantId);
  const isProvider = async () => (await listProviders(tx)).some(({ id }) => id === providerId);
  if (partTenantId !== null && !(await isPart())) throw invalid('partTenantId', 'field.choice');
  if (providerId !== null && !(await isProvider())) throw invalid('providerId', 'field.choice');
}
