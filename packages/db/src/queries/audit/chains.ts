import type { ChainHead } from '@regietafel/domain/audit/chain';
import type { AuditEntry } from '@regietafel/domain/audit/entry';
import type { TenantId } from '@regietafel/domain/core/ids';
import { sql } from 'kysely';
import type { SystemTx } from '../../kernel/with-system.ts';

const ENTRIES_PER_QUERY = 2000;

/** Where the chain of each organisation stands, by organisation. */
export async function listChainHeads(
  tx: SystemTx,
): Promise<readonly (ChainHead & { readonly tenantId: TenantId })[]> {
  const { rows } = await sql<ChainHead & { tenantId: TenantId }>`
    select tenant_id as "tenantId", seq, hash from law.audit_heads() order by tenant_id`.execute(tx);
  return rows;
}

/** Organisations that have entries, also when no head says so. */
export async function listChains(tx: SystemTx): Promise<readonly TenantId[]> {
  const rows = await tx.selectFrom('auditEntry').select('tenantId').distinct().orderBy('tenantId').execute();
  return rows.map(({ tenantId }) => tenantId);
}

/** The chain of one organisation, in order, a part at a time, so that a long one needs no memory. */
export async function* readChain(tx: SystemTx, tenantId: TenantId): AsyncGenerator<AuditEntry> {
  let after = Number.MIN_SAFE_INTEGER;
  while (true) {
    const part = await tx
      .selectFrom('auditEntry')
      .selectAll()
      .where('tenantId', '=', tenantId)
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(ENTRIES_PER_QUERY)
      .execute();
    yield* part;
    const last = part.at(-1);
    if (last === undefined || part.length < ENTRIES_PER_QUERY) return;
    after = last.seq;
  }
}
