import type { recordedWork, recordWorkInput } from '@regietafel/contracts/property/record';
import type { TenantTx } from '@regietafel/db/kernel/with-tenant';
import { listBuildings } from '@regietafel/db/queries/property/buildings';
import { listPlans } from '@regietafel/db/queries/property/plans';
import { listWorks, recordWork } from '@regietafel/db/queries/property/works';
import { newId, type PropertyWorkId, type RevisionId, type TenantId } from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import { checkWork } from '@regietafel/domain/property/check';
import { currentStates } from '@regietafel/domain/property/states';
import type * as z from 'zod/mini';
import { type Asker, found, invalid } from '../sharing/asker.ts';
import { authorOfState, contentOf, headOf, refuseProblems, saveState } from './save-state.ts';

type Input = z.output<typeof recordWorkInput>;

/** Records a work or its next state. */
export async function saveWork(asker: Asker, input: Input): Promise<z.output<typeof recordedWork>> {
  return saveState(asker, input, async (tx) => {
    const head = await headOf(tx, listWorks, ({ workId }) => workId, input);
    const authorTenantId = await authorOfState(tx, asker, input, head);
    refuseProblems(checkWork(input));
    await requireGround(tx, input, authorTenantId);
    const id = input.id ?? newId<PropertyWorkId>();
    const revisionId = newId<RevisionId>();
    await recordWork(tx, revisionId, { ...contentOf(input), workId: id, authorTenantId });
    return { id, revisionId };
  });
}

/**
 * What a work stands on: a plan of the same author, for a plan is of one author as a whole, and a building of this dossier
 * with that part. NOT_FOUND for what is absent or not shared.
 */
async function requireGround(
  tx: TenantTx,
  { dossierId, planId, buildingId, partId }: Pick<Input, 'dossierId' | 'planId' | 'buildingId' | 'partId'>,
  authorTenantId: TenantId,
): Promise<void> {
  const plans = await listPlans(tx, dossierId, NOW);
  const plan = found(plans.find((one) => one.planId === planId));
  if (plan.authorTenantId !== authorTenantId) throw invalid('planId', 'property.planOfOther');
  const buildings = await listBuildings(tx, dossierId, NOW);
  const building = found(
    currentStates(buildings, (one) => one.buildingId).find((one) => one.buildingId === buildingId),
  );
  if (partId !== null && !building.parts.some((part) => part.partId === partId))
    throw invalid('partId', 'field.choice');
}
