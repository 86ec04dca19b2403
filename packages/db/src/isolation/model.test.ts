import { readableKringen, writablePairs } from '@regietafel/domain/sharing/law';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storiesAgree, worldsAgree } from './claims.ts';
import { listActors } from './compare-worlds.ts';
import { openProbe, type Probe } from './probe.ts';
import { chooseRun, prove } from './prove-worlds.ts';
import { buildWorld, worldPlans } from './world-plan.ts';

let probe: Probe;

beforeAll(async () => {
  probe = await openProbe();
});

afterAll(() => probe.close());

const run = chooseRun(process.env);
/** Many times what it takes; only a run that hangs is ended. */
const MOST_MS = 300_000 + run.worlds * 500;

describe('PostgreSQL and the model of the law', () => {
  test(
    `agree in ${run.worlds} worlds (ISOLATION_SEED=${run.seed})`,
    async () => {
      expect(await prove(probe, run, worldsAgree(probe))).toBe('');
    },
    MOST_MS,
  );

  const stories = { seed: run.seed, worlds: Math.ceil(run.worlds / 20) };
  test(
    `agree after each change in ${stories.worlds} worlds that change`,
    async () => {
      expect(await prove(probe, stories, storiesAgree(probe))).toBe('');
    },
    MOST_MS,
  );

  test('are held together on worlds in which something is to be seen and something is not', () => {
    const sample = fc.sample(worldPlans, { seed: run.seed, numRuns: 1000 });
    const cases = sample
      .map((plan, number) => ({ number, world: buildWorld(plan, number, probe.today) }))
      .flatMap((one) => listActors(one).map((actor) => ({ world: one.world, actor })));
    const share = (holds: (one: (typeof cases)[number]) => boolean) =>
      cases.filter(holds).length / cases.length;
    const readers = share(({ world, actor }) => readableKringen(world, actor, probe.today).size > 0);
    const writers = share(({ world, actor }) => writablePairs(world, actor, probe.today).length > 0);
    const hands = share(({ world, actor }) =>
      writablePairs(world, actor, probe.today).some(
        ({ authorTenantId }) => authorTenantId !== actor.tenantId,
      ),
    );
    expect(readers).toBeGreaterThan(0.08);
    expect(readers).toBeLessThan(0.85);
    expect(writers).toBeGreaterThan(0.03);
    expect(hands).toBeGreaterThan(0.005);
  });
});
