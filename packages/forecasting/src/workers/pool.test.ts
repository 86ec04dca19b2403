import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { USUAL } from '../simulate/request.ts';
import { simulate } from '../simulate/simulate.ts';
import { models } from '../testing/arbitraries.ts';
import { checked } from '../testing/models.ts';
import { localWorker, requestOf } from '../testing/worker.ts';
import type { ToWorker } from './messages.ts';
import { createPool, divide, SupersededError } from './pool.ts';

function poolOf(count: number) {
  return createPool(Array.from({ length: count }, () => localWorker()));
}

describe('a pool', () => {
  test('gives the same bytes as one thread, for one, two and three workers', async () => {
    const run = { paths: 26_000, seed: 77 };
    await fc.assert(
      fc.asyncProperty(models, async (model) => {
        const request = { model: checked(model), run, asked: { ...USUAL, horizons: [1] } };
        const alone = JSON.stringify(simulate(request.model, run, request.asked));
        for (const workers of [1, 2, 3])
          expect(JSON.stringify(await poolOf(workers).simulate(request))).toBe(alone);
      }),
      { numRuns: 4 },
    );
  });

  test('tells how far it is, from near 0 to 1, never back', async () => {
    const told: number[] = [];
    await poolOf(2).simulate(requestOf(60_000), { onProgress: (share) => told.push(share) });
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  test('stops within a batch when it is told to', async () => {
    const cancel = new AbortController();
    const told: number[] = [];
    const pool = poolOf(2);
    const answer = pool.simulate(requestOf(400_000), {
      signal: cancel.signal,
      onProgress(share) {
        told.push(share);
        if (told.length === 2) cancel.abort(new Error('enough'));
      },
    });
    await expect(answer).rejects.toThrow('enough');
    expect(told).toHaveLength(2);
    // The workers are free at once for the next.
    const next = await pool.simulate(requestOf(3_000));
    expect(JSON.stringify(next)).toBe(
      JSON.stringify(simulate(requestOf(3_000).model, { paths: 3_000, seed: 5 })),
    );
    expect(told).toHaveLength(2);
  });

  test('does not begin when it was told to stop before', async () => {
    const heard: ToWorker[] = [];
    const pool = createPool([localWorker(heard)]);
    const signal = AbortSignal.abort(new Error('too late'));
    await expect(pool.simulate(requestOf(2_000), { signal })).rejects.toThrow('too late');
    expect(heard).toEqual([]);
  });

  test('drops what it was doing when something newer is asked', async () => {
    const pool = poolOf(2);
    const first = pool.simulate(requestOf(100_000, 1));
    const second = pool.simulate(requestOf(20_000, 2));
    await expect(first).rejects.toThrow(SupersededError);
    expect((await second).seed).toBe(2);
  });

  test('says what went wrong in a worker', async () => {
    const request = { ...requestOf(2_000), asked: { ...USUAL, horizons: [99] } };
    await expect(poolOf(1).simulate(request)).rejects.toThrow('a horizon of 99 in a plan of 12 months');
  });

  test('rejects what is under way when it ends', async () => {
    const pool = poolOf(1);
    const answer = pool.simulate(requestOf(100_000));
    pool.end();
    await expect(answer).rejects.toThrow('the pool has ended');
  });
});

test.each([
  [1, 4, [[0, 1]]],
  [10, 4, [[0, 10]]],
  [
    17,
    2,
    [
      [0, 8],
      [8, 17],
    ],
  ],
  [
    98,
    3,
    [
      [0, 32],
      [32, 65],
      [65, 98],
    ],
  ],
])('%i chunks over %i workers', (chunks, workers, shares) => {
  expect(divide(chunks, workers).map(({ first, end }) => [first, end])).toEqual(shares);
});
