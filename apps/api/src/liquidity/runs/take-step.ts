import type { Database } from '@regietafel/db/kernel/database';
import { withTenant } from '@regietafel/db/kernel/with-tenant';
import { type ForecastRun, findForecastRun, recordRunStep } from '@regietafel/db/queries/liquidity/runs';
import {
  type ForecastRunResult,
  type ForecastRunState,
  isEnded,
} from '@regietafel/domain/liquidity/forecast-run';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import { isCollision } from '../../history/overtaking.ts';

interface NextStep {
  readonly state: Exclude<ForecastRunState, 'asked'>;
  readonly percent: number;
  readonly result?: ForecastRunResult;
}

/**
 * Takes a run one step further as the person who asked for it. False when it has ended, or when the person does not see it
 * any more. Two that take a step at once: the one who comes second looks again.
 */
export async function takeStep(
  database: Database,
  actor: Actor,
  { dossierId, runId }: Pick<ForecastRun, 'dossierId' | 'runId'>,
  { state, percent, result }: NextStep,
): Promise<boolean> {
  for (;;) {
    try {
      return await withTenant(database, actor, async (tx) => {
        const run = await findForecastRun(tx, dossierId, actor.tenantId, runId);
        if (run === undefined || isEnded(run.state)) return false;
        const { kringId, authorTenantId, step } = run;
        await recordRunStep(tx, {
          ...{ dossierId, runId, kringId, authorTenantId },
          ...{ step: step + 1, state, percent, request: null, result: result ?? null },
        });
        return true;
      });
    } catch (error) {
      if (!isCollision(error)) throw error;
    }
  }
}
