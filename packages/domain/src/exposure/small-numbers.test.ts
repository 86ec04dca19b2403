import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type KeyedCount,
  SMALL_BELOW,
  type ToldCount,
  tellCounts,
  tellCountsAfter,
} from './small-numbers.ts';

it('shows counts from five on, zero and the unknown as they are, with their total', () => {
  expect(tellCounts([12, 0, null, 5])).toEqual({ counts: [12, 0, null, 5], total: 17 });
});

it('hides a small count, and the largest with it, and keeps the total exact', () => {
  expect(tellCounts([12, 3, 7, 0])).toEqual({ counts: ['hidden', 'hidden', 7, 0], total: 22 });
});

it('hides a small total, and one out of which a small count follows', () => {
  expect(tellCounts([2, 1, 0]).total).toBe('hidden');
  expect(tellCounts([5, 5, 1])).toEqual({ counts: ['hidden', 5, 'hidden'], total: 'hidden' });
});

it('knows no total of what nobody knows', () => {
  expect(tellCounts([null, null]).total).toBeNull();
});

/** Every list of this length with counts from 0 up to `most`. */
function lists(length: number, most: number): readonly (readonly number[])[] {
  if (length === 0) return [[]];
  return lists(length - 1, most).flatMap((rest) =>
    Array.from({ length: most + 1 }, (_, count) => [...rest, count]),
  );
}

/** Beyond the counts of which the proof speaks stand those with which they can be confused. */
const PROVED_UP_TO = 9;
const CONFUSED_UP_TO = 13;

it.each([1, 2, 3, 4])(
  'leaves who knows the rule two values or more for every small one of %i counts',
  (length) => {
    const told = new Map<string, (readonly number[])[]>();
    for (const counts of lists(length, CONFUSED_UP_TO)) {
      const answer = JSON.stringify(tellCounts(counts));
      const alike = told.get(answer);
      if (alike === undefined) told.set(answer, [counts]);
      else alike.push(counts);
    }
    const single = [...told.values()].flatMap((alike) =>
      alike[0] === undefined
        ? []
        : alike[0].flatMap((first, index) => {
            const isProved = alike.some((counts) => Math.max(...counts) <= PROVED_UP_TO);
            const isTold = alike.every((counts) => counts[index] === first);
            return isProved && isTold && first > 0 && first < SMALL_BELOW ? [alike] : [];
          }),
    );
    expect(single).toEqual([]);
  },
);

describe('counts that follow earlier ones', () => {
  const of = (counts: Readonly<Record<string, number | null>>): readonly KeyedCount[] =>
    Object.entries(counts).map(([key, count]) => ({ key, count }));

  it('are told like any others as long as nothing was small', () => {
    expect(tellCountsAfter([of({ a: 12 })], of({ a: 14, b: 6 }))).toEqual({ counts: [14, 6], total: 20 });
  });

  it('have no total once one is small: less the one before, it would tell that count', () => {
    expect(tellCountsAfter([of({ a: 12, b: 9 })], of({ a: 12, b: 9, c: 3 }))).toEqual({
      counts: ['hidden', 9, 'hidden'],
      total: 'hidden',
    });
  });

  it('stay hidden when the small one is taken away', () => {
    expect(tellCountsAfter([of({ a: 12, b: 9, c: 3 })], of({ a: 12, b: 9 }))).toEqual({
      counts: ['hidden', 9],
      total: 'hidden',
    });
  });

  it('are told as before when nothing of them changed', () => {
    const counts = of({ a: 12, b: 9, c: 3 });
    expect(tellCountsAfter([[...counts, { key: 'd', count: null }]], counts)).toEqual({
      counts: ['hidden', 9, 'hidden'],
      total: 24,
    });
  });

  const KEYS = ['a', 'b', 'c'];
  const states = fc
    .tuple(...KEYS.map(() => fc.integer({ min: 0, max: 14 })))
    .map((counts) => counts.map((count, index) => ({ key: KEYS[index] ?? '', count })));
  const isShown = (count: ToldCount): count is number => typeof count === 'number';

  it('show no small one, and none as the total less what is shown', () => {
    fc.assert(
      fc.property(states, states, (first, second) => {
        const { counts, total } = tellCountsAfter([first], second);
        expect(counts.filter(isShown).filter((count) => count > 0 && count < SMALL_BELOW)).toEqual([]);
        expect(isShown(total) && counts.filter((count) => count === 'hidden').length === 1).toBe(false);
      }),
    );
  });

  it('never have two totals of which the difference tells how a hidden one changed', () => {
    fc.assert(
      fc.property(states, states, (first, second) => {
        const [before, after] = [tellCountsAfter([], first), tellCountsAfter([first], second)];
        const hidesSomething = [...before.counts, ...after.counts].includes('hidden');
        if (hidesSomething && isShown(before.total) && isShown(after.total)) expect(second).toEqual(first);
      }),
    );
  });
});
