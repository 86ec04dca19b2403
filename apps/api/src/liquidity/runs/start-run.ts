import type { startedRun, startRunInput } from '@regietafel/contracts/liquidity/runs';
import { withTenant } from '@regietafel/db/kernel/with-tenant';
import { recordRunStep } from '@regietafel/db/queries/liquidity/runs';
import { findDesk } from '@regietafel/db/queries/sharing/desk';
import { DomainError } from '@regietafel/domain/core/errors';
import { type ForecastRunId, newId } from '@regietafel/domain/core/ids';
import { checkOverrides } from '@regietafel/domain/liquidity/check-overrides';
import type * as z from 'zod/mini';
import { sendJob } from '../../jobs/send-job.ts';
import { type Asker, found } from '../../sharing/asker.ts';
import { requireAtDesk } from '../../sharing/desk.ts';
import { refuseFields } from '../require-next.ts';

export const RUN_ACTION = 'liquidity.recordScenario';

/**
 * Asks the server for a long simulation. It is recorded in the own kring before the job is sent, so that a job never speaks
 * of a run that is not there; one whose job was lost stays asked, and can be stopped and asked again.
 */
export async function startRun(
  asker: Asker,
  { dossierId, ...request }: z.output<typeof startRunInput>,
): Promise<z.output<typeof startedRun>> {
  refuseFields(checkOverrides(request.overrides));
  const { tenantId, accountId } = asker.actor;
  const runId = newId<ForecastRunId>();
  await withTenant(asker.database, asker.actor, async (tx) => {
    const desk = found(await findDesk(tx, dossierId));
    requireAtDesk(desk, asker, RUN_ACTION);
    const own = desk.places.find(
      (place) => place.authorTenantId === tenantId && place.kring.kind === 'eigen',
    );
    if (own === undefined) throw new DomainError('FORBIDDEN', 'core.forbidden');
    await recordRunStep(tx, {
      ...{ runId, dossierId, kringId: own.kring.id, authorTenantId: tenantId },
      ...{ step: 0, state: 'asked', percent: 0, request, result: null },
    });
  });
  await sendJob(asker.database, 'run-forecast', { runId, dossierId, tenantId, accountId }, runId);
  return { runId };
}
