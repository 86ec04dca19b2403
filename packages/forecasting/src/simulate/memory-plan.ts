import { CONSTANT_BYTES } from '../kernel/constants.ts';
import {
  BINS,
  BINS_BYTES,
  HALF_ROW_BYTES,
  MONTH_BLOCK,
  ROW_BYTES,
  STREAM_BYTES,
  TABLE_BYTES,
} from '../kernel/layout.ts';
import { STATE_ROWS } from '../kernel/month.ts';

/** Sizes that decide what a run takes. */
export interface Sizes {
  readonly months: number;
  readonly factors: number;
  readonly events: number;
  /** Whether events go together: then each has a row of normals. */
  readonly isCorrelated: boolean;
  /** Rows of the matrix: months, and horizons of the lowest cash. */
  readonly rows: number;
  /** Chunks of paths that are kept. */
  readonly chunks: number;
}

/** Where everything of a run stands in the memory of the kernel, in bytes. */
export interface MemoryPlan {
  readonly blocks: number;
  readonly noiseStreams: number;
  readonly eventStream: number;
  readonly state: number;
  readonly normals: number;
  readonly words: number;
  readonly changes: number;
  readonly tables: number;
  readonly picked: number;
  readonly shocks: number;
  readonly latent: number;
  readonly bins: number;
  readonly wanted: number;
  readonly tailSum: number;
  readonly candidates: number;
  readonly matrix: number;
  readonly rowBytes: number;
  readonly end: number;
}

/** One path more than a chunk has: `pickWords` writes before it knows whether to keep. */
export const PICKED_BYTES = HALF_ROW_BYTES + 64;

/** Lays out the memory of a run. What the inner loops touch comes first and close together. */
export function planMemory({ months, factors, events, isCorrelated, rows, chunks }: Sizes): MemoryPlan {
  let end = 0;
  const take = (bytes: number) => {
    const start = end;
    end += Math.ceil(bytes / 64) * 64;
    return start;
  };
  take(CONSTANT_BYTES.length);
  const rowBytes = chunks * ROW_BYTES;
  const plan = {
    blocks: take(months * MONTH_BLOCK.bytes),
    noiseStreams: take(factors * STREAM_BYTES),
    eventStream: take(STREAM_BYTES),
    state: take((STATE_ROWS.factors + factors) * ROW_BYTES),
    normals: take(factors * HALF_ROW_BYTES),
    words: take(3 * HALF_ROW_BYTES),
    changes: take((months + 1) * ROW_BYTES),
    tables: take(events * TABLE_BYTES),
    picked: take(events * PICKED_BYTES),
    shocks: take(isCorrelated ? events * HALF_ROW_BYTES : 0),
    latent: take(isCorrelated ? ROW_BYTES : 0),
    bins: take(BINS_BYTES),
    wanted: take(BINS),
    tailSum: take(8),
    candidates: take(rowBytes + 64),
    matrix: take(rows * rowBytes),
  };
  return { ...plan, rowBytes, end };
}
