import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instant } from '../core/dates.ts';
import { newId } from '../core/ids.ts';
import { canonicalEntry, hashOfEntry, verifyChain } from './chain.ts';
import type { AuditEntry } from './entry.ts';

const TENANT = newId<AuditEntry['tenantId']>();

/** A sound chain of so many entries. */
async function buildChain(length: number): Promise<AuditEntry[]> {
  const chain: AuditEntry[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const entry: AuditEntry = {
      tenantId: TENANT,
      seq,
      recordedAt: `2026-11-22T10:00:0${seq % 10}.12Z` as Instant,
      accountId: newId<NonNullable<AuditEntry['accountId']>>(),
      accountName: 'Annemieke de Vries-Bürger',
      action: 'risk_revision.insert',
      result: 'done',
      objectKind: 'risk_revision',
      objectId: newId<AuditEntry['tenantId']>(),
      dossierId: newId<NonNullable<AuditEntry['dossierId']>>(),
      kringId: newId<NonNullable<AuditEntry['kringId']>>(),
      authorTenantId: TENANT,
      rowCount: 1,
      origin: 'web',
      requestId: 'verzoek',
      prevHash: chain.at(-1)?.hash ?? '0'.repeat(64),
      hash: '',
    };
    chain.push({ ...entry, hash: await hashOfEntry(entry) });
  }
  return chain;
}

const headOf = (chain: readonly AuditEntry[]) => ({
  seq: chain.at(-1)?.seq ?? 0,
  hash: chain.at(-1)?.hash ?? '0'.repeat(64),
});

describe('the text of an entry', () => {
  test('cannot be read as that of another: moving a letter to the next field changes it', async () => {
    const [entry] = await buildChain(1);
    if (entry === undefined) throw new Error('no entry');
    const moved = { ...entry, accountName: `${entry.accountName}r`, action: entry.action.slice(1) };
    expect(canonicalEntry(moved)).not.toBe(canonicalEntry(entry));
    const none = { ...entry, objectKind: null };
    expect(canonicalEntry({ ...entry, objectKind: '-' })).not.toBe(canonicalEntry(none));
  });

  test('is the same for a moment with fewer decimals', async () => {
    const [entry] = await buildChain(1);
    if (entry === undefined) throw new Error('no entry');
    const longer = { ...entry, recordedAt: '2026-11-22T10:00:01.120000Z' as Instant };
    expect(canonicalEntry(longer)).toBe(canonicalEntry(entry));
  });
});

describe('a chain', () => {
  test('that nobody touched has no faults, also when it is empty', async () => {
    const chain = await buildChain(5);
    expect(await verifyChain(chain, headOf(chain))).toEqual([]);
    expect(await verifyChain(chain, headOf(chain), [headOf(chain.slice(0, 3))])).toEqual([]);
    expect(await verifyChain([], undefined)).toEqual([]);
  });

  test('names the entry of which one character was changed, whichever field it is in', async () => {
    const chain = await buildChain(4);
    const fields = Object.keys(chain[0] ?? {}) as (keyof AuditEntry)[];
    await fc.assert(
      fc.asyncProperty(fc.nat(3), fc.constantFrom(...fields), fc.nat(40), async (at, field, place) => {
        const damaged = chain.map((entry, index) =>
          index === at && field !== 'seq' ? { ...entry, [field]: spoiled(entry[field], place) } : entry,
        );
        const faults = await verifyChain(damaged, headOf(chain));
        if (field === 'seq') return;
        expect(faults.length).toBeGreaterThan(0);
        expect(faults.every(({ seq }) => seq === at + 1)).toBe(true);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  test('with an entry left out, moved or put in between is found out', async () => {
    const chain = await buildChain(5);
    const [first, second, third, fourth, fifth] = chain as [
      AuditEntry,
      AuditEntry,
      AuditEntry,
      AuditEntry,
      AuditEntry,
    ];
    const head = headOf(chain);
    expect(await verifyChain([first, second, fourth, fifth], head)).toEqual([{ kind: 'missing', seq: 3 }]);
    const renumbered = { ...fourth, seq: 3 };
    const faults = await verifyChain([first, second, renumbered], { seq: 3, hash: third.hash });
    expect(faults).toContainEqual({ kind: 'altered', seq: 3 });
    const forged = { ...third, prevHash: first.hash, accountName: 'Iemand anders' };
    const sealed = { ...forged, hash: await hashOfEntry(forged) };
    expect(await verifyChain([first, second, sealed, fourth, fifth], head)).toEqual([
      { kind: 'unlinked', seq: 3 },
      { kind: 'unlinked', seq: 4 },
    ]);
  });

  test('of which the end was cut off is found out by its head, or by what was seen before', async () => {
    const chain = await buildChain(5);
    const short = chain.slice(0, 3);
    expect(await verifyChain(short, headOf(chain))).toEqual([{ kind: 'cut', seq: 4 }]);
    expect(await verifyChain(short, headOf(short), [headOf(chain)])).toEqual([{ kind: 'cut', seq: 4 }]);
    expect(await verifyChain(chain, headOf(short))).toEqual([{ kind: 'beyond', seq: 4 }]);
    expect(await verifyChain(chain, undefined)).toEqual([{ kind: 'beyond', seq: 1 }]);
  });

  test('that was made anew from some entry on is found out by what was seen before', async () => {
    const chain = await buildChain(3);
    const other = await buildChain(3);
    expect(await verifyChain(other, headOf(other))).toEqual([]);
    expect(await verifyChain(other, headOf(other), [headOf(chain)])).toEqual([{ kind: 'rewritten', seq: 3 }]);
  });
});

/** The value with one character of its text replaced by another. */
function spoiled(value: AuditEntry[keyof AuditEntry], place: number): unknown {
  if (typeof value === 'number') return value + 1;
  const text = value ?? '';
  const at = place % Math.max(text.length, 1);
  const other = text[at] === '1' ? '2' : '1';
  return `${text.slice(0, at)}${other}${text.slice(at + 1)}`;
}
