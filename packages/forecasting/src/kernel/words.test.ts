import { describe, expect, test } from 'vitest';
import { createDraw, drawEightNormals } from '../random/draw.ts';
import { STREAM_WORDS, streamKey, writeStream } from '../random/stream.ts';
import { createEngine } from '../simulate/engine.ts';
import { CHUNK } from './layout.ts';

const engine = createEngine();
const STATE = 1_024;
const OUT = 65_536;

function stateOf(name: string, chunk = 0): Uint32Array {
  const state = new Uint32Array(STREAM_WORDS);
  writeStream(streamKey(1, 'noise', name), chunk, state);
  return state;
}

/** What the kernel draws of a stream, a row at a time. */
function kernelRow(which: 'fillWords' | 'fillNormals', state: Uint32Array, rows = 1): number[] {
  const { words } = engine.views();
  words.set(state, STATE / 4);
  return Array.from({ length: rows }, () => {
    engine.kernel[which](STATE, OUT, CHUNK * 4);
    const row = engine.views().words.slice(OUT / 4, OUT / 4 + CHUNK);
    return which === 'fillWords' ? [...row] : [...new Float32Array(row.buffer)];
  }).flat();
}

describe('words', () => {
  test('are those of the definition, lane by lane, and go on where a row ended', () => {
    const draw = createDraw(stateOf('words'));
    expect(kernelRow('fillWords', stateOf('words'), 3)).toEqual(Array.from({ length: 3 * CHUNK }, draw));
  });

  test('are uniform in their upper bits: χ² of 256 classes within five standard errors', () => {
    const counts = new Uint32Array(256);
    const words = kernelRow('fillWords', stateOf('uniform'), 200);
    for (const word of words) counts[word >>> 24] = (counts[word >>> 24] ?? 0) + 1;
    const expected = words.length / 256;
    const statistic = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(Math.abs(statistic - 255)).toBeLessThan(5 * Math.sqrt(2 * 255));
  });

  test('of neighbouring lanes, chunks and names go their own ways: correlations within four standard errors', () => {
    const rows = [
      kernelRow('fillWords', stateOf('a'), 50),
      kernelRow('fillWords', stateOf('a', 1), 50),
      kernelRow('fillWords', stateOf('b'), 50),
    ];
    const shifted = (rows[0] ?? []).slice(1);
    const correlate = (a: readonly number[], b: readonly number[]) => {
      const n = Math.min(a.length, b.length);
      let sum = 0;
      for (let at = 0; at < n; at += 1)
        sum += ((a[at] ?? 0) / 2 ** 32 - 0.5) * ((b[at] ?? 0) / 2 ** 32 - 0.5);
      return Math.abs((12 * sum) / n) * Math.sqrt(n);
    };
    for (const other of [rows[1], rows[2], shifted])
      expect(correlate(rows[0] ?? [], other ?? [])).toBeLessThan(4);
  });
});

describe('normals', () => {
  test('are those of the definition, to the last bit', () => {
    const draw = createDraw(stateOf('normals'));
    const expected = Array.from({ length: CHUNK / 4 }, () => drawEightNormals(draw)).flat();
    expect(kernelRow('fillNormals', stateOf('normals'), 2)).toEqual(expected);
  });

  test.each([
    ['small', 0, 5],
    ['middling', 2 ** 31, 2 ** 30],
    ['just below the top', 2 ** 32 - 1, 2 ** 31 - 1],
    ['about three quarters', 0.75 * 2 ** 32, 2 ** 31],
    ['any', 123_456_789, 3_987_654_321],
  ])('follow Box and Muller within 2e-6 for %s words', (_, length, angle) => {
    const words = [length, length, length, length, angle, angle, angle, angle];
    const [x, , , , y] = drawEightNormals(() => words.shift() ?? 0);
    const u = (Math.floor(length / 2) + 0.5) / 2 ** 31;
    const theta = ((angle << 1) / 2 ** 32) * Math.PI;
    const side = angle >= 2 ** 31 ? -1 : 1;
    const radius = Math.sqrt(-2 * Math.log(Math.min(1, Math.fround(u))));
    expect(Math.abs((x ?? 9) - side * radius * Math.cos(theta))).toBeLessThan(2e-6);
    expect(Math.abs((y ?? 9) - radius * Math.sin(theta))).toBeLessThan(2e-6);
  });

  test('have the moments and tails of a normal: 409,600 draws, four standard errors', () => {
    const values = kernelRow('fillNormals', stateOf('moments'), 400);
    const n = values.length;
    const mean = (of: (z: number) => number) => values.reduce((sum, z) => sum + of(z), 0) / n;
    const near = (actual: number, expected: number, deviation: number) =>
      expect(Math.abs(actual - expected)).toBeLessThan((4 * deviation) / Math.sqrt(n));
    near(
      mean((z) => z),
      0,
      1,
    );
    near(
      mean((z) => z * z),
      1,
      Math.sqrt(2),
    );
    near(
      mean((z) => z ** 3),
      0,
      Math.sqrt(15),
    );
    near(
      mean((z) => z ** 4),
      3,
      Math.sqrt(96),
    );
    for (const [bound, share] of [
      [1, 0.317310508],
      [2, 0.045500264],
      [3, 0.002699796],
      [4, 0.0000633425],
    ] as const)
      near(
        mean((z) => (Math.abs(z) > bound ? 1 : 0)),
        share,
        Math.sqrt(share),
      );
  });
});
