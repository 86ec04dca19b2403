import { BINS } from '../kernel/layout.ts';
import { boundsOfQuantile, placeOfQuantile, rankOfCertainty } from '../statistics/quantile-ranks.ts';
import { createRankFinder, type RankFinder } from '../statistics/ranks.ts';
import type { PartCounts, Wanted } from './part.ts';
import { horizonsOf, type SimulationRequest } from './request.ts';
import { CERTAINTIES } from './simulation.ts';

/** A row's search for ranks, and what has to be collected for it. */
export interface RowSearch {
  readonly finder: RankFinder;
  readonly wanted: Wanted;
}

/** Adds up the bins of all parts and says, row by row, which bins hold a rank that is needed. */
export function searchRows(request: SimulationRequest, parts: readonly PartCounts[]): readonly RowSearch[] {
  const { months } = request.model;
  const rows = months + horizonsOf(request).length;
  return Array.from({ length: rows }, (_, row) => {
    const finder = createRankFinder(addBins(parts, row));
    const ranks = [...quantileRanks(request), ...(row < months ? [] : supportRanks(request))];
    const tail = finder.binOf(tailRank(request));
    const bins = [...new Set([tail, ...ranks.map((rank) => finder.binOf(rank))])].toSorted((a, b) => a - b);
    return { finder, wanted: { bins, tail } };
  });
}

/** The rank (from 0) of the value that follows the tail's whole values. */
export function tailRank({ asked, run }: SimulationRequest): number {
  return Math.min(run.paths - 1, Math.floor(asked.tail * run.paths));
}

function quantileRanks({ asked, run }: SimulationRequest): readonly number[] {
  return asked.quantiles.flatMap((share) => {
    const place = placeOfQuantile(share, run.paths);
    const bounds = boundsOfQuantile(share, run.paths);
    return [place.lower, place.upper, bounds.lower, bounds.upper];
  });
}

function supportRanks({ run }: SimulationRequest): readonly number[] {
  return CERTAINTIES.map((certainty) => rankOfCertainty(certainty, run.paths));
}

function addBins(parts: readonly PartCounts[], row: number): Uint32Array {
  const rows = parts.map(({ bins }) => bins.subarray(row * BINS, (row + 1) * BINS));
  const [first, ...others] = rows;
  if (first === undefined) throw new RangeError('a simulation without parts');
  if (others.length === 0) return first;
  const sum = first.slice();
  for (const other of others) {
    for (let bin = 0; bin < BINS; bin += 1) sum[bin] = (sum[bin] ?? 0) + (other[bin] ?? 0);
  }
  return sum;
}
