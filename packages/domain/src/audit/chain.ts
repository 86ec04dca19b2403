import { sha256Hex } from '../core/sha256.ts';
import type { AuditEntry } from './entry.ts';

/** Where a chain stands: its last entry. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/**
 * What is wrong with a chain, and at which entry. `altered`: its fields do not have its hash. `unlinked`: it does not follow
 * the entry before it. `missing`: entries are not there, this one the first of them. `cut`: the end is missing, from this
 * entry on. `beyond`: entries after where the chain is said to end. `rewritten`: an earlier check saw another entry here.
 */
export interface ChainFault {
  readonly kind: 'altered' | 'unlinked' | 'missing' | 'cut' | 'beyond' | 'rewritten';
  readonly seq: number;
}

const FIRST_HASH = '0'.repeat(64);

/** The text that is hashed: every field with its length in bytes before it, so that no two entries read the same. */
export function canonicalEntry(entry: AuditEntry): string {
  return [
    entry.tenantId,
    String(entry.seq),
    withMicroseconds(entry.recordedAt),
    entry.accountId,
    entry.accountName,
    entry.action,
    entry.result,
    entry.objectKind,
    entry.objectId,
    entry.dossierId,
    entry.kringId,
    entry.authorTenantId,
    String(entry.rowCount),
    entry.origin,
    entry.requestId,
    entry.prevHash,
  ]
    .map(withLength)
    .join(',');
}

/** The hash that an entry should have, by its own fields. */
export function hashOfEntry(entry: AuditEntry): Promise<string> {
  return sha256Hex(canonicalEntry(entry));
}

/**
 * Holds a chain, its entries in order, against itself; against where it is said to end; and against entries that an earlier
 * check saw last. Empty when nothing was changed, left out, put in or cut off.
 */
export async function verifyChain(
  entries: AsyncIterable<AuditEntry> | Iterable<AuditEntry>,
  head: ChainHead | undefined,
  seenBefore: readonly ChainHead[] = [],
): Promise<readonly ChainFault[]> {
  const faults: ChainFault[] = [];
  const seen = new Map(seenBefore.map(({ seq, hash }) => [seq, hash]));
  let last: ChainHead = { seq: 0, hash: FIRST_HASH };
  /** What the hash of the entry before should have been, when that is something else than what it says. */
  let rightHash = last.hash;
  for await (const entry of entries) {
    if (entry.seq !== last.seq + 1) faults.push({ kind: 'missing', seq: last.seq + 1 });
    else if (entry.prevHash !== last.hash && entry.prevHash !== rightHash)
      faults.push({ kind: 'unlinked', seq: entry.seq });
    rightHash = await hashOfEntry(entry);
    if (entry.hash !== rightHash) faults.push({ kind: 'altered', seq: entry.seq });
    if ((seen.get(entry.seq) ?? entry.hash) !== entry.hash)
      faults.push({ kind: 'rewritten', seq: entry.seq });
    last = { seq: entry.seq, hash: entry.hash };
  }
  return [...faults, ...faultsAtTheEnd(last, head, seenBefore)];
}

function faultsAtTheEnd(
  last: ChainHead,
  head: ChainHead | undefined,
  seenBefore: readonly ChainHead[],
): readonly ChainFault[] {
  const shouldReach = Math.max(head?.seq ?? 0, ...seenBefore.map(({ seq }) => seq));
  if (last.seq < shouldReach) return [{ kind: 'cut', seq: last.seq + 1 }];
  if (last.seq > (head?.seq ?? 0)) return [{ kind: 'beyond', seq: (head?.seq ?? 0) + 1 }];
  return head !== undefined && head.seq === last.seq && head.hash !== last.hash
    ? [{ kind: 'rewritten', seq: last.seq }]
    : [];
}

function withLength(field: string | null): string {
  return field === null ? '-' : `${new TextEncoder().encode(field).length}:${field}`;
}

/** A moment with six decimals, whatever number of them it is written with. */
function withMicroseconds(instant: string): string {
  return instant.replace(
    /^([^.]*?)(?:\.(\d{1,6}))?Z$/,
    (_whole, seconds: string, decimals = '') => `${seconds}.${decimals.padEnd(6, '0')}Z`,
  );
}
