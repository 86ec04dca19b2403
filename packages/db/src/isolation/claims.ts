import fc from 'fast-check';
import { compareLaidWorlds, type Disagreement, layWorlds, type NumberedWorld } from './compare-worlds.ts';
import { layChange } from './lay-changes.ts';
import { become, type Probe, undone } from './probe.ts';
import type { Claim } from './prove-worlds.ts';
import { applyChange, type Change, changes } from './world-changes.ts';
import { buildWorld, type WorldPlan, worldPlans } from './world-plan.ts';

/** What PostgreSQL shows and lets write each actor of a world equals what the model of the law says. */
export function worldsAgree(probe: Probe): Claim<WorldPlan> {
  return {
    plans: worldPlans,
    listDisagreements: (plans) =>
      undone(probe.client, async () => {
        const worlds = plans.map(({ number, plan }) => ({
          number,
          world: buildWorld(plan, number, probe.today),
        }));
        await layWorlds(probe, worlds);
        return compareLaidWorlds(probe, worlds);
      }),
  };
}

export interface StoryPlan {
  readonly world: WorldPlan;
  readonly changes: readonly Change[];
}

/** The same after every change of who takes part, with what seat, in what capacity, until when. */
export function storiesAgree(probe: Probe): Claim<StoryPlan> {
  return {
    plans: fc.record({
      world: worldPlans,
      changes: fc.array(changes, { minLength: 1, maxLength: 6, size: 'max' }),
    }),
    listDisagreements: (plans) =>
      undone(probe.client, async () => {
        let worlds: readonly NumberedWorld[] = plans.map(({ number, plan }) => ({
          number,
          world: buildWorld(plan.world, number, probe.today),
        }));
        await layWorlds(probe, worlds);
        const found: Disagreement[] = [];
        const steps = Math.max(...plans.map(({ plan }) => plan.changes.length));
        for (let step = 0; step < steps && found.length === 0; step += 1) {
          worlds = await changeAll(
            probe,
            worlds,
            plans.map(({ plan }) => plan.changes[step]),
          );
          found.push(...(await compareLaidWorlds(probe, worlds)));
        }
        return found;
      }),
  };
}

async function changeAll(
  probe: Probe,
  worlds: readonly NumberedWorld[],
  step: readonly (Change | undefined)[],
): Promise<readonly NumberedWorld[]> {
  await become(probe.client, 'regietafel_system');
  const after: NumberedWorld[] = [];
  for (const [index, one] of worlds.entries()) {
    const change = step[index];
    const changed = change === undefined ? undefined : applyChange(one.world, change, probe.today);
    if (changed !== undefined) await layChange(probe.client, one.world, changed, probe.today);
    after.push({ number: one.number, world: changed?.world ?? one.world });
  }
  return after;
}
