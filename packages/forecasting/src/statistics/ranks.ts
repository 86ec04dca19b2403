import { BINS } from '../kernel/layout.ts';

/** Bins of which the count is kept together too, so that a search adds up few of them. */
const BLOCK = 32;
export const BLOCKS = BINS / BLOCK;

/** The values of (a part of) a column counted: in each of 8,192 bins, lowest first, and in each 32 of those together. */
export interface BinCounts {
  readonly bins: Uint32Array;
  readonly blocks: Uint32Array;
}

/** Adds the bins up to their blocks. */
export function countBlocks(bins: Uint32Array, blocks: Uint32Array): void {
  for (let block = 0; block < BLOCKS; block += 1)
    blocks[block] = countOf(bins, block * BLOCK, (block + 1) * BLOCK);
}

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

/** Prepares the search in a column of which each part counted its values in the same bins. */
export function createRankFinder(parts: readonly BinCounts[]): RankFinder {
  const before = addBlocks(parts);
  const countIn = (from: number, end: number) =>
    parts.reduce((count, { bins }) => count + countOf(bins, from, end), 0);
  return {
    before: (bin) => {
      const block = Math.floor(bin / BLOCK);
      return (before[block] ?? 0) + countIn(block * BLOCK, bin);
    },
    binOf(rank) {
      let block = 0;
      let last = BLOCKS - 1;
      while (block < last) {
        const middle = (block + last) >> 1;
        if ((before[middle + 1] ?? 0) > rank) last = middle;
        else block = middle + 1;
      }
      let bin = block * BLOCK;
      let seen = (before[block] ?? 0) + countIn(bin, bin + 1);
      while (seen <= rank && bin < BINS - 1) {
        bin += 1;
        seen += countIn(bin, bin + 1);
      }
      return bin;
    },
  };
}

/** How many values lie before each block, and at the end how many there are. */
function addBlocks(parts: readonly BinCounts[]): Uint32Array {
  const before = new Uint32Array(BLOCKS + 1);
  for (const { blocks } of parts) {
    for (let block = 0; block < BLOCKS; block += 1)
      before[block + 1] = (before[block + 1] ?? 0) + (blocks[block] ?? 0);
  }
  for (let block = 0; block < BLOCKS; block += 1)
    before[block + 1] = (before[block + 1] ?? 0) + (before[block] ?? 0);
  return before;
}

function countOf(bins: Uint32Array, from: number, end: number): number {
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
  // Rank and place among the collected of the first value of each bin, and the rank after its last.
  const places: { readonly first: number; readonly end: number; readonly start: number }[] = [];
  let start = 0;
  for (const bin of bins) {
    const [first, end] = [finder.before(bin), finder.before(bin + 1)];
    places.push({ first, end, start });
    start += end - first;
  }
  return {
    valueAt(rank) {
      const place = places.find(({ end }) => rank < end);
      if (place === undefined || rank < place.first) return Number.NaN;
      return sorted[place.start + rank - place.first] ?? Number.NaN;
    },
  };
}
