import { BINS } from '../kernel/layout.ts';
import { boundsOfQuantile, placeOfQuantile, rankOfCertainty } from '../statistics/quantile-ranks.ts';
import { type BinCounts, BLOCKS, createRankFinder, type RankFinder } from '../statistics/ranks.ts';
import type { PartCounts, Wanted } from './part.ts';
import { horizonsOf, type SimulationRequest } from './request.ts';
import { CERTAINTIES } from './simulation.ts';

/** A row's search for ranks, and what has to be collected for it. */
export interface RowSearch {
  readonly finder: RankFinder;
  readonly wanted: Wanted;
}

/** Searches what all parts counted and says, row by row, which bins hold a rank that is needed. */
export function searchRows(request: SimulationRequest, parts: readonly PartCounts[]): readonly RowSearch[] {
  const { months } = request.model;
  const rows = months + horizonsOf(request).length;
  return Array.from({ length: rows }, (_, row) => {
    const finder = createRankFinder(parts.map((part) => countsOf(part, row)));
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

function countsOf({ bins, blocks }: PartCounts, row: number): BinCounts {
  return {
    bins: bins.subarray(row * BINS, (row + 1) * BINS),
    blocks: blocks.subarray(row * BLOCKS, (row + 1) * BLOCKS),
  };
}
