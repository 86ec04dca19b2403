import { findCholesky } from '../dependence/cholesky.ts';
import { normalQuantile } from '../distributions/normal-quantile.ts';
import { amountOf, quantileTable } from '../distributions/quantile-table.ts';
import { CHUNK } from '../kernel/layout.ts';
import type { CashEvent, CheckedModel, Matrix } from '../model/cash-model.ts';
import type { Run } from '../model/check-run.ts';
import { createDraw, drawEightNormals } from '../random/draw.ts';
import { STREAM_WORDS, streamKey, writeStream } from '../random/stream.ts';

/** One future, month by month. */
export interface NaivePath {
  /** Cash at the end of each month. */
  readonly cash: readonly number[];
  /** Lowest cash within each month. */
  readonly low: readonly number[];
  readonly lowest: number;
  /** First month in breach, undefined when there is none. */
  readonly firstBreach: number | undefined;
  /** Ids of the events that occur. */
  readonly occurred: ReadonlySet<string>;
}

/** What chance gives an event in one path. */
interface Hit {
  readonly event: CashEvent;
  readonly amount: number;
  readonly onset: number;
}

/**
 * The definition of a simulation, one path at a time and as one would write it down: what the kernel draws must be this, path by
 * path. It takes the same streams in the same order; a thousand times slower.
 */
export function naivePaths(model: CheckedModel, { paths, seed }: Run): readonly NaivePath[] {
  const chunks = Array.from({ length: Math.ceil(paths / CHUNK) }, (_, chunk) => {
    const hits = drawHits(model, seed, chunk);
    const noise = drawNoise(model, seed, chunk);
    return Array.from({ length: Math.min(CHUNK, paths - chunk * CHUNK) }, (__, path) =>
      walk(model, hits[path] ?? [], noise[path] ?? []),
    );
  });
  return chunks.flat();
}

function walk(model: CheckedModel, hits: readonly Hit[], noise: readonly number[]): NaivePath {
  const cash: number[] = [];
  for (let month = 0; month < model.months; month += 1) {
    const before = cash[month - 1] ?? model.opening;
    cash.push(before + at(model.net, month) - outgoings(hits, month) + at(noise, month));
  }
  const low = cash.map((end, month) => end - at(model.dip, month));
  const firstBreach = low.findIndex((value) => value < -model.limit);
  return {
    cash,
    low,
    lowest: Math.min(...low),
    firstBreach: firstBreach === -1 ? undefined : firstBreach,
    occurred: new Set(hits.map(({ event }) => event.id)),
  };
}

function outgoings(hits: readonly Hit[], month: number): number {
  return hits
    .filter(({ event, onset }) => month >= onset && month < onset + event.spread)
    .reduce((sum, { event, amount }) => sum + amount / event.spread, 0);
}

/** Per path of a chunk, the events that hit it. */
function drawHits(model: CheckedModel, seed: number, chunk: number): readonly (readonly Hit[])[] {
  const occurs = drawOccurrences(model, seed, chunk);
  const hits: Hit[][] = Array.from({ length: CHUNK }, () => []);
  for (const [index, event] of model.events.entries()) {
    const draw = createDraw(streamState(seed, 'event', event.id, chunk));
    for (let skipped = 0; skipped < CHUNK; skipped += 1) draw();
    const amounts = Array.from({ length: CHUNK }, draw);
    const onsets = Array.from({ length: CHUNK }, draw);
    const table = quantileTable(event.amount);
    const span = event.onset.to - event.onset.from + 1;
    for (const [path, list] of hits.entries()) {
      if (!at(occurs, index)[path]) continue;
      const onset = event.onset.from + Math.floor((at(onsets, path) * span) / 2 ** 32);
      list.push({ event, amount: amountOf(table, at(amounts, path)), onset });
    }
  }
  return hits;
}

/** Per event, whether it occurs in each path of a chunk. */
function drawOccurrences(model: CheckedModel, seed: number, chunk: number): readonly (readonly boolean[])[] {
  const draws = model.events.map(({ id }) => createDraw(streamState(seed, 'event', id, chunk)));
  if (model.eventCorrelation === null) {
    return draws.map((draw, index) => {
      const { probability } = at(model.events, index);
      return Array.from({ length: CHUNK }, () => draw() < probability * 2 ** 32);
    });
  }
  const shocks = draws.map((draw) => drawRow(draw));
  return lowerTriangle(model.eventCorrelation).map((row, index) => {
    const bound = normalQuantile(at(model.events, index).probability);
    return Array.from({ length: CHUNK }, (_, path) => combine(row, shocks, path) < bound);
  });
}

/** Per path of a chunk, what the noise adds each month. */
function drawNoise(model: CheckedModel, seed: number, chunk: number): readonly (readonly number[])[] {
  const { noise, months, noiseCorrelation } = model;
  const draws = noise.map((_, k) => createDraw(streamState(seed, 'noise', String(k), chunk)));
  const rows = Array.from({ length: months }, () => draws.map(drawRow));
  const mix =
    noiseCorrelation === null
      ? noise.map((_, k) => noise.map((__, j) => (j === k ? 1 : 0)))
      : lowerTriangle(noiseCorrelation);
  return Array.from({ length: CHUNK }, (_, path) => {
    const x = noise.map(() => 0);
    return rows.map((shocks, month) =>
      noise.reduce((sum, { phi, sigma, weight }, k) => {
        x[k] = phi * at(x, k) + sigma * combine(at(mix, k), shocks, path);
        return sum + at(weight, month) * at(x, k);
      }, 0),
    );
  });
}

function drawRow(draw: () => number): readonly number[] {
  return Array.from({ length: CHUNK / 8 }, () => drawEightNormals(draw)).flat();
}

function combine(shares: readonly number[], shocks: readonly (readonly number[])[], path: number): number {
  return shares.reduce((sum, share, j) => sum + share * at(at(shocks, j), path), 0);
}

function streamState(seed: number, kind: 'event' | 'noise', name: string, chunk: number): Uint32Array {
  const state = new Uint32Array(STREAM_WORDS);
  writeStream(streamKey(seed, kind, name), chunk, state);
  return state;
}

function lowerTriangle(matrix: Matrix): Matrix {
  const factor = findCholesky(matrix);
  if (factor === undefined) throw new TypeError('a correlation that was not checked');
  return matrix.map((row, i) => row.map((_, j) => factor.lower[i * factor.size + j] ?? Number.NaN));
}

function at<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError(`nothing at ${index}`);
  return value;
}
