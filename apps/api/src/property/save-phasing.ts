import type { recordedPhasing, recordPhasingInput } from '@regietafel/contracts/property/record';
import type { TenantTx } from '@regietafel/db/kernel/with-tenant';
import { listMeans } from '@regietafel/db/queries/property/means';
import { listPhasings, recordPhasing } from '@regietafel/db/queries/property/phasings';
import { listPlans } from '@regietafel/db/queries/property/plans';
import { listCoverableRisks } from '@regietafel/db/queries/property/risks';
import { listWorks } from '@regietafel/db/queries/property/works';
import { newId, type PhasingId, type RevisionId } from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import { checkPhasing } from '@regietafel/domain/property/check';
import { currentStates } from '@regietafel/domain/property/states';
import type * as z from 'zod/mini';
import { type Asker, found } from '../sharing/asker.ts';
import { authorOfState, contentOf, headOf, refuseProblems, saveState } from './save-state.ts';

type Input = z.output<typeof recordPhasingInput>;

/** Records a phasing or its next state; choosing it puts any other aside, for the one chosen last counts. */
export async function savePhasing(asker: Asker, input: Input): Promise<z.output<typeof recordedPhasing>> {
  return saveState(asker, input, async (tx) => {
    const head = await headOf(tx, listPhasings, ({ phasingId }) => phasingId, input);
    const authorTenantId = await authorOfState(tx, asker, input, head);
    await requireGround(tx, input);
    const id = input.id ?? newId<PhasingId>();
    const revisionId = newId<RevisionId>();
    await recordPhasing(tx, revisionId, { ...contentOf(input), phasingId: id, authorTenantId });
    return { id, revisionId };
  });
}

/** A plan, means and risks of this dossier in sight, and of that plan each work within its window. */
async function requireGround(tx: TenantTx, input: Input): Promise<void> {
  const { dossierId, planId, meansId } = input;
  found((await listPlans(tx, dossierId, NOW)).find((plan) => plan.planId === planId));
  found((await listMeans(tx, dossierId, NOW)).find((means) => means.meansId === meansId));
  const risks = new Set((await listCoverableRisks(tx, dossierId)).map(({ riskId }) => riskId));
  for (const riskId of input.coveredRiskIds) found(risks.has(riskId) || undefined);
  const works = currentStates(await listWorks(tx, dossierId, NOW), ({ workId }) => workId).filter(
    (work) => work.planId === planId && work.withdrawnReason === null,
  );
  refuseProblems(checkPhasing(input, new Map(works.map((work) => [work.workId, work]))));
}
