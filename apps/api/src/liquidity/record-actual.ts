import { plansConflict, type recordActualInput } from '@regietafel/contracts/liquidity/plans';
import type { recordedState } from '@regietafel/contracts/liquidity/sheets';
import { withTenant } from '@regietafel/db/kernel/with-tenant';
import { listActuals, recordActual } from '@regietafel/db/queries/liquidity/actuals';
import { newId, type RevisionId } from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import { checkActual } from '@regietafel/domain/liquidity/check-actual';
import type * as z from 'zod/mini';
import { refuseOvertaking } from '../history/overtaking.ts';
import { type Asker, refuseFuture } from '../sharing/asker.ts';
import { getPlans } from './get-plans.ts';
import { refuseFields, requireNext, requireRecorder } from './require-next.ts';

type Input = z.output<typeof recordActualInput>;

/** Records what came true in a month under the own name; a conflict tells how the months stand now. */
export async function saveActual(asker: Asker, input: Input): Promise<z.output<typeof recordedState>> {
  refuseFuture(input.standPer, asker.today);
  refuseFields(checkActual(input, input.standPer));
  const { dossierId } = input;
  const author = asker.actor.tenantId;
  return refuseOvertaking(
    () =>
      withTenant(asker.database, asker.actor, async (tx) => {
        await requireRecorder(tx, asker, input);
        const own = await listActuals(tx, { dossierId, asOf: NOW, author });
        await requireNext(
          tx,
          own.find(({ month }) => month === input.month),
          input,
        );
        const { mayWiden: _mayWiden, ...actual } = input;
        const revisionId = newId<RevisionId>();
        await recordActual(tx, revisionId, { ...actual, authorTenantId: author });
        return { revisionId };
      }),
    async () => plansConflict.parse({ current: await getPlans(asker, { dossierId, asOf: NOW }) }),
  );
}
