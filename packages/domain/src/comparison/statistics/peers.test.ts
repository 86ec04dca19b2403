import { expect, test } from 'vitest';
import type { CareKind, SizeClass } from '../../indicators/profile.ts';
import { type PeerTraits, peersOf } from './peers.ts';
import { summaryOf } from './summary.ts';

const of = (count: number, sizeClass: SizeClass | null, mainKind: CareKind | null): PeerTraits[] =>
  Array.from({ length: count }, () => ({ sizeClass, mainKind }));

test.each([
  [of(5, 'klein', 'crisis'), 'size_and_kind', 5],
  [[...of(4, 'klein', 'crisis'), ...of(2, 'groot', 'crisis')], 'kind', 6],
  [[...of(3, 'klein', 'crisis'), ...of(4, 'klein', 'verblijf')], 'size', 7],
  [[...of(3, 'klein', 'crisis'), ...of(3, 'groot', 'verblijf')], 'all', 6],
] as const)('peers widen until there are five (%#)', (all, basis, count) => {
  const answer = peersOf({ sizeClass: 'klein', mainKind: 'crisis' }, all);
  expect(answer.basis).toBe(basis);
  expect(answer.peers).toHaveLength(count);
});

test('who told nothing of itself is compared with all', () => {
  const answer = peersOf({ sizeClass: null, mainKind: null }, of(9, null, null));
  expect(answer.basis).toBe('all');
});

test('the five figures of a set are read between its members', () => {
  expect(summaryOf([4, 1, 3, 2])).toEqual({
    count: 4,
    low: 1,
    quarter: 1.75,
    median: 2.5,
    threeQuarters: 3.25,
    high: 4,
  });
  expect(summaryOf([])).toBeNull();
});
