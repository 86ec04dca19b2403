import type { runs, runsInput } from '@regietafel/contracts/liquidity/runs';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { listForecastRuns } from '@regietafel/db/queries/liquidity/runs';
import { findDesk } from '@regietafel/db/queries/sharing/desk';
import type * as z from 'zod/mini';
import { type Asker, found } from '../../sharing/asker.ts';
import { mayAtDesk } from '../../sharing/desk.ts';
import { RUN_ACTION } from './start-run.ts';

/** The latest runs of the own organisation; a reading of the past shows none, since a run is of the day on which it was asked. */
export async function listRuns(
  asker: Asker,
  { dossierId, asOf }: z.output<typeof runsInput>,
): Promise<z.output<typeof runs>> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const [desk, listed] = await Promise.all([
    findDesk(reader, dossierId),
    listForecastRuns(reader, dossierId, asker.actor.tenantId),
  ]);
  const isPast = asOf.standPer !== null || asOf.knownAt !== null;
  return {
    mayStart: !isPast && mayAtDesk(found(desk), asker, RUN_ACTION),
    runs: isPast
      ? []
      : listed.map(({ runId, askedAt, state, percent, request, result }) => ({
          ...{ runId, askedAt, state, percent, result },
          ...{ standPer: request.standPer, view: request.view, overrides: request.overrides },
          ...{ paths: request.paths, seed: request.seed },
        })),
  };
}
