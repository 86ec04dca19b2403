import { estimateProbability, type ProbabilityEstimate } from '../statistics/estimate.ts';
import { expectedShortfall } from '../statistics/expected-shortfall.ts';
import { boundsOfQuantile, placeOfQuantile, rankOfCertainty, Z_95 } from '../statistics/quantile-ranks.ts';
import { type Candidates, rankCandidates } from '../statistics/ranks.ts';
import type { ChunkSums } from './chunk.ts';
import { MODEL_VERSION } from './model-version.ts';
import type { Collected, PartCounts } from './part.ts';
import { horizonsOf, type SimulationRequest } from './request.ts';
import {
  type AmountOutcome,
  CERTAINTIES,
  type EventOutcome,
  type MonthOutcome,
  type QuantileEstimate,
  type Simulation,
} from './simulation.ts';
import { type RowSearch, tailRank } from './wanted.ts';

/** One row with its order statistics at hand. */
interface Row {
  readonly search: RowSearch;
  readonly candidates: Candidates;
  /** Sum of the values in bins below the tail's. */
  readonly below: number;
}

/**
 * Puts together what the parts counted and collected. Every sum runs over the chunks in their order, so that the answer is the
 * same however the chunks were divided.
 */
export function combineParts(
  request: SimulationRequest,
  parts: readonly PartCounts[],
  searches: readonly RowSearch[],
  collected: readonly (readonly Collected[])[],
): Simulation {
  const { model, run } = request;
  const rows = searches.map((search, row) =>
    joinRow(
      search,
      collected.map((one) => one[row]),
    ),
  );
  const firstBreach = addFirstBreaches(parts, model.months);
  const lowest = parts.flatMap((part) => [...part.lowest]).reduce(sum, 0);
  return {
    modelVersion: MODEL_VERSION,
    seed: run.seed,
    paths: run.paths,
    months: model.net.map((_, month) => monthOutcome(request, parts, rows, month)),
    lowest: amountOutcome(request, rowAt(rows, rows.length - 1), lowest / run.paths),
    firstBreach,
    breachBefore: breachBefore(firstBreach, run.paths),
    events: model.events.map(({ id }, index) => eventOutcome(id, index, parts, lowest, run.paths)),
    support: horizonsOf(request).map((beforeMonth, index) => ({
      beforeMonth,
      points: CERTAINTIES.map((certainty) => ({
        certainty,
        amount:
          -rowAt(rows, model.months + index).candidates.valueAt(rankOfCertainty(certainty, run.paths)) -
          model.limit,
      })),
    })),
  };
}

function sum(total: number, value: number): number {
  return total + value;
}

/** A sum over all chunks in their order. */
function sumChunks(parts: readonly PartCounts[], of: (chunk: ChunkSums) => number | undefined): number {
  let total = 0;
  for (const { sums } of parts) for (const chunk of sums) total += of(chunk) ?? Number.NaN;
  return total;
}

function rowAt(rows: readonly Row[], index: number): Row {
  const row = rows[index];
  if (row === undefined) throw new RangeError(`no row ${index}`);
  return row;
}

function joinRow(search: RowSearch, found: readonly (Collected | undefined)[]): Row {
  const sorted = found.map((one) => one?.values ?? EMPTY).reduce(mergeSorted, EMPTY);
  const below = found.flatMap((one) => [...(one?.below ?? [])]).reduce(sum, 0);
  return { search, candidates: rankCandidates(search.finder, search.wanted.bins, sorted), below };
}

const EMPTY = new Float64Array();

/** Both are sorted already: going through them once takes a fraction of sorting anew. */
function mergeSorted(one: Float64Array, other: Float64Array): Float64Array {
  if (one.length === 0) return other;
  const all = new Float64Array(one.length + other.length);
  let fromOther = 0;
  for (let at = 0; at < all.length; at += 1) {
    // Past its end each is higher than anything.
    const first = one[at - fromOther] ?? Number.POSITIVE_INFINITY;
    const second = other[fromOther] ?? Number.POSITIVE_INFINITY;
    if (second < first) fromOther += 1;
    all[at] = Math.min(first, second);
  }
  return all;
}

function monthOutcome(
  request: SimulationRequest,
  parts: readonly PartCounts[],
  rows: readonly Row[],
  month: number,
): MonthOutcome {
  const { paths } = request.run;
  const total = (which: number) => sumChunks(parts, ({ months }) => months[3 * month + which]);
  return {
    ...amountOutcome(request, rowAt(rows, month), total(0) / paths),
    breach: estimateProbability(total(1), paths),
    meanShortfall: total(2) / paths,
  };
}

function amountOutcome(request: SimulationRequest, row: Row, mean: number): AmountOutcome {
  const { asked, run } = request;
  return {
    mean,
    quantiles: asked.quantiles.map((share) => quantileOf(row.candidates, share, run.paths)),
    expectedShortfall: shortfallOf(request, row),
  };
}

function quantileOf(candidates: Candidates, share: number, count: number): QuantileEstimate {
  const place = placeOfQuantile(share, count);
  const bounds = boundsOfQuantile(share, count);
  const low = candidates.valueAt(place.lower);
  const [lower, upper] = [candidates.valueAt(bounds.lower), candidates.valueAt(bounds.upper)];
  return {
    share,
    value: low + (candidates.valueAt(place.upper) - low) * place.weight,
    lower,
    upper,
    standardError: (upper - lower) / (2 * Z_95),
  };
}

function shortfallOf(request: SimulationRequest, { search, candidates, below }: Row): number {
  const rank = tailRank(request);
  let total = below;
  for (let one = search.finder.before(search.wanted.tail); one < rank; one += 1)
    total += candidates.valueAt(one);
  return expectedShortfall(total, candidates.valueAt(rank), request.asked.tail, request.run.paths);
}

function addFirstBreaches(parts: readonly PartCounts[], months: number): readonly number[] {
  return Array.from({ length: months + 1 }, (_, month) =>
    parts.reduce((total, { firstBreach }) => total + (firstBreach[month] ?? 0), 0),
  );
}

function breachBefore(firstBreach: readonly number[], paths: number): readonly ProbabilityEstimate[] {
  let hits = 0;
  return firstBreach.map((count) => {
    const estimate = estimateProbability(hits, paths);
    hits += count;
    return estimate;
  });
}

function eventOutcome(
  id: string,
  index: number,
  parts: readonly PartCounts[],
  lowest: number,
  paths: number,
): EventOutcome {
  const total = (which: number) => sumChunks(parts, ({ events }) => events[2 * index + which]);
  const [occurred, lowestWith] = [total(0), total(1)];
  return {
    id,
    occurred,
    meanLowestWith: occurred === 0 ? null : lowestWith / occurred,
    meanLowestWithout: occurred === paths ? null : (lowest - lowestWith) / (paths - occurred),
  };
}
