import { quantileTable } from '../distributions/quantile-table.ts';
import { createKernel, type Kernel } from '../kernel/kernel.ts';
import type { Distribution } from '../model/cash-model.ts';
import { createMemory, type WasmMemory } from '../wasm/platform.ts';

const PAGE = 65_536;

/** The kernel with its memory, and the memory seen as numbers. Keep it warm: it grows when it must and never shrinks. */
export interface Engine {
  readonly kernel: Kernel;
  /** The memory as doubles, words and bytes; growing replaces them, so ask anew after `reserve`. */
  views(): Views;
  /** Makes room for so many bytes. Throws a RangeError when the machine has none. */
  reserve(bytes: number): void;
  /** The quantile table of an amount, kept for the next run: whoever drags one event changes one table. */
  tableOf(amount: Distribution): Float64Array;
}

export interface Views {
  readonly doubles: Float64Array<ArrayBuffer>;
  readonly words: Uint32Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Tables that are kept, of 16 kB each. */
const MOST_TABLES = 256;

/** Makes an engine with one megabyte. */
export function createEngine(): Engine {
  const memory = createMemory(16);
  const kernel = createKernel(memory);
  const tables = new Map<string, Float64Array>();
  let views = viewsOf(memory);
  return {
    kernel,
    views: () => views,
    reserve(bytes) {
      const missing = bytes - memory.buffer.byteLength;
      if (missing <= 0) return;
      memory.grow(Math.ceil(missing / PAGE));
      views = viewsOf(memory);
    },
    tableOf(amount) {
      const key = JSON.stringify(amount);
      const table = tables.get(key) ?? quantileTable(amount);
      // What was asked for last stays longest.
      tables.delete(key);
      tables.set(key, table);
      const [oldest] = tables.keys();
      if (tables.size > MOST_TABLES && oldest !== undefined) tables.delete(oldest);
      return table;
    },
  };
}

function viewsOf({ buffer }: WasmMemory): Views {
  return {
    doubles: new Float64Array(buffer),
    words: new Uint32Array(buffer),
    bytes: new Uint8Array(buffer),
  };
}
