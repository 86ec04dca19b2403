import { expect, test } from 'vitest';
import { CONSTANT_BYTES } from '../kernel/constants.ts';
import { planMemory, type Sizes } from './memory-plan.ts';

const SMALL: Sizes = { months: 1, factors: 0, events: 0, isCorrelated: false, rows: 2, chunks: 1 };
const LARGE: Sizes = { months: 36, factors: 4, events: 40, isCorrelated: true, rows: 40, chunks: 98 };

/** Bytes of a row of doubles of one chunk, of which words and singles take half. */
const ROW = 8_192;

/** What each thing takes at least: what the kernel reads and writes there. */
function needs({ months, factors, events, isCorrelated, rows, chunks }: Sizes) {
  return {
    blocks: 240 * months,
    noiseStreams: 64 * factors,
    eventStream: 64,
    state: (3 + factors) * ROW,
    normals: (factors * ROW) / 2,
    words: (3 * ROW) / 2,
    // What falls beyond the horizon goes into a row after the last.
    changes: (months + 1) * ROW,
    tables: events * 2 * 1_025 * 8,
    // A place more than paths: the next is written before it is known whether there is one.
    picked: events * (ROW / 2 + 4),
    shocks: isCorrelated ? (events * ROW) / 2 : 0,
    latent: isCorrelated ? ROW : 0,
    bins: 8_192 * 4,
    wanted: 8_192,
    tailSum: 8,
    candidates: chunks * ROW + 8,
    matrix: rows * chunks * ROW,
  };
}

test.each([
  ['the smallest', SMALL],
  ['a large', LARGE],
  ['an independent', { ...LARGE, isCorrelated: false }],
])('%s run: nothing stands in the way of anything else, and vectors are aligned', (_, sizes) => {
  const { end, rowBytes, ...starts } = planMemory(sizes);
  expect(rowBytes).toBe(sizes.chunks * ROW);
  const needed = needs(sizes);
  const places = Object.entries(starts).toSorted(([, a], [, b]) => a - b);
  expect(places.map(([name]) => name).toSorted()).toEqual(Object.keys(needed).toSorted());
  expect(places[0]?.[1]).toBeGreaterThanOrEqual(CONSTANT_BYTES.length);
  let [free, wasted] = [CONSTANT_BYTES.length, 0];
  for (const [name, start] of Object.entries(starts)) {
    expect(start % 64, name).toBe(0);
    expect(start, name).toBeGreaterThanOrEqual(free);
    wasted += start - free;
    free = start + needed[name as keyof typeof needed];
  }
  expect(end).toBeGreaterThanOrEqual(free);
  // Less than a line of 64 bytes is lost for each thing, and for each list of paths.
  expect(wasted + end - free).toBeLessThan(64 * (17 + sizes.events));
});
