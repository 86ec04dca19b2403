import { findCholesky } from '../dependence/cholesky.ts';
import { normalQuantile } from '../distributions/normal-quantile.ts';
import type { CashEvent, CheckedModel, Matrix } from '../model/cash-model.ts';
import { type StreamKey, streamKey } from '../random/stream.ts';
import type { Engine } from './engine.ts';

/** An event as the kernel draws it. */
export interface CompiledEvent {
  readonly id: string;
  readonly stream: StreamKey;
  /** It occurs when its word is at most this; undefined: never. */
  readonly lastWord: number | undefined;
  /** Of events that go together: it occurs when its normal lies below this. */
  readonly bound: number;
  readonly table: Float64Array;
  readonly from: number;
  /** Months in which it can begin. */
  readonly span: number;
  readonly spread: number;
}

/** A model with its chances worked out for a seed. */
export interface CompiledModel {
  readonly model: CheckedModel;
  readonly events: readonly CompiledEvent[];
  /** Row i: what each event's own normal adds to that of event i, up to itself; null: independent. */
  readonly eventFactor: Matrix | null;
  readonly noiseStreams: readonly StreamKey[];
  /** Row k: how much of the shocks 0 … k goes into factor k, sigma included. */
  readonly mix: Matrix;
}

/** Works out what does not change from chunk to chunk. */
export function compileModel(model: CheckedModel, seed: number, engine: Engine): CompiledModel {
  return {
    model,
    events: model.events.map((event) => compileEvent(event, seed, engine)),
    eventFactor: model.eventCorrelation === null ? null : lowerTriangle(model.eventCorrelation),
    noiseStreams: model.noise.map((_, factor) => streamKey(seed, 'noise', String(factor))),
    mix: mixOf(model),
  };
}

function compileEvent(
  { id, probability, amount, onset, spread }: CashEvent,
  seed: number,
  { tableOf }: Engine,
): CompiledEvent {
  return {
    id,
    stream: streamKey(seed, 'event', id),
    lastWord: probability === 0 ? undefined : Math.ceil(probability * 2 ** 32) - 1,
    bound: normalQuantile(probability),
    table: tableOf(amount),
    from: onset.from,
    span: onset.to - onset.from + 1,
    spread,
  };
}

function mixOf({ noise, noiseCorrelation }: CheckedModel): Matrix {
  const factor =
    noiseCorrelation === null
      ? noise.map((_, k) => noise.slice(0, k + 1).map((__, j) => (j === k ? 1 : 0)))
      : lowerTriangle(noiseCorrelation);
  return factor.map((row, k) => row.map((share) => share * (noise[k]?.sigma ?? 0)));
}

/** The rows of the Cholesky factor, each up to its diagonal. A checked model has one: that is part of the check. */
function lowerTriangle(matrix: Matrix): Matrix {
  const factor = findCholesky(matrix);
  if (factor === undefined) throw new TypeError('a correlation that was not checked');
  const { size, lower } = factor;
  return matrix.map((_, row) => [...lower.subarray(row * size, row * size + row + 1)]);
}
