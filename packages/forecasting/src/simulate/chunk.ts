import type { MonthStep } from '../kernel/kernel.ts';
import {
  CHUNK,
  HALF_ROW_BYTES,
  MONTH_BLOCK,
  ROW_BYTES,
  STREAM_BYTES,
  TABLE_BYTES,
} from '../kernel/layout.ts';
import { STATE_ROWS } from '../kernel/month.ts';
import { writeStream } from '../random/stream.ts';
import type { CompiledEvent, CompiledModel } from './compiled.ts';
import type { Engine } from './engine.ts';
import { type MemoryPlan, PICKED_BYTES } from './memory-plan.ts';

/** A model in the memory of an engine, ready to be drawn chunk by chunk. */
export interface Loaded {
  readonly engine: Engine;
  readonly compiled: CompiledModel;
  readonly plan: MemoryPlan;
  /** Months from the opening after which the lowest cash so far is kept, as the row after the months. */
  readonly horizons: readonly number[];
}

/** What a chunk leaves beside its cash: sums over its valid paths, into arrays of the whole part. */
export interface ChunkSums {
  /** Per month: sum of cash, paths in breach, shortfall. */
  readonly months: Float64Array;
  /** Per event: how often it occurred, sum of the lowest cash in those paths. */
  readonly events: Float64Array;
}

/** Writes what the months and events of a model need into memory, once per run. */
export function loadModel(loaded: Loaded): void {
  const { engine, compiled, plan } = loaded;
  const { doubles, bytes } = engine.views();
  const { model, mix, events } = compiled;
  for (let month = 0; month < model.months; month += 1) {
    const at = (offset: number) => (plan.blocks + month * MONTH_BLOCK.bytes + offset) / 8;
    doubles[at(MONTH_BLOCK.net)] = model.net[month] ?? Number.NaN;
    doubles[at(MONTH_BLOCK.dip)] = model.dip[month] ?? Number.NaN;
    doubles[at(MONTH_BLOCK.floor)] = -model.limit;
    for (const [k, { phi, weight }] of model.noise.entries()) {
      doubles[at(MONTH_BLOCK.phi + 8 * k)] = phi;
      doubles[at(MONTH_BLOCK.weight + 8 * k)] = weight[month] ?? Number.NaN;
      doubles.set(mix[k] ?? [], at(MONTH_BLOCK.mix + 32 * k));
    }
  }
  for (const [index, { table }] of events.entries())
    doubles.set(table, (plan.tables + index * TABLE_BYTES) / 8);
  bytes.fill(0, plan.changes, plan.changes + (model.months + 1) * ROW_BYTES);
}

/**
 * Draws one chunk of 1,024 paths into column `slot` of the matrix; its first `valid` paths count in the sums. The same model,
 * seed and chunk give the same bytes, whatever was drawn before.
 */
export function drawChunk(loaded: Loaded, chunk: number, slot: number, valid: number): ChunkSums {
  resetState(loaded, chunk);
  const counts = drawEvents(loaded, chunk, valid);
  const months = walkMonths(loaded, slot, valid);
  return { months, events: sumEvents(loaded, counts) };
}

function resetState({ engine, compiled, plan }: Loaded, chunk: number): void {
  const { doubles, words } = engine.views();
  const row = (index: number) => plan.state / 8 + index * CHUNK;
  doubles.fill(0, row(STATE_ROWS.rate), row(STATE_ROWS.opening));
  doubles.fill(compiled.model.opening, row(STATE_ROWS.opening), row(STATE_ROWS.lowest));
  doubles.fill(Number.POSITIVE_INFINITY, row(STATE_ROWS.lowest), row(STATE_ROWS.factors));
  doubles.fill(0, row(STATE_ROWS.factors), row(STATE_ROWS.factors + compiled.noiseStreams.length));
  for (const [factor, key] of compiled.noiseStreams.entries())
    writeStream(key, chunk, words, (plan.noiseStreams + factor * STREAM_BYTES) / 4);
}

/** Draws which paths each event hits, how hard and when; gives how many of the valid paths each hit. */
function drawEvents(loaded: Loaded, chunk: number, valid: number): readonly number[] {
  const { compiled } = loaded;
  if (compiled.eventFactor !== null) drawShocks(loaded, chunk);
  return compiled.events.map((event, index) =>
    compiled.eventFactor === null
      ? drawAlone(loaded, event, index, chunk, valid)
      : drawTogether(loaded, event, index, chunk, valid),
  );
}

function drawAlone(
  loaded: Loaded,
  event: CompiledEvent,
  index: number,
  chunk: number,
  valid: number,
): number {
  if (event.lastWord === undefined) return 0;
  const { engine, plan } = loaded;
  writeStream(event.stream, chunk, engine.views().words, plan.eventStream / 4);
  engine.kernel.fillWords(plan.eventStream, plan.words, 3 * HALF_ROW_BYTES);
  const picked = plan.picked + index * PICKED_BYTES;
  const count = engine.kernel.pickWords(plan.words, event.lastWord, valid, picked);
  bookEvent(loaded, event, index, count);
  return count;
}

/** One row of normals for each event, from the words that decide alone when events are independent. */
function drawShocks({ engine, compiled, plan }: Loaded, chunk: number): void {
  for (const [index, { stream }] of compiled.events.entries()) {
    writeStream(stream, chunk, engine.views().words, plan.eventStream / 4);
    engine.kernel.fillNormals(plan.eventStream, plan.shocks + index * HALF_ROW_BYTES, HALF_ROW_BYTES);
  }
}

function drawTogether(
  loaded: Loaded,
  event: CompiledEvent,
  index: number,
  chunk: number,
  valid: number,
): number {
  const { engine, compiled, plan } = loaded;
  const { kernel } = engine;
  const { doubles, words } = engine.views();
  doubles.fill(0, plan.latent / 8, plan.latent / 8 + CHUNK);
  for (const [other, share] of (compiled.eventFactor?.[index] ?? []).entries()) {
    if (share !== 0)
      kernel.addScaled(plan.latent, plan.shocks + other * HALF_ROW_BYTES, share, HALF_ROW_BYTES);
  }
  writeStream(event.stream, chunk, words, plan.eventStream / 4);
  kernel.fillWords(plan.eventStream, plan.words, 3 * HALF_ROW_BYTES);
  const picked = plan.picked + index * PICKED_BYTES;
  const count = kernel.pickBelow(plan.latent, event.bound, valid, picked);
  bookEvent(loaded, event, index, count);
  return count;
}

function bookEvent(
  { engine, compiled, plan }: Loaded,
  { from, span, spread }: CompiledEvent,
  index: number,
  count: number,
): void {
  engine.kernel.book(
    plan.picked + index * PICKED_BYTES,
    count,
    plan.words + HALF_ROW_BYTES,
    plan.words + 2 * HALF_ROW_BYTES,
    plan.tables + index * TABLE_BYTES,
    plan.changes,
    from,
    span,
    spread,
    compiled.model.months,
    1 / spread,
  );
}

function walkMonths({ engine, compiled, plan, horizons }: Loaded, slot: number, valid: number): Float64Array {
  const { kernel } = engine;
  const { doubles } = engine.views();
  const { months } = compiled.model;
  const factors = compiled.noiseStreams.length;
  const step = kernel[`month${factors}` as 'month0'] satisfies MonthStep;
  const sums = new Float64Array(3 * months);
  const column = (row: number) => plan.matrix + row * plan.rowBytes + slot * ROW_BYTES;
  const lowest = plan.state / 8 + STATE_ROWS.lowest * CHUNK;
  let horizon = 0;
  for (let month = 0; month < months; month += 1) {
    for (let factor = 0; factor < factors; factor += 1) {
      kernel.fillNormals(
        plan.noiseStreams + factor * STREAM_BYTES,
        plan.normals + factor * HALF_ROW_BYTES,
        HALF_ROW_BYTES,
      );
    }
    const block = plan.blocks + month * MONTH_BLOCK.bytes;
    const before = month === 0 ? plan.state + STATE_ROWS.opening * ROW_BYTES : column(month - 1);
    const changes = plan.changes + month * ROW_BYTES;
    step(block, plan.state, changes, plan.normals, before, column(month), valid);
    const left = (block + MONTH_BLOCK.sum) / 8;
    sums.set(doubles.subarray(left, left + 3), 3 * month);
    if (horizons[horizon] === month + 1) {
      doubles.copyWithin(column(months + horizon) / 8, lowest, lowest + CHUNK);
      horizon += 1;
    }
  }
  return sums;
}

function sumEvents({ engine, plan }: Loaded, counts: readonly number[]): Float64Array {
  const sums = new Float64Array(2 * counts.length);
  for (const [index, count] of counts.entries()) {
    sums[2 * index] = count;
    sums[2 * index + 1] = engine.kernel.sumPicked(
      plan.state + STATE_ROWS.lowest * ROW_BYTES,
      plan.picked + index * PICKED_BYTES,
      count,
    );
  }
  return sums;
}

/**
 * Counts in which month each valid path of a slot breaches the limit for the first time; the last count is of those that never
 * do. Only paths whose lowest cash is below the limit are followed, from the last drawn chunk.
 */
export function countFirstBreaches(
  { engine, compiled, plan }: Loaded,
  slot: number,
  valid: number,
  counts: Uint32Array,
): void {
  const { doubles } = engine.views();
  const { months, limit, dip } = compiled.model;
  const lowest = plan.state / 8 + STATE_ROWS.lowest * CHUNK;
  const first = (plan.matrix + slot * ROW_BYTES) / 8;
  const rowLength = plan.rowBytes / 8;
  for (let path = 0; path < valid; path += 1) {
    let month = months;
    if ((doubles[lowest + path] ?? Number.NaN) < -limit) {
      month = 0;
      while ((doubles[first + month * rowLength + path] ?? 0) - (dip[month] ?? 0) >= -limit) month += 1;
    }
    counts[month] = (counts[month] ?? 0) + 1;
  }
}
