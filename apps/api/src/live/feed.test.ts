import { type AccountId, type DossierId, newId, type TenantId } from '@regietafel/domain/core/ids';
import { expect, test } from 'vitest';
import { openFeed } from './feed.ts';

const FOLLOWER = {
  actor: { tenantId: newId<TenantId>(), accountId: newId<AccountId>() },
  role: 'lezer',
  tokenHash: 'hash',
} as const;
const [ONE, OTHER] = [newId<DossierId>(), newId<DossierId>()];

function open() {
  const stopping = new AbortController();
  const feed = openFeed(FOLLOWER);
  return { feed, stop: () => stopping.abort(), next: () => feed.next(stopping.signal) };
}

test('what comes while nobody fetches is told once, per dossier and room', async () => {
  const { feed, next } = open();
  for (let turn = 0; turn < 1000; turn += 1) {
    feed.changed(ONE, ['risks']);
    feed.changed(OTHER, ['kpis', 'risks']);
  }
  expect(await next()).toEqual({
    kind: 'changed',
    changes: [
      { dossierId: ONE, areas: ['risks'] },
      { dossierId: OTHER, areas: ['kpis', 'risks'] },
    ],
  });
});

test('looking again takes the place of everything that was to be told', async () => {
  const { feed, next, stop } = open();
  feed.changed(ONE, ['risks']);
  feed.again();
  expect(await next()).toEqual({ kind: 'again' });
  stop();
  expect(await next()).toBeUndefined();
});

test('a change in no room is no news', async () => {
  const { feed, next, stop } = open();
  feed.changed(ONE, []);
  const waiting = next();
  stop();
  expect(await waiting).toBeUndefined();
});

test('what comes between two fetches is not lost', async () => {
  const { feed, next } = open();
  const waiting = next();
  feed.changed(ONE, ['risks']);
  feed.changed(OTHER, ['risks']);
  const told = [await waiting];
  feed.changed(ONE, ['kpis']);
  told.push(await next());
  const changed = told.flatMap((news) => (news?.kind === 'changed' ? news.changes : []));
  expect(changed).toEqual([
    { dossierId: ONE, areas: ['risks'] },
    { dossierId: OTHER, areas: ['risks'] },
    { dossierId: ONE, areas: ['kpis'] },
  ]);
});

test('a feed that was ended says why, also to who waits already', async () => {
  const { feed, next } = open();
  const waiting = next();
  feed.changed(ONE, ['risks']);
  feed.end(new Error('over'));
  await expect(waiting).rejects.toThrow('over');
  await expect(next()).rejects.toThrow('over');
});
