import type { ReferenceAliasTable } from '../kernel/schema/reference.ts';
import type { SystemTx } from '../kernel/with-system.ts';

/** Adds other names under which something of the reference data is found. */
export async function loadAliases(tx: SystemTx, aliases: readonly ReferenceAliasTable[]): Promise<void> {
  await tx
    .insertInto('referenceAlias')
    .values([...aliases])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
