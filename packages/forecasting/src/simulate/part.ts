import { BINS, BINS_BYTES, CHUNK, ROW_BYTES } from '../kernel/layout.ts';
import { BLOCKS, countBlocks } from '../statistics/ranks.ts';
import { type ChunkSums, countFirstBreaches, drawChunk, type Loaded, loadModel } from './chunk.ts';
import { compileModel } from './compiled.ts';
import type { Engine } from './engine.ts';
import { planMemory } from './memory-plan.ts';
import { horizonsOf, type SimulationRequest } from './request.ts';

/** Which chunks of a run somebody draws: from `first`, before `end`. */
export interface Share {
  readonly first: number;
  readonly end: number;
}

/** How the values of one row (a month's cash, or the lowest cash until a horizon) are put in bins. */
export interface Binning {
  readonly origin: number;
  readonly scale: number;
}

/** What a part knows when its chunks are drawn; plain numbers, so that it can be posted. */
export interface PartCounts {
  readonly share: Share;
  /** Per chunk, in their order. */
  readonly sums: readonly ChunkSums[];
  /** Per chunk: the sum of the lowest cash over its paths. */
  readonly lowest: Float64Array;
  /** Per month how many paths breach the limit then for the first time; at the end, how many never do. */
  readonly firstBreach: Uint32Array;
  /** Row by row, how many values fell in each of 8,192 bins. */
  readonly bins: Uint32Array<ArrayBuffer>;
  /** The same, 32 bins together. */
  readonly blocks: Uint32Array<ArrayBuffer>;
}

/** Which bins of a row are asked for, and the bin below which the tail is summed. */
export interface Wanted {
  readonly bins: readonly number[];
  readonly tail: number;
}

/** The values of a row in the bins that were asked for, sorted, and the sums below the tail's bin, chunk by chunk. */
export interface Collected {
  readonly values: Float64Array<ArrayBuffer>;
  readonly below: Float64Array<ArrayBuffer>;
}

/** Some chunks of a run in the memory of one engine: drawn, then counted, then asked for what the ranks need. */
export interface Part {
  /** Draws the next chunks, at most so many; gives how many are left. */
  advance(chunks: number): number;
  /** Puts every row in bins. */
  count(): PartCounts;
  /** Collects what each row is asked for. */
  collect(wanted: readonly Wanted[]): readonly Collected[];
  /** A row of the matrix, of the paths of this part: a month's cash, or after the months the lowest until a horizon. */
  row(index: number): Float64Array<ArrayBuffer>;
}

/** How many chunks a run has. */
export function chunksOf(paths: number): number {
  return Math.ceil(paths / CHUNK);
}

/** Prepares an engine for some chunks of a run. What the engine held before is lost. */
export function openPart(engine: Engine, request: SimulationRequest, share: Share): Part {
  const { model, run } = request;
  const compiled = compileModel(model, run.seed, engine);
  const horizons = horizonsOf(request);
  const rows = model.months + horizons.length;
  const chunks = share.end - share.first;
  const plan = planMemory({
    months: model.months,
    factors: model.noise.length,
    events: model.events.length,
    isCorrelated: compiled.eventFactor !== null,
    rows,
    chunks,
  });
  engine.reserve(plan.end);
  const loaded: Loaded = { engine, compiled, plan, horizons };
  loadModel(loaded);
  const paths = Math.min(share.end * CHUNK, run.paths) - share.first * CHUNK;
  const validOf = (chunk: number) => Math.min(CHUNK, run.paths - chunk * CHUNK);
  const sums: ChunkSums[] = [];
  const firstBreach = new Uint32Array(model.months + 1);
  let binnings: readonly Binning[] | undefined;

  const drawNext = () => {
    const slot = sums.length;
    const chunk = share.first + slot;
    sums.push(drawChunk(loaded, chunk, slot, validOf(chunk)));
    countFirstBreaches(loaded, slot, validOf(chunk), firstBreach);
  };
  // All parts bin alike, by what the first chunk of the run shows: who does not draw it anyway does so for that.
  const measureFirst = () => {
    if (share.first === 0) drawNext();
    else drawChunk(loaded, 0, 0, validOf(0));
    return binningsOf(loaded, rows, validOf(0));
  };
  return {
    advance(most) {
      const end = Math.min(sums.length + most, chunks);
      binnings ??= measureFirst();
      while (sums.length < end) drawNext();
      return chunks - sums.length;
    },
    count() {
      if (binnings === undefined || sums.length < chunks) throw new Error('not all chunks were drawn');
      const counts = countRows(loaded, binnings, paths);
      return { share, sums, lowest: sumLowest(loaded, rows, paths), firstBreach, ...counts };
    },
    collect(wanted) {
      return wanted.map((one, row) => {
        const binning = binnings?.[row];
        if (binning === undefined) throw new Error('no such row, or nothing was drawn');
        return collectRow(loaded, row, paths, binning, one);
      });
    },
    row(index) {
      const start = (plan.matrix + index * plan.rowBytes) / 8;
      return engine.views().doubles.slice(start, start + paths);
    },
  };
}

/** Bins over the range of the values, and a quarter of it on either side. */
function binningsOf({ engine, plan }: Loaded, rows: number, valid: number): readonly Binning[] {
  const { doubles } = engine.views();
  return Array.from({ length: rows }, (_, row) => {
    const start = (plan.matrix + row * plan.rowBytes) / 8;
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (let path = start; path < start + valid; path += 1) {
      const value = doubles[path] ?? Number.NaN;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    const range = most - least;
    return range === 0
      ? { origin: least, scale: 0 }
      : { origin: least - range / 4, scale: BINS / (1.5 * range) };
  });
}

function countRows(
  { engine, plan }: Loaded,
  binnings: readonly Binning[],
  paths: number,
): Pick<PartCounts, 'bins' | 'blocks'> {
  const { words } = engine.views();
  const bins = new Uint32Array(binnings.length * BINS);
  const blocks = new Uint32Array(binnings.length * BLOCKS);
  for (const [row, { origin, scale }] of binnings.entries()) {
    words.fill(0, plan.bins / 4, (plan.bins + BINS_BYTES) / 4);
    engine.kernel.countBins(plan.matrix + row * plan.rowBytes, paths, origin, scale, plan.bins);
    const counted = words.subarray(plan.bins / 4, plan.bins / 4 + BINS);
    bins.set(counted, row * BINS);
    countBlocks(counted, blocks.subarray(row * BLOCKS, (row + 1) * BLOCKS));
  }
  return { bins, blocks };
}

/** The lowest cash of the whole plan is the last row. */
function sumLowest({ engine, plan }: Loaded, rows: number, paths: number): Float64Array {
  const { doubles } = engine.views();
  const start = (plan.matrix + (rows - 1) * plan.rowBytes) / 8;
  const sums = new Float64Array(chunksOf(paths));
  for (const chunk of sums.keys()) {
    let sum = 0;
    const end = start + Math.min(paths, (chunk + 1) * CHUNK);
    for (let at = start + chunk * CHUNK; at < end; at += 1) sum += doubles[at] ?? Number.NaN;
    sums[chunk] = sum;
  }
  return sums;
}

/** Chunk by chunk, so that the sums do not depend on who drew which chunks. */
function collectRow(
  { engine, plan }: Loaded,
  row: number,
  paths: number,
  { origin, scale }: Binning,
  { bins, tail }: Wanted,
): Collected {
  const { bytes, doubles } = engine.views();
  bytes.fill(0, plan.wanted, plan.wanted + BINS);
  for (const bin of bins) bytes[plan.wanted + bin] = 1;
  const below = new Float64Array(chunksOf(paths));
  let found = 0;
  for (let chunk = 0; chunk < below.length; chunk += 1) {
    found += engine.kernel.collect(
      plan.matrix + row * plan.rowBytes + chunk * ROW_BYTES,
      Math.min(CHUNK, paths - chunk * CHUNK),
      origin,
      scale,
      plan.wanted,
      tail,
      plan.candidates + found * 8,
      plan.tailSum,
    );
    below[chunk] = doubles[plan.tailSum / 8] ?? Number.NaN;
  }
  const values = doubles.slice(plan.candidates / 8, plan.candidates / 8 + found);
  return { values: values.sort(), below };
}
