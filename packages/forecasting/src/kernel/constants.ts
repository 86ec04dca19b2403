import { type Code, doubleBytes } from '../wasm/code.ts';
import { i32 } from '../wasm/scalar.ts';
import { v128 } from '../wasm/vector.ts';
import { BINS } from './layout.ts';
import {
  EXPONENT_31,
  LOG_OF_OCTAVE,
  NORMAL_POLYNOMIALS,
  THREE_QUARTERS,
  WORD_TO_ANGLE,
} from './normal-arithmetic.ts';

/** Added to a double below 2^31, this leaves it rounded to a whole number in the lower bits. */
export const TO_WHOLE = 2 ** 52;

const SINGLES: readonly number[] = [
  0.5,
  1,
  LOG_OF_OCTAVE,
  WORD_TO_ANGLE,
  ...Object.values(NORMAL_POLYNOMIALS).flat(),
];
const WORDS: readonly number[] = [EXPONENT_31, THREE_QUARTERS, 0x80000000];
const DOUBLES: readonly number[] = [BINS - 1, TO_WHOLE];

/**
 * Constants of the hot loops stand at the beginning of the memory and are loaded: written as instructions, the engine would
 * build each of them anew in every round, which takes longer than the arithmetic.
 */
export const CONSTANT_BYTES: readonly number[] = [
  ...SINGLES.flatMap((value) => repeated(bytesOf(Float32Array.of(value)), 4)),
  ...WORDS.flatMap((value) => repeated(bytesOf(Uint32Array.of(value)), 4)),
  ...DOUBLES.flatMap((value) => repeated(doubleBytes(value), 2)),
];

/** Four times a single. */
export function singles(value: number): Code<'v128'> {
  return loadConstant(SINGLES.indexOf(value));
}

/** Four times a 32-bit word. */
export function words(value: number): Code<'v128'> {
  return loadConstant(SINGLES.length, WORDS.indexOf(value));
}

/** Two times a double. */
export function doubles(value: number): Code<'v128'> {
  return loadConstant(SINGLES.length + WORDS.length, DOUBLES.indexOf(value));
}

function loadConstant(first: number, index = 0): Code<'v128'> {
  if (first < 0 || index < 0) throw new RangeError('no such constant');
  return v128.load(i32.const(0), 16 * (first + index));
}

function bytesOf({ buffer }: { readonly buffer: ArrayBuffer }): readonly number[] {
  return [...new Uint8Array(buffer)];
}

function repeated(bytes: readonly number[], times: number): readonly number[] {
  return Array.from({ length: times }, () => bytes).flat();
}
