import {
  type Arithmetic,
  EXPONENT_31,
  LOG_OF_OCTAVE,
  NORMAL_POLYNOMIALS,
  polynomial,
  THREE_QUARTERS,
  WORD_TO_ANGLE,
} from '../kernel/normal-arithmetic.ts';
import { STREAM_WORDS } from './stream.ts';

/**
 * One word after the other from the four lanes of a stream, in turn: lane 0, 1, 2, 3, 0, … The definition of what the kernel
 * draws four at a time. xoshiro128+; each word 0 to 2^32 − 1.
 * Source: Blackman and Vigna, Scrambled linear pseudorandom number generators, ACM TOMS 47 (2021).
 */
export function createDraw(state: Uint32Array): () => number {
  const words = state.slice(0, STREAM_WORDS);
  let lane = 3;
  return () => {
    lane = (lane + 1) % 4;
    const [a, b, c, d] = [0, 4, 8, 12].map((row) => words[row + lane] ?? 0) as [
      number,
      number,
      number,
      number,
    ];
    const next = [a ^ d ^ b, b ^ c ^ a, c ^ a ^ (b << 9), rotl(d ^ b, 11)];
    for (const [row, word] of next.entries()) words[4 * row + lane] = word;
    return (a + d) >>> 0;
  };
}

function rotl(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

const SINGLES: Arithmetic<number> = {
  constant: Math.fround,
  add: (a, b) => Math.fround(a + b),
  mul: (a, b) => Math.fround(a * b),
};

/**
 * Eight standard normals from the next eight words of a stream, in single precision: z = √(−2 ln u)·cos θ and ·sin θ of four
 * lengths and four angles. The definition of what the kernel draws, to the last bit. Largest |z| is 6.66.
 * Source: Box and Muller, A note on the generation of random normal deviates, Ann. Math. Stat. 29 (1958).
 */
export function drawEightNormals(draw: () => number): readonly number[] {
  const lengths = Array.from({ length: 4 }, () => radiusOf(draw()));
  const circle = Array.from({ length: 4 }, () => pointOnCircle(draw()));
  const scaled = (which: 0 | 1) =>
    circle.map((point, lane) => SINGLES.mul(lengths[lane] ?? Number.NaN, point[which]));
  return [...scaled(0), ...scaled(1)];
}

/** √(−2·ln u) with u = (w/2 + 1/2)/2^31. */
function radiusOf(word: number): number {
  const { add, mul } = SINGLES;
  const bits = bitsOf(add(Math.fround(word >>> 1), 0.5)) - EXPONENT_31;
  const exponent = (bits - THREE_QUARTERS) >> 23;
  const f = add(singleOf((bits - (exponent << 23)) | 0), -1);
  const f2 = mul(f, f);
  const ofMantissa = mul(f, polynomial(SINGLES, NORMAL_POLYNOMIALS.log, [f, f2, mul(f2, f2)]));
  return Math.fround(Math.sqrt(add(mul(exponent, LOG_OF_OCTAVE), ofMantissa)));
}

/** A point on the circle: an angle within ±π/2 from the lower bits, and the side of the circle from the highest. */
function pointOnCircle(word: number): readonly [number, number] {
  const { mul } = SINGLES;
  const s = mul(Math.fround(word << 1), WORD_TO_ANGLE);
  const s2 = mul(s, s);
  const s4 = mul(s2, s2);
  const powers = [s2, s4, mul(s4, s4)];
  const cosine = polynomial(SINGLES, NORMAL_POLYNOMIALS.cosine, powers);
  return [word >>> 31 === 1 ? -cosine : cosine, mul(s, polynomial(SINGLES, NORMAL_POLYNOMIALS.sine, powers))];
}

const single = new Float32Array(1);
const word32 = new Int32Array(single.buffer);

function bitsOf(value: number): number {
  single[0] = value;
  return word32[0] ?? 0;
}

function singleOf(bits: number): number {
  word32[0] = bits;
  return single[0] ?? 0;
}
