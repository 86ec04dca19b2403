import fc from 'fast-check';
import type { Disagreement } from './compare-worlds.ts';
import type { Probe } from './probe.ts';

/** Which cases are tried: the same seed gives the same cases. */
export interface Run {
  readonly seed: number;
  readonly worlds: number;
}

export interface NumberedPlan<Plan> {
  readonly number: number;
  readonly plan: Plan;
}

/** What is held to be true of every plan, and how that is asked of the database. */
export interface Claim<Plan> {
  readonly plans: fc.Arbitrary<Plan>;
  /** Tries several plans beside each other and leaves the database as it was. */
  listDisagreements(plans: readonly NumberedPlan<Plan>[]): Promise<readonly Disagreement[]>;
}

/** Worlds that lie beside each other in the database, each also a stranger to the others: every look goes past them all. */
const BATCH = 10;
/** What is rolled back leaves dead rows, and nobody else sweeps a throwaway server: after so many worlds it is done. */
const SWEEP = 50;
/** Worlds that come from one seed; a longer run goes on with the next seed, so that no run holds all its worlds at once. */
const CHUNK = 1000;

/** The run that `ISOLATION_SEED` and `ISOLATION_WORLDS` ask for; by default 2,000 worlds, other ones in every run. */
export function chooseRun(env: Readonly<Record<string, string | undefined>>): Run {
  const seed = Number(env['ISOLATION_SEED'] ?? Math.floor(performance.timeOrigin) % 2 ** 31);
  return { seed, worlds: Number(env['ISOLATION_WORLDS'] ?? 2000) };
}

/** Holds the claim against every plan of the run. Gives '' or, for the first disagreement, the smallest plan that shows it. */
export async function prove<Plan>(probe: Probe, run: Run, claim: Claim<Plan>): Promise<string> {
  const found = await findDisagreement(probe, run, claim);
  return found === undefined ? '' : explain(found.seed, claim, found.disagreement);
}

/** The first disagreement of the run as it was met, with the seed that its world comes from. */
export async function findDisagreement<Plan>(
  probe: Probe,
  run: Run,
  claim: Claim<Plan>,
): Promise<{ readonly seed: number; readonly disagreement: Disagreement } | undefined> {
  for (let begun = 0; begun < run.worlds; begun += CHUNK) {
    const seed = run.seed + begun / CHUNK;
    const plans = fc.sample(claim.plans, { seed, numRuns: Math.min(CHUNK, run.worlds - begun) });
    for (let first = 0; first < plans.length; first += BATCH) {
      const batch = plans.slice(first, first + BATCH).map((plan, index) => ({ number: first + index, plan }));
      const [disagreement] = await claim.listDisagreements(batch);
      if (disagreement !== undefined) return { seed, disagreement };
      if ((first + BATCH) % SWEEP === 0) await probe.client.query('vacuum');
    }
  }
  return undefined;
}

/** Shrinks the plan that failed, by trying ever smaller ones alone. */
async function explain<Plan>(seed: number, claim: Claim<Plan>, found: Disagreement): Promise<string> {
  const number = found.world;
  const tryAlone = (plan: Plan) => claim.listDisagreements([{ number, plan }]);
  const shrunk = await fc.check(
    fc.asyncProperty(claim.plans, async (plan) => (await tryAlone(plan)).length === 0),
    { seed, path: String(number), numRuns: 1 },
  );
  const smallest = shrunk.counterexample?.[0];
  const heading = `world ${number} of ISOLATION_SEED=${seed}: PostgreSQL and the model disagree`;
  // Alone the world is sound: then it was seen or changed from another world of its batch.
  if (smallest === undefined) return [heading, 'only beside other worlds', show(found)].join('\n');
  return [heading, show(smallest), show((await tryAlone(smallest))[0])].join('\n');
}

function show(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}
