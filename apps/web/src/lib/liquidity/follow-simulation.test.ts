import type { CompiledModel } from '@regietafel/domain/liquidity/compiled';
import { simulate } from '@regietafel/forecasting/simulate/simulate';
import type { SimulationPool } from '@regietafel/forecasting/workers/pool';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Drawing, FULL_PATHS, followSimulation, QUICK_PATHS, type Scene } from './follow-simulation.ts';

const model: CompiledModel = {
  months: 2,
  opening: 100,
  limit: 0,
  net: [-10, -10],
  dip: [0, 0],
  noise: [],
  noiseCorrelation: null,
  events: [],
  eventCorrelation: null,
};
const scene = (opening: number): Scene => ({ models: [{ ...model, opening }], horizon: 2 });

/** A pool whose answers wait until the test lets them come; what it draws is real, of few futures. */
function heldPool() {
  const asked: { readonly opening: number; readonly paths: number; answer: () => void }[] = [];
  const pool: Pick<SimulationPool, 'simulate'> = {
    simulate: (request, { signal } = {}) =>
      new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
        const { opening } = request.model;
        const few = simulate(request.model, { ...request.run, paths: 10 }, request.asked);
        asked.push({
          opening,
          paths: request.run.paths,
          answer: () => resolve({ ...few, paths: request.run.paths }),
        });
      }),
  };
  return { pool, asked };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('following a forecast', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  function follow() {
    const { pool, asked } = heldPool();
    const drawings: Drawing[] = [];
    const following = followSimulation(pool, (drawing) => drawings.push(drawing));
    const drawn = () =>
      drawings.flatMap((one) =>
        one.kind === 'drawn' ? [[one.scene.models[0]?.opening, one.simulation.paths]] : [],
      );
    return { following, asked, drawings, drawn };
  }

  it('draws quickly at once, and fully once nothing changes', async () => {
    const { following, asked, drawn } = follow();
    following.show(scene(1));
    await settle();
    expect(asked.map(({ paths }) => paths)).toEqual([QUICK_PATHS]);
    asked[0]?.answer();
    await settle();
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked.map(({ paths }) => paths)).toEqual([QUICK_PATHS, FULL_PATHS]);
    asked[1]?.answer();
    await settle();
    expect(drawn()).toEqual([
      [1, QUICK_PATHS],
      [1, FULL_PATHS],
    ]);
  });

  it('finishes the picture under way and then draws only the newest scene', async () => {
    const { following, asked, drawn } = follow();
    for (const opening of [1, 2, 3, 4]) following.show(scene(opening));
    await settle();
    expect(asked.map(({ opening }) => opening)).toEqual([1]);
    asked[0]?.answer();
    await settle();
    expect(asked.map(({ opening }) => opening)).toEqual([1, 4]);
    asked[1]?.answer();
    await settle();
    expect(drawn()).toEqual([
      [1, QUICK_PATHS],
      [4, QUICK_PATHS],
    ]);
  });

  it('breaks a full picture off at once for a newer scene, or when it is told to', async () => {
    const { following, asked, drawings, drawn } = follow();
    following.show(scene(1));
    await settle();
    asked[0]?.answer();
    await vi.advanceTimersByTimeAsync(1000);
    following.show(scene(2));
    await settle();
    expect(asked.map(({ opening, paths }) => [opening, paths])).toEqual([
      [1, QUICK_PATHS],
      [1, FULL_PATHS],
      [2, QUICK_PATHS],
    ]);
    asked[2]?.answer();
    await vi.advanceTimersByTimeAsync(1000);
    following.stop();
    asked[3]?.answer();
    await settle();
    expect(drawn()).toEqual([
      [1, QUICK_PATHS],
      [2, QUICK_PATHS],
    ]);
    expect(drawings.at(-1)).toMatchObject({ kind: 'progress', share: null });
    expect(drawings.some(({ kind }) => kind === 'failed')).toBe(false);
  });

  it('refuses a forecast that cannot be drawn, with what is wrong with it', async () => {
    const { following, asked, drawings } = follow();
    following.show({ models: [{ ...model, net: [Number.NaN, 0] }], horizon: 2 });
    await settle();
    expect(asked).toEqual([]);
    expect(drawings[0]).toMatchObject({ kind: 'refused', problems: [{ path: 'net[0]' }] });
  });
});
