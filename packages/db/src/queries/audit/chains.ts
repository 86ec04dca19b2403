import { type ChainFault, type ChainHead, verifyChain } from '@regietafel/domain/audit/chain';
import type { AuditEntry } from '@regietafel/domain/audit/entry';
import type { TenantId } from '@regietafel/domain/core/ids';
import { sql } from 'kysely';
import type { SystemTx } from '../../kernel/with-system.ts';

const ENTRIES_PER_QUERY = 2000;

/** What was found of the chain of one organisation. */
export interface VerifiedChain {
  readonly tenantId: TenantId;
  /** Where it stands; null when nothing says so. */
  readonly head: ChainHead | null;
  readonly faults: readonly ChainFault[];
}

/**
 * Recomputes the chains, of one organisation or of all, apart from the function that made them. Others may go on writing
 * meanwhile: what comes after the head that was read first is left for the next time. `seenBefore` are heads of earlier
 * checks, which must still be on their chains.
 */
export async function verifyChains(
  tx: SystemTx,
  only: TenantId | undefined,
  seenBefore: readonly (ChainHead & { readonly tenantId: TenantId })[] = [],
): Promise<readonly VerifiedChain[]> {
  const heads = await readHeads(tx);
  const known = [...heads.keys(), ...seenBefore.map(({ tenantId }) => tenantId), ...(await listChains(tx))];
  const chosen = [...new Set(known)].filter((tenantId) => only === undefined || tenantId === only).toSorted();
  const found: VerifiedChain[] = [];
  for (const tenantId of chosen) {
    const head = heads.get(tenantId);
    const seen = seenBefore.filter((one) => one.tenantId === tenantId);
    const faults = await verifyChain(readChain(tx, tenantId, head?.seq ?? 0), head, seen);
    found.push({ tenantId, head: head ?? null, faults: [...faults, ...(await faultsBeyond(tx, tenantId))] });
  }
  return found;
}

/** Entries that no head speaks of. The last entry is read before the head, so that one that comes in between is none. */
async function faultsBeyond(tx: SystemTx, tenantId: TenantId): Promise<readonly ChainFault[]> {
  const { last } = await tx
    .selectFrom('auditEntry')
    .where('tenantId', '=', tenantId)
    .select(({ fn }) => fn.max('seq').as('last'))
    .executeTakeFirstOrThrow();
  const head = (await readHeads(tx)).get(tenantId)?.seq ?? 0;
  return (last ?? 0) > head ? [{ kind: 'beyond', seq: head + 1 }] : [];
}

/** Where the chain of each organisation stands. */
async function readHeads(tx: SystemTx): Promise<ReadonlyMap<TenantId, ChainHead>> {
  const { rows } = await sql<ChainHead & { tenantId: TenantId }>`
    select tenant_id as "tenantId", seq, hash from law.audit_heads()`.execute(tx);
  return new Map(rows.map(({ tenantId, seq, hash }) => [tenantId, { seq, hash }]));
}

/** Organisations that have entries, also when no head says so. */
async function listChains(tx: SystemTx): Promise<readonly TenantId[]> {
  const rows = await tx.selectFrom('auditEntry').select('tenantId').distinct().execute();
  return rows.map(({ tenantId }) => tenantId);
}

/** The chain of one organisation up to an entry, in order, a part at a time, so that a long one needs no memory. */
export async function* readChain(
  tx: SystemTx,
  tenantId: TenantId,
  upTo: number = Number.MAX_SAFE_INTEGER,
): AsyncGenerator<AuditEntry> {
  let after = Number.MIN_SAFE_INTEGER;
  while (true) {
    const part = await tx
      .selectFrom('auditEntry')
      .selectAll()
      .where('tenantId', '=', tenantId)
      .where('seq', '>', after)
      .where('seq', '<=', upTo)
      .orderBy('seq')
      .limit(ENTRIES_PER_QUERY)
      .execute();
    yield* part;
    const last = part.at(-1);
    if (last === undefined || part.length < ENTRIES_PER_QUERY) return;
    after = last.seq;
  }
}
