import { describe, expect, test } from 'vitest';
import { BINS, CHUNK } from '../kernel/layout.ts';
import { requestOf } from '../testing/worker.ts';
import { combineParts } from './combine.ts';
import { createEngine } from './engine.ts';
import { chunksOf, openPart } from './part.ts';
import { simulate, simulatePaths } from './simulate.ts';
import { searchRows } from './wanted.ts';

const request = requestOf(3 * CHUNK + 100);
const whole = () => simulatePaths(request.model, request.run, request.asked);
const open = (first: number, end: number) => openPart(createEngine(), request, { first, end });

test('a run has as many chunks as its paths begin', () => {
  expect([1, CHUNK, CHUNK + 1].map(chunksOf)).toEqual([1, 1, 2]);
});

describe('a part of a run', () => {
  test('draws the futures that the whole run has there, at any pace', () => {
    const part = open(1, 4);
    expect([part.advance(2), part.advance(5), part.advance(1)]).toEqual([1, 0, 0]);
    const { cash, lowest } = whole();
    for (const month of [0, 11]) expect(part.row(month)).toEqual(cash[month]?.subarray(CHUNK));
    expect(part.row(12)).toEqual(lowest.subarray(CHUNK));
  });

  test('counts each of its values once, whoever measured the bins', () => {
    const parts = [open(0, 1), open(1, 4)];
    for (const part of parts) part.advance(4);
    const counts = parts.map((part) => part.count());
    const together = open(0, 4);
    together.advance(4);
    const { bins, blocks, lowest } = together.count();
    const added = bins.map((_, bin) => counts.reduce((sum, one) => sum + (one.bins[bin] ?? 0), 0));
    expect(added).toEqual(bins);
    expect(bins.subarray(0, BINS).reduce((sum, count) => sum + count, 0)).toBe(request.run.paths);
    expect(blocks.reduce((sum, count) => sum + count, 0)).toBe(13 * request.run.paths);
    expect(counts.flatMap((one) => [...one.lowest])).toEqual([...lowest]);
  });

  test('put together with the others is the whole run, to the last bit', () => {
    const parts = [open(0, 2), open(2, 3), open(3, 4)];
    for (const part of parts) part.advance(4);
    const counts = parts.map((part) => part.count());
    const searches = searchRows(request, counts);
    const collected = parts.map((part) => part.collect(searches.map(({ wanted }) => wanted)));
    const simulation = combineParts(request, counts, searches, collected);
    expect(simulation).toEqual(simulate(request.model, request.run, request.asked));
  });

  test('has nothing to say before it is drawn, and no rows beyond its own', () => {
    const part = open(0, 4);
    expect(() => part.count()).toThrow('not all chunks were drawn');
    expect(() => part.collect([{ bins: [0], tail: 0 }])).toThrow('no such row, or nothing was drawn');
    part.advance(3);
    expect(() => part.count()).toThrow('not all chunks were drawn');
    part.advance(1);
    const wanted = Array.from({ length: 14 }, () => ({ bins: [0], tail: 0 }));
    expect(part.collect(wanted.slice(1))).toHaveLength(13);
    expect(() => part.collect(wanted)).toThrow('no such row, or nothing was drawn');
  });
});
