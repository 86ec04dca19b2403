import type { supportAccesses } from '@regietafel/contracts/audit/support';
import { withSystem } from '@regietafel/db/kernel/with-system';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { endSupportAccess, listSupportAccess } from '@regietafel/db/queries/audit/support';
import { DomainError } from '@regietafel/domain/core/errors';
import type { SupportAccessId } from '@regietafel/domain/core/ids';
import type * as z from 'zod/mini';
import type { Asker } from '../sharing/asker.ts';

/** Who helps the own organisation now, and who did. */
export async function getSupportAccesses({
  database,
  actor,
}: Asker): Promise<z.output<typeof supportAccesses>> {
  return { accesses: await listSupportAccess(tenantReader(database, actor), actor) };
}

/** Ends the access of a helper at once; NOT_FOUND when the own organisation has none such that runs. */
export async function endSupport(
  { database, actor }: Asker,
  accessId: SupportAccessId,
  personName: string,
): Promise<void> {
  const isEnded = await withSystem(
    database,
    'give support',
    (tx) => endSupportAccess(tx, actor.tenantId, accessId, personName),
    actor.tenantId,
  );
  if (!isEnded) throw new DomainError('NOT_FOUND', 'core.notFound');
}
