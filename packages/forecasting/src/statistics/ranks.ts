import { BINS } from '../kernel/layout.ts';

/** A count of values per bin, lowest bin first; 8,192 bins. */
export type Bins = Uint32Array;

/**
 * Finds order statistics of a column without sorting it. The bins never decrease with the value, so a rank (0 is the smallest)
 * lies in the bin in which the running count passes it, and only the values of those bins have to be looked at.
 */
export interface RankFinder {
  /** The bin that holds a rank. */
  binOf(rank: number): number;
  /** How many values lie in lower bins. */
  before(bin: number): number;
}

/** Bins of which the count is kept together, so that a search adds up few of them. */
const BLOCK = 32;
const BLOCKS = BINS / BLOCK;

/** Prepares the search in a column's bins. */
export function createRankFinder(bins: Bins): RankFinder {
  const blocks = new Uint32Array(BLOCKS + 1);
  for (let block = 0; block < BLOCKS; block += 1)
    blocks[block + 1] = (blocks[block] ?? 0) + countOf(bins, block * BLOCK, (block + 1) * BLOCK);
  return {
    before: (bin) => {
      const block = Math.floor(bin / BLOCK);
      return (blocks[block] ?? 0) + countOf(bins, block * BLOCK, bin);
    },
    binOf(rank) {
      let block = 0;
      let last = BLOCKS - 1;
      while (block < last) {
        const middle = (block + last) >> 1;
        if ((blocks[middle + 1] ?? 0) > rank) last = middle;
        else block = middle + 1;
      }
      let bin = block * BLOCK;
      let seen = (blocks[block] ?? 0) + (bins[bin] ?? 0);
      while (seen <= rank && bin < BINS - 1) {
        bin += 1;
        seen += bins[bin] ?? 0;
      }
      return bin;
    },
  };
}

function countOf(bins: Bins, from: number, end: number): number {
  let count = 0;
  for (let bin = from; bin < end; bin += 1) count += bins[bin] ?? 0;
  return count;
}

/** The values of some bins, sorted, as the order statistics that they are. */
export interface Candidates {
  /** The value of a rank, which must lie in one of the bins; exact. */
  valueAt(rank: number): number;
}

/** Joins what was collected of `bins` (ascending) into order statistics. */
export function rankCandidates(
  finder: RankFinder,
  bins: readonly number[],
  sorted: Float64Array,
): Candidates {
  const starts = new Map<number, number>();
  let start = 0;
  for (const bin of bins) {
    starts.set(bin, start);
    start += finder.before(bin + 1) - finder.before(bin);
  }
  return {
    valueAt(rank) {
      const bin = finder.binOf(rank);
      return sorted[(starts.get(bin) ?? Number.NaN) + rank - finder.before(bin)] ?? Number.NaN;
    },
  };
}
