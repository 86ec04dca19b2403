import { expect, it } from 'vitest';
import { SMALL_BELOW, tellCounts } from './small-numbers.ts';

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
