import { type Code, sequence } from '../wasm/code.ts';
import { defineFunction } from '../wasm/module.ts';
import { i32, type Local, repeat } from '../wasm/scalar.ts';
import { f32x4, i32x4, v128 } from '../wasm/vector.ts';
import { singles, words } from './constants.ts';
import {
  EXPONENT_31,
  LOG_OF_OCTAVE,
  NORMAL_POLYNOMIALS,
  polynomial,
  THREE_QUARTERS,
  WORD_TO_ANGLE,
} from './normal-arithmetic.ts';

type Vector = Local<'v128'>;

const LANES = { constant: singles, add: f32x4.add, mul: f32x4.mul };

const rotl = (a: Code<'v128'>, by: number) => v128.or(i32x4.shl(a, by), i32x4.shrU(a, 32 - by));

/**
 * One step of xoshiro128+ in four lanes at once: the next word goes into `out`. Its lowest bits are weak, so what is made of a
 * word must rest on the upper ones: a comparison, a place in a table, the mantissa of a single.
 * Source: Blackman and Vigna, Scrambled linear pseudorandom number generators, ACM TOMS 47 (2021).
 */
function nextWords([a, b, c, d]: readonly [Vector, Vector, Vector, Vector], out: Vector, kept: Vector) {
  return sequence(
    out.set(i32x4.add(a.get, d.get)),
    kept.set(i32x4.shl(b.get, 9)),
    c.set(v128.xor(c.get, a.get)),
    d.set(v128.xor(d.get, b.get)),
    b.set(v128.xor(b.get, c.get)),
    a.set(v128.xor(a.get, d.get)),
    c.set(v128.xor(c.get, kept.get)),
    d.set(rotl(d.get, 11)),
  );
}

/** A stream in variables: taken from memory, used, put back. */
function withStream(
  state: Code<'i32'>,
  declare: (type: 'v128') => Vector,
  use: (next: (out: Vector) => Code<'void'>) => Code<'void'>,
): Code<'void'> {
  const lanes = [declare('v128'), declare('v128'), declare('v128'), declare('v128')] as const;
  const kept = declare('v128');
  return sequence(
    ...lanes.map((lane, at) => lane.set(v128.load(state, 16 * at))),
    use((out) => nextWords(lanes, out, kept)),
    ...lanes.map((lane, at) => v128.store(state, lane.get, 16 * at)),
  );
}

/** `fillWords(state, out, bytes)`: random words, four at a time; `bytes` is a multiple of 16. */
export const fillWords = defineFunction(
  'fillWords',
  { state: 'i32', out: 'i32', bytes: 'i32' },
  'void',
  ({ state, out, bytes }, declare) => {
    const word = declare('v128');
    return withStream(state.get, declare, (next) =>
      repeat(
        bytes.get,
        sequence(
          next(word),
          v128.store(out.get, word.get),
          out.set(i32.add(out.get, i32.const(16))),
          bytes.set(i32.sub(bytes.get, i32.const(16))),
        ),
        bytes.get,
      ),
    );
  },
);

/** √(−2·ln u) in `out`, with u = (w/2 + 1/2)/2^31 for the words w in `out`; the others are used on the way. */
function radius(out: Vector, [e, f, f2, f4]: readonly [Vector, Vector, Vector, Vector]): Code<'void'> {
  const powers = [f.get, f2.get, f4.get];
  return sequence(
    out.set(f32x4.add(f32x4.convertI32x4S(i32x4.shrU(out.get, 1)), singles(0.5))),
    out.set(i32x4.sub(out.get, words(EXPONENT_31))),
    e.set(i32x4.shrS(i32x4.sub(out.get, words(THREE_QUARTERS)), 23)),
    f.set(f32x4.sub(i32x4.sub(out.get, i32x4.shl(e.get, 23)), singles(1))),
    f2.set(f32x4.mul(f.get, f.get)),
    f4.set(f32x4.mul(f2.get, f2.get)),
    out.set(f32x4.mul(f.get, polynomial(LANES, NORMAL_POLYNOMIALS.log, powers))),
    e.set(f32x4.mul(f32x4.convertI32x4S(e.get), singles(LOG_OF_OCTAVE))),
    out.set(f32x4.sqrt(f32x4.add(e.get, out.get))),
  );
}

/** Sine and cosine of the angles, within ±π/2, in the lower 31 bits of the words; the last two are used on the way. */
function sineAndCosine(
  angle: Vector,
  sine: Vector,
  cosine: Vector,
  [s2, s4]: readonly [Vector, Vector],
): Code<'void'> {
  const powers = [s2.get, s4.get, f32x4.mul(s4.get, s4.get)];
  return sequence(
    sine.set(f32x4.mul(f32x4.convertI32x4S(i32x4.shl(angle.get, 1)), singles(WORD_TO_ANGLE))),
    s2.set(f32x4.mul(sine.get, sine.get)),
    s4.set(f32x4.mul(s2.get, s2.get)),
    cosine.set(polynomial(LANES, NORMAL_POLYNOMIALS.cosine, powers)),
    sine.set(f32x4.mul(sine.get, polynomial(LANES, NORMAL_POLYNOMIALS.sine, powers))),
  );
}

/**
 * `fillNormals(state, out, bytes)`: standard normal singles; `bytes` is a multiple of 32. Box–Muller on two words: the first
 * gives the radius, the second an angle within ±π/2 and, in its highest bit, on which side of the circle.
 */
export const fillNormals = defineFunction(
  'fillNormals',
  { state: 'i32', out: 'i32', bytes: 'i32' },
  'void',
  ({ state, out, bytes }, declare) => {
    const vector = () => declare('v128');
    const [length, angle, sine, cosine, x, y] = [vector(), vector(), vector(), vector(), vector(), vector()];
    const side = v128.and(angle.get, words(0x80000000));
    return withStream(state.get, declare, (next) =>
      repeat(
        bytes.get,
        sequence(
          next(length),
          next(angle),
          radius(length, [sine, cosine, x, y]),
          sineAndCosine(angle, sine, cosine, [x, y]),
          v128.store(out.get, f32x4.mul(length.get, v128.xor(cosine.get, side))),
          v128.store(out.get, f32x4.mul(length.get, sine.get), 16),
          out.set(i32.add(out.get, i32.const(32))),
          bytes.set(i32.sub(bytes.get, i32.const(32))),
        ),
        bytes.get,
      ),
    );
  },
);
