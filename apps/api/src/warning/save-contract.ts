import type { contractInput, recordedContract } from '@regietafel/contracts/warning/record';
import { watchListConflict } from '@regietafel/contracts/warning/watch-list';
import { type TenantTx, withTenant } from '@regietafel/db/kernel/with-tenant';
import { findContract, isProvider, recordContract } from '@regietafel/db/queries/warning/own';
import { type ContractId, newId, type RevisionId, type TenantId } from '@regietafel/domain/core/ids';
import type * as z from 'zod/mini';
import { refuseOvertaking, requireHead } from '../history/overtaking.ts';
import { type Asker, found, invalid } from '../sharing/asker.ts';
import { getWatchList } from './get-watch-list.ts';

/** Keeps a contract of the own organisation with a provider, or takes one off the list with a reason. */
export function saveContract(
  asker: Asker,
  input: z.output<typeof contractInput>,
): Promise<z.output<typeof recordedContract>> {
  const { tenantId } = asker.actor;
  const save = () =>
    withTenant(asker.database, asker.actor, async (tx) => {
      const contractId = input.contractId ?? newId<ContractId>();
      const head = input.contractId === null ? undefined : await requireContract(tx, tenantId, contractId);
      requireHead(input.supersedes, head?.revisionId ?? null);
      if (head !== undefined && head.providerId !== input.providerId)
        throw invalid('providerId', 'warning.providerStays');
      if (!(await isProvider(tx, input.providerId))) throw invalid('providerId', 'field.choice');
      const revisionId = newId<RevisionId>();
      await recordContract(tx, { ...input, tenantId, contractId, revisionId });
      return { contractId, revisionId };
    });
  return refuseOvertaking(save, async () =>
    watchListConflict.parse({ current: await getWatchList(asker, { ruleSetId: null }) }),
  );
}

/** The contract as it is now; one that was taken off the list is not found. */
async function requireContract(tx: TenantTx, tenantId: TenantId, contractId: ContractId) {
  const contract = found(await findContract(tx, { tenantId, contractId }));
  return found(contract.removedReason === null ? contract : undefined);
}
