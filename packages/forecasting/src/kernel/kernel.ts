import { assemble } from '../wasm/module.ts';
import { compileModule, instantiate, type WasmMemory } from '../wasm/platform.ts';
import { collect, countBins } from './columns.ts';
import { CONSTANT_BYTES } from './constants.ts';
import { addScaled, book, pickBelow, pickWords, sumPicked } from './events.ts';
import { monthStep } from './month.ts';
import { fillNormals, fillWords } from './words.ts';

/** The functions of the kernel; every address and length is in bytes of its memory, see where each is defined. */
export interface Kernel {
  fillWords(state: number, out: number, bytes: number): void;
  fillNormals(state: number, out: number, bytes: number): void;
  pickWords(words: number, last: number, count: number, out: number): number;
  pickBelow(values: number, bound: number, count: number, out: number): number;
  addScaled(out: number, normals: number, factor: number, bytes: number): void;
  book(
    picked: number,
    count: number,
    amounts: number,
    onsets: number,
    table: number,
    rates: number,
    from: number,
    span: number,
    spread: number,
    months: number,
    share: number,
  ): void;
  sumPicked(values: number, picked: number, count: number): number;
  countBins(column: number, count: number, origin: number, scale: number, bins: number): void;
  collect(
    column: number,
    count: number,
    origin: number,
    scale: number,
    wanted: number,
    tail: number,
    out: number,
    sum: number,
  ): number;
  readonly month0: MonthStep;
  readonly month1: MonthStep;
  readonly month2: MonthStep;
  readonly month3: MonthStep;
  readonly month4: MonthStep;
}

export type MonthStep = (
  block: number,
  state: number,
  changes: number,
  normals: number,
  before: number,
  out: number,
  count: number,
) => void;

let compiled: object | undefined;

/** A kernel on a memory of its own. The code is assembled and compiled once per process or worker, in about ten milliseconds. */
export function createKernel(memory: WasmMemory): Kernel {
  compiled ??= compileModule(kernelBytes());
  return instantiate(compiled, memory) as Kernel;
}

/** The kernel as WebAssembly: fixed-width vectors only, of which the specification leaves no result to the processor. */
export function kernelBytes(): Uint8Array<ArrayBuffer> {
  const events = [pickWords, pickBelow, addScaled, book, sumPicked];
  const months = [0, 1, 2, 3, 4].map(monthStep);
  return assemble([fillWords, fillNormals, ...events, ...months, countBins, collect], CONSTANT_BYTES);
}
