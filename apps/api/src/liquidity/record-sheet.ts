import {
  exploitatieConflict,
  type recordedState,
  type recordSheetInput,
} from '@regietafel/contracts/liquidity/sheets';
import { type TenantTx, withTenant } from '@regietafel/db/kernel/with-tenant';
import { listSheets, recordSheet } from '@regietafel/db/queries/liquidity/sheets';
import { newId, type RevisionId } from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import { checkSheet } from '@regietafel/domain/liquidity/check-sheet';
import type * as z from 'zod/mini';
import { refuseOvertaking } from '../history/overtaking.ts';
import { type Asker, refuseFuture } from '../sharing/asker.ts';
import { getExploitatie } from './get-exploitatie.ts';
import { refuseFields, requireNext, requireRecorder } from './require-next.ts';

type Input = z.output<typeof recordSheetInput>;

/** Records a budget, actual or projection under the own name; a conflict tells how the exploitatie stands now. */
export async function saveSheet(asker: Asker, input: Input): Promise<z.output<typeof recordedState>> {
  refuseFuture(input.standPer, asker.today);
  refuseFields(checkSheet(input));
  const { dossierId } = input;
  return refuseOvertaking(
    () => withTenant(asker.database, asker.actor, (tx) => recordSheetIn(tx, asker, input)),
    async () => exploitatieConflict.parse({ current: await getExploitatie(asker, { dossierId, asOf: NOW }) }),
  );
}

/** The same of a sheet that was checked, within a transaction that is under way. */
export async function recordSheetIn(
  tx: TenantTx,
  asker: Asker,
  input: Input,
): Promise<z.output<typeof recordedState>> {
  const { dossierId } = input;
  const author = asker.actor.tenantId;
  await requireRecorder(tx, asker, input);
  const own = await listSheets(tx, { dossierId, asOf: NOW, author });
  const head = own.find(({ year, kind }) => year === input.year && kind === input.kind);
  await requireNext(tx, head, input);
  const { mayWiden: _mayWiden, ...sheet } = input;
  const revisionId = newId<RevisionId>();
  await recordSheet(tx, revisionId, { ...sheet, authorTenantId: author });
  return { revisionId };
}
