import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BINS } from '../kernel/layout.ts';
import { BLOCKS, countBlocks, createRankFinder, rankCandidates } from './ranks.ts';

/** The finder of bins that several parts counted, each a share of every bin. */
function finderOf(bins: Uint32Array, parts = 1) {
  return createRankFinder(
    Array.from({ length: parts }, (_, part) => {
      const share = bins.map((count) => Math.floor((count + part) / parts));
      const blocks = new Uint32Array(BLOCKS);
      countBlocks(share, blocks);
      return { bins: share, blocks };
    }),
  );
}

const place = fc.oneof(
  fc.constantFrom(0, 1, 127, 128, 129, 255, 256, BINS - 129, BINS - 128, BINS - 1),
  fc.integer({ min: 0, max: BINS - 1 }),
);
const filled = fc.array(fc.tuple(place, fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 30 });

test('a rank lies in the bin in which sorting would put it', () => {
  fc.assert(
    fc.property(filled, fc.integer({ min: 1, max: 4 }), (entries, parts) => {
      const bins = new Uint32Array(BINS);
      for (const [bin, count] of entries) bins[bin] = (bins[bin] ?? 0) + count;
      const sorted = [...bins.entries()].flatMap(([bin, count]) => Array<number>(count).fill(bin));
      const finder = finderOf(bins, parts);
      expect(sorted.map((_, rank) => finder.binOf(rank))).toEqual(sorted);
      for (const [bin] of entries) expect(finder.before(bin)).toBe(sorted.indexOf(bin));
      expect(finder.before(BINS)).toBe(sorted.length);
    }),
    { numRuns: 60 },
  );
});

test('the order statistics of some bins are those of the whole sample', () => {
  const sample = fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(sample, (values) => {
      const binOf = (value: number) => Math.floor(value / 50);
      const bins = new Uint32Array(BINS);
      for (const value of values) bins[binOf(value)] = (bins[binOf(value)] ?? 0) + 1;
      const sorted = Float64Array.from(values).sort();
      const finder = finderOf(bins);
      const ranks = [0, Math.floor(values.length / 3), values.length - 1];
      const wanted = [...new Set(ranks.map((rank) => finder.binOf(rank)))].toSorted((a, b) => a - b);
      const collected = sorted.filter((value) => wanted.includes(binOf(value)));
      const candidates = rankCandidates(finder, wanted, collected);
      expect(ranks.map((rank) => candidates.valueAt(rank))).toEqual(ranks.map((rank) => sorted[rank]));
    }),
  );
});

test('a rank whose bin was not collected has no value', () => {
  const bins = new Uint32Array(BINS);
  bins[3] = 2;
  bins[9] = 1;
  bins[20] = 1;
  const candidates = rankCandidates(finderOf(bins), [3, 20], Float64Array.of(1, 2, 7));
  expect([0, 1, 2, 3, 4].map((rank) => candidates.valueAt(rank))).toEqual([1, 2, NaN, 7, NaN]);
  expect(rankCandidates(finderOf(bins), [9], Float64Array.of(5)).valueAt(0)).toBeNaN();
});
