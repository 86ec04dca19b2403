import type {
  recordBuildingInput,
  recordedBuilding,
  recordedMeans,
  recordedPlan,
  recordMeansInput,
  recordPlanInput,
} from '@regietafel/contracts/property/record';
import { listBuildings, recordBuilding } from '@regietafel/db/queries/property/buildings';
import { listMeans, recordMeans } from '@regietafel/db/queries/property/means';
import { listPlans, recordPlan } from '@regietafel/db/queries/property/plans';
import {
  type BuildingId,
  newId,
  type PropertyMeansId,
  type PropertyPlanId,
  type RevisionId,
} from '@regietafel/domain/core/ids';
import { checkBuilding, checkMeans, checkPlan } from '@regietafel/domain/property/check';
import type * as z from 'zod/mini';
import type { Asker } from '../sharing/asker.ts';
import { authorOfState, contentOf, headOf, refuseProblems, saveState } from './save-state.ts';

type BuildingInput = z.output<typeof recordBuildingInput>;
type PlanInput = z.output<typeof recordPlanInput>;
type MeansInput = z.output<typeof recordMeansInput>;

/** Records a building or its next state. */
export async function saveBuilding(
  asker: Asker,
  input: BuildingInput,
): Promise<z.output<typeof recordedBuilding>> {
  return saveState(asker, input, async (tx) => {
    const head = await headOf(tx, listBuildings, ({ buildingId }) => buildingId, input);
    const authorTenantId = await authorOfState(tx, asker, input, head);
    refuseProblems(checkBuilding(input));
    const id = input.id ?? newId<BuildingId>();
    const revisionId = newId<RevisionId>();
    await recordBuilding(tx, revisionId, { ...contentOf(input), buildingId: id, authorTenantId });
    return { id, revisionId };
  });
}

/** Records a plan of works or its next state. */
export async function savePlan(asker: Asker, input: PlanInput): Promise<z.output<typeof recordedPlan>> {
  return saveState(asker, input, async (tx) => {
    const head = await headOf(tx, listPlans, ({ planId }) => planId, input);
    const authorTenantId = await authorOfState(tx, asker, input, head);
    refuseProblems(checkPlan(input));
    const id = input.id ?? newId<PropertyPlanId>();
    const revisionId = newId<RevisionId>();
    await recordPlan(tx, revisionId, { ...contentOf(input), planId: id, authorTenantId });
    return { id, revisionId };
  });
}

/** Records means or their next state; the years are kept in order. */
export async function saveMeans(asker: Asker, input: MeansInput): Promise<z.output<typeof recordedMeans>> {
  return saveState(asker, input, async (tx) => {
    const head = await headOf(tx, listMeans, ({ meansId }) => meansId, input);
    const authorTenantId = await authorOfState(tx, asker, input, head);
    refuseProblems(checkMeans(input));
    const id = input.id ?? newId<PropertyMeansId>();
    const revisionId = newId<RevisionId>();
    const years = input.years.toSorted((a, b) => a.year - b.year);
    await recordMeans(tx, revisionId, { ...contentOf(input), years, meansId: id, authorTenantId });
    return { id, revisionId };
  });
}
