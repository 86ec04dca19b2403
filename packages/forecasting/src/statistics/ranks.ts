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

/** Prepares the search in a column's bins. */
export function createRankFinder(bins: Bins): RankFinder {
  const before = new Float64Array(BINS + 1);
  for (let bin = 0; bin < BINS; bin += 1) before[bin + 1] = (before[bin] ?? 0) + (bins[bin] ?? 0);
  return {
    before: (bin) => before[bin] ?? Number.NaN,
    binOf(rank) {
      let low = 0;
      let high = BINS - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((before[middle + 1] ?? 0) > rank) high = middle;
        else low = middle + 1;
      }
      return low;
    },
  };
}

/** The values of some bins, sorted, as the order statistics that they are. */
export interface Candidates {
  /** The value of a rank, which must lie in one of the bins; exact. */
  valueOf(rank: number): number;
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
    valueOf(rank) {
      const bin = finder.binOf(rank);
      return sorted[(starts.get(bin) ?? Number.NaN) + rank - finder.before(bin)] ?? Number.NaN;
    },
  };
}
