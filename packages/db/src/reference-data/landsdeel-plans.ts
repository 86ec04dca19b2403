import { halfYear } from '@regietafel/domain/landsdeel/half-year';
import type { SystemTx } from '../kernel/with-system.ts';
import { landsdeelPlanIdOf, providerIdOf } from './ids.ts';
import { overwriteAllBut } from './overwrite.ts';

const SOURCE = 'Raadsinformatiebrief over XONAR, stand eind oktober 2024';

/**
 * The plans that are followed as a dossier. What a dossier follows has a row in `provider`; the row in `landsdeel_plan` says
 * that this one is a plan.
 */
export const LANDSDEEL_PLANS = [
  {
    slug: 'jeugdzorgplus-zuidoost',
    name: 'Plan JeugdzorgPlus landsdeel Zuidoost',
    landsdeel: 'Zuidoost',
    // The national aim: no closed placements from 2030 on.
    zeroFrom: halfYear('2030-H1'),
  },
] as const;

/** Brings the plans to what this code carries. */
export async function loadLandsdeelPlans(tx: SystemTx): Promise<void> {
  const standing = { standing: 'established', source: SOURCE } as const;
  const followed = LANDSDEEL_PLANS.map(({ slug, name }) => ({
    providerId: providerIdOf(slug),
    slug,
    name,
    groupName: null,
    isFictitious: false,
    ...standing,
  }));
  await tx
    .insertInto('provider')
    .values(followed)
    .onConflict((conflict) =>
      conflict.column('providerId').doUpdateSet(overwriteAllBut('providerId', followed)),
    )
    .execute();
  const plans = LANDSDEEL_PLANS.map(({ slug, landsdeel, zeroFrom }) => ({
    planId: landsdeelPlanIdOf(slug),
    landsdeel,
    zeroFrom,
    ...standing,
  }));
  await tx
    .insertInto('landsdeelPlan')
    .values(plans)
    .onConflict((conflict) => conflict.column('planId').doUpdateSet(overwriteAllBut('planId', plans)))
    .execute();
}
