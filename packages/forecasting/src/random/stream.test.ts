import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDraw, drawEightNormals } from './draw.ts';
import { STREAM_WORDS, streamKey, writeStream } from './stream.ts';

const MASK = (1n << 32n) - 1n;
const rotl = (word: bigint, by: bigint) => ((word << by) | (word >> (32n - by))) & MASK;

/** sfc32 in whole numbers of any length, as its author writes it. */
function naiveMixer() {
  let [a, b, c, counter] = [0n, 0n, 0n, 1n];
  const next = () => {
    const result = (a + b + counter) & MASK;
    counter = (counter + 1n) & MASK;
    a = b ^ (b >> 9n);
    b = (c + (c << 3n)) & MASK;
    c = (rotl(c, 21n) + result) & MASK;
    return result;
  };
  const absorb = (word: number) => {
    a = (a + BigInt(word)) & MASK;
    next();
  };
  const stir = () => {
    for (let step = 0; step < 15; step++) next();
  };
  return { next, absorb, stir };
}

function stateOf(first: number, second: number, chunk: number): Uint32Array {
  const state = new Uint32Array(STREAM_WORDS);
  writeStream({ first, second }, chunk, state);
  return state;
}

const word = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('against whole numbers of any length', () => {
  test('the state of a stream', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 2000 }), (first, second, chunk) => {
        const mixer = naiveMixer();
        for (const taken of [first, second, chunk]) mixer.absorb(taken);
        mixer.stir();
        const expected = Array.from({ length: STREAM_WORDS }, () => Number(mixer.next()));
        expect([...stateOf(first, second, chunk)]).toEqual(expected);
      }),
    );
  });

  test('the key of a name', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.string({ unit: 'grapheme' }), (seed, name) => {
        const mixer = naiveMixer();
        const parts = [seed % 2 ** 32, Math.floor(seed / 2 ** 32)];
        const letters = [...`event:${name}`].map((letter) => letter.codePointAt(0) ?? 0);
        for (const taken of [...parts, ...letters]) mixer.absorb(taken);
        mixer.stir();
        const expected = { first: Number(mixer.next()), second: Number(mixer.next()) };
        expect(streamKey(seed, 'event', name)).toEqual(expected);
      }),
    );
  });

  test('the words of four xoshiro128+ in turn', () => {
    fc.assert(
      fc.property(word, word, (first, second) => {
        const state = stateOf(first, second, 0);
        const draw = createDraw(state);
        const lanes = [0, 1, 2, 3].map((lane) => [0, 4, 8, 12].map((row) => BigInt(state[row + lane] ?? 0)));
        for (let n = 0; n < 40; n++) {
          const s = lanes[n % 4] ?? [];
          const [s0 = 0n, s1 = 0n, s2 = 0n, s3 = 0n] = s;
          expect(draw()).toBe(Number((s0 + s3) & MASK));
          const [c, d] = [s2 ^ s0, s3 ^ s1];
          s.splice(0, 4, s0 ^ d, s1 ^ c, c ^ ((s1 << 9n) & MASK), rotl(d, 11n));
        }
      }),
      { numRuns: 30 },
    );
  });
});

test('the state is written where it is asked for, and drawing leaves it alone', () => {
  const out = new Uint32Array(STREAM_WORDS + 8).fill(7);
  writeStream({ first: 1, second: 2 }, 3, out, 4);
  expect([...out.slice(4, 4 + STREAM_WORDS)]).toEqual([...stateOf(1, 2, 3)]);
  expect([...out.slice(0, 4), ...out.slice(-4)]).toEqual(Array(8).fill(7));
  const draw = createDraw(out);
  draw();
  expect([...out.slice(0, 4)]).toEqual([7, 7, 7, 7]);
});

test('seed, kind and name each make another stream', () => {
  const key = (...[seed, kind, name]: Parameters<typeof streamKey>) => {
    const { first, second } = streamKey(seed, kind, name);
    return `${first} ${second}`;
  };
  const keys = [
    key(1, 'event', 'a'),
    key(2, 'event', 'a'),
    key(2 ** 32 + 1, 'event', 'a'),
    key(1, 'noise', 'a'),
    key(1, 'event', 'b'),
    key(1, 'event', 'ab'),
    key(1, 'event', 'ba'),
    key(1, 'event', ''),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

describe('what is drawn looks like chance', () => {
  const draws = (count: number, chunk = 0) => {
    const draw = createDraw(stateOf(11, 22, chunk));
    return Array.from({ length: count }, draw);
  };

  test('the highest four bits are even (chi-squared, n = 160,000)', () => {
    const counts = Array.from({ length: 16 }, () => 0);
    for (const drawn of draws(160_000)) counts[drawn >>> 28] = (counts[drawn >>> 28] ?? 0) + 1;
    const chi = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    // 15 degrees of freedom: mean 15, standard deviation √30.
    expect(Math.abs(chi - 15)).toBeLessThan(3 * Math.sqrt(30));
  });

  test('neighbours, lanes and chunks have nothing to do with each other (n = 100,000)', () => {
    const n = 100_000;
    const uniform = (values: readonly number[]) =>
      values.map((value) => (value / 2 ** 32 - 0.5) * Math.sqrt(12));
    const [own, next] = [uniform(draws(n + 4)), uniform(draws(n, 1))];
    const correlation = (other: readonly number[], lag: number) =>
      own.slice(0, n).reduce((sum, value, k) => sum + value * (other[k + lag] ?? 0), 0) / n;
    const found = [correlation(own, 1), correlation(own, 4), correlation(next, 0)];
    for (const one of found) expect(Math.abs(one)).toBeLessThan(3 / Math.sqrt(n));
  });

  test('normals have mean 0, variance 1, no skew and the kurtosis 3 (n = 40,000)', () => {
    const n = 40_000;
    const draw = createDraw(stateOf(5, 6, 0));
    const z = Array.from({ length: n / 8 }, () => drawEightNormals(draw)).flat();
    const moment = (power: number) => z.reduce((sum, value) => sum + value ** power, 0) / n;
    // Standard errors of the first four moments: √(1, 2, 15, 96)/√n.
    expect(Math.abs(moment(1))).toBeLessThan(3 / Math.sqrt(n));
    expect(Math.abs(moment(2) - 1)).toBeLessThan(3 * Math.sqrt(2 / n));
    expect(Math.abs(moment(3))).toBeLessThan(3 * Math.sqrt(15 / n));
    expect(Math.abs(moment(4) - 3)).toBeLessThan(3 * Math.sqrt(96 / n));
  });
});
