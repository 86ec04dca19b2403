import { expect, test } from 'vitest';
import { draftStoreIn } from './draft-store.ts';

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (name) => kept.get(name) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (name) => void kept.delete(name),
    setItem: (name, value) => void kept.set(name, value),
  };
}

const ME = { accountId: 'me', tenantId: 'region' };
const ELSEWHERE = { accountId: 'me', tenantId: 'other region' };
const COLLEAGUE = { accountId: 'colleague', tenantId: 'region' };

test('a draft comes back as it was, for the same person at work for the same organisation', () => {
  const storage = memory();
  const store = draftStoreIn(() => storage);
  store.keep(ME, 'risk/1', { cause: 'Getypt', euros: null });
  expect(store.find(ME, 'risk/1')).toEqual({ cause: 'Getypt', euros: null });
  for (const owner of [ELSEWHERE, COLLEAGUE]) expect(store.find(owner, 'risk/1')).toBeUndefined();
  expect(store.find(ME, 'risk/2')).toBeUndefined();
});

test('is gone once forgotten', () => {
  const storage = memory();
  const store = draftStoreIn(() => storage);
  store.keep(ME, 'risk/1', 'x');
  store.forget(ME, 'risk/1');
  expect(store.find(ME, 'risk/1')).toBeUndefined();
  expect(storage.length).toBe(0);
});

test('at signing out nothing is left, and what is not a draft stays', () => {
  const storage = memory();
  const store = draftStoreIn(() => storage);
  storage.setItem('something else', 'x');
  for (const owner of [ME, ELSEWHERE, COLLEAGUE]) store.keep(owner, 'risk/1', 'x');
  store.forgetAllBut(null);
  expect(storage.length).toBe(1);
});

test('whoever signs in next finds only the own drafts', () => {
  const storage = memory();
  const store = draftStoreIn(() => storage);
  for (const owner of [ME, ELSEWHERE, COLLEAGUE]) store.keep(owner, 'risk/1', 'x');
  store.forgetAllBut('me');
  expect([ME, ELSEWHERE, COLLEAGUE].map((owner) => store.find(owner, 'risk/1'))).toEqual([
    'x',
    'x',
    undefined,
  ]);
});

test('a browser that refuses to keep anything costs nothing but the draft', () => {
  const store = draftStoreIn(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  store.keep(ME, 'risk/1', 'x');
  expect(store.find(ME, 'risk/1')).toBeUndefined();
});
