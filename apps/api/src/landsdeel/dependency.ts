import {
  type DependencyDesk,
  dependencyConflict,
  type dependencyInput,
} from '@regietafel/contracts/landsdeel/plan';
import type { recordDependencyInput, recordedInPlan } from '@regietafel/contracts/landsdeel/record';
import { type TenantReader, tenantReader, withTenant } from '@regietafel/db/kernel/with-tenant';
import { listDependencies, recordDependency } from '@regietafel/db/queries/landsdeel/dependencies';
import { findFollowedPlan, isPlan } from '@regietafel/db/queries/landsdeel/plans';
import { findDesk } from '@regietafel/db/queries/sharing/desk';
import { DomainError } from '@regietafel/domain/core/errors';
import { type DossierId, type LandsdeelPlanId, newId, type RevisionId } from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import type * as z from 'zod/mini';
import { refuseOvertaking } from '../history/overtaking.ts';
import { type Asker, found, invalid, refuseFuture } from '../sharing/asker.ts';
import { getWritableKring, mayAtDesk, requireAtDesk, writableKringen } from '../sharing/desk.ts';
import { requireStep } from './place.ts';

interface About {
  readonly dossierId: DossierId;
  readonly planId: LandsdeelPlanId;
}

/** What the own organisation said last of a dossier that leans on a plan, and where it may say it. */
export async function getDependencyDesk(
  asker: Asker,
  about: z.output<typeof dependencyInput>,
): Promise<DependencyDesk> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId: about.dossierId });
  const desk = found(await findDesk(reader, about.dossierId));
  const own = await findOwn(reader, asker, about);
  return {
    own: own === undefined ? null : { ...own, kringId: own.origin.kring.id },
    desk: {
      mayRecord: mayAtDesk(desk, asker, 'landsdeel.record'),
      kringen: [...writableKringen(desk, asker)],
    },
  };
}

/** Records in the dossier of a provider that its herstelplan leans on a plan. */
export function saveDependency(
  asker: Asker,
  input: z.output<typeof recordDependencyInput>,
): Promise<z.output<typeof recordedInPlan>> {
  refuseFuture(input.standPer, asker.today);
  const save = () =>
    withTenant(asker.database, asker.actor, async (tx) => {
      const desk = found(await findDesk(tx, input.dossierId));
      requireAtDesk(desk, asker, 'landsdeel.record');
      getWritableKring(desk, asker.actor.tenantId, input.kringId);
      if (!(await isPlan(tx, input.planId))) throw invalid('planId', 'field.choice');
      // A plan waits for no plan: only what follows a provider has a herstelplan.
      if ((await findFollowedPlan(tx, input.dossierId)) !== undefined)
        throw new DomainError('FORBIDDEN', 'landsdeel.planOnPlan');
      const before = await findOwn(tx, asker, input);
      await requireStep(tx, input, before && { ...before, kringId: before.origin.kring.id });
      const revisionId = newId<RevisionId>();
      const { mayWiden: _mayWiden, ...dependency } = input;
      await recordDependency(tx, revisionId, { ...dependency, authorTenantId: asker.actor.tenantId });
      return { revisionId };
    });
  return refuseOvertaking(save, async () =>
    dependencyConflict.parse({ current: await getDependencyDesk(asker, input) }),
  );
}

async function findOwn(reader: TenantReader, asker: Asker, { dossierId, planId }: About) {
  return (await listDependencies(reader, planId, NOW)).find(
    (one) => one.dossierId === dossierId && one.authorTenantId === asker.actor.tenantId,
  );
}
