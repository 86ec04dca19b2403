import { createKernel, type Kernel } from '../kernel/kernel.ts';
import { createMemory, type WasmMemory } from '../wasm/platform.ts';

const PAGE = 65_536;

/** The kernel with its memory, and the memory seen as numbers. Keep it warm: it grows when it must and never shrinks. */
export interface Engine {
  readonly kernel: Kernel;
  /** The memory as doubles, words and bytes; growing replaces them, so ask anew after `reserve`. */
  views(): Views;
  /** Makes room for so many bytes. Throws a RangeError when the machine has none. */
  reserve(bytes: number): void;
}

export interface Views {
  readonly doubles: Float64Array<ArrayBuffer>;
  readonly words: Uint32Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Makes an engine with one megabyte. */
export function createEngine(): Engine {
  const memory = createMemory(16);
  const kernel = createKernel(memory);
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
  };
}

function viewsOf({ buffer }: WasmMemory): Views {
  return {
    doubles: new Float64Array(buffer),
    words: new Uint32Array(buffer),
    bytes: new Uint8Array(buffer),
  };
}
