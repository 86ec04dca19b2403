import type { done } from '@regietafel/contracts/core/nothing';
import type { stopRunInput } from '@regietafel/contracts/liquidity/runs';
import { withTenant } from '@regietafel/db/kernel/with-tenant';
import { findForecastRun } from '@regietafel/db/queries/liquidity/runs';
import { findDesk } from '@regietafel/db/queries/sharing/desk';
import type * as z from 'zod/mini';
import { type Asker, found } from '../../sharing/asker.ts';
import { requireAtDesk } from '../../sharing/desk.ts';
import { RUN_ACTION } from './start-run.ts';
import { takeStep } from './take-step.ts';

/** Stops a run of the own organisation, whoever asked for it; one that has ended stays as it ended. */
export async function stopRun(
  asker: Asker,
  { dossierId, runId }: z.output<typeof stopRunInput>,
): Promise<z.output<typeof done>> {
  const { database, actor } = asker;
  const run = await withTenant(database, actor, async (tx) => {
    requireAtDesk(found(await findDesk(tx, dossierId)), asker, RUN_ACTION);
    return found(await findForecastRun(tx, dossierId, actor.tenantId, runId));
  });
  await takeStep(database, actor, run, { state: 'stopped', percent: run.percent });
  return { done: true };
}
