import type { DossierId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { ChosenPhasing } from '@regietafel/domain/property/cash-events';
import { chosenPhasing, type PhasingRevision } from '@regietafel/domain/property/means';
import { currentStates } from '@regietafel/domain/property/states';
import type { TenantReader } from '../../kernel/with-tenant.ts';
import { listMeans } from './means.ts';
import { listPhasings } from './phasings.ts';
import { listPlans } from './plans.ts';
import type { Originated } from './states.ts';
import { listWorks } from './works.ts';

/** The phasing that counts, with who chose it. */
export interface FoundPhasing extends ChosenPhasing {
  readonly phasing: Originated<PhasingRevision>;
}

/**
 * The phasing of a dossier that goes into the forecast, with all that its cost is made of, as far as the reader may see it
 * at the reading position; undefined when none is chosen, or when its plan or its means are out of sight.
 */
export async function findChosenPhasing(
  reader: TenantReader,
  dossierId: DossierId,
  asOf: AsOf,
): Promise<FoundPhasing | undefined> {
  const phasings = await listPhasings(reader, dossierId, asOf);
  const phasing = chosenPhasing(currentStates(phasings, ({ phasingId }) => phasingId));
  if (phasing === undefined) return undefined;
  const [plans, works, means] = await Promise.all([
    listPlans(reader, dossierId, asOf),
    listWorks(reader, dossierId, asOf),
    listMeans(reader, dossierId, asOf),
  ]);
  const plan = currentStates(plans, ({ planId }) => planId).find(({ planId }) => planId === phasing.planId);
  const budget = currentStates(means, ({ meansId }) => meansId).find(
    ({ meansId }) => meansId === phasing.meansId,
  );
  if (plan === undefined || budget === undefined) return undefined;
  return {
    phasing,
    plan,
    means: budget,
    works: currentStates(works, ({ workId }) => workId).filter(
      ({ planId, withdrawnReason }) => planId === phasing.planId && withdrawnReason === null,
    ),
  };
}
