import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Disagreement, listActors } from './compare-worlds.ts';
import { layChange } from './lay-changes.ts';
import { layReleaseWorlds, layWithdrawal, lookAtReleases, prepareReleases } from './lay-releases.ts';
import { become, type Look, openProbe, type Probe, undone } from './probe.ts';
import { type Claim, chooseRun, findDisagreement, prove } from './prove-worlds.ts';
import { modelSight } from './release-model.ts';
import {
  buildReleaseWorld,
  type ReleaseStoryPlan,
  type ReleaseWorld,
  releaseStories,
} from './release-plan.ts';
import { applyChange } from './world-changes.ts';

/* Who sees which release, and whose figures by name or counted among others, in small worlds that change: the database as the model. */

let probe: Probe;

beforeEach(async () => {
  probe = await openProbe();
  await prepareReleases(probe);
});

afterEach(() => probe.close());

const chosen = chooseRun(process.env);
const run = { seed: chosen.seed, worlds: Math.ceil(chosen.worlds / 40) };
const MOST_MS = 300_000 + run.worlds * 500;

function releasesAgree(): Claim<ReleaseStoryPlan> {
  return {
    plans: releaseStories,
    listDisagreements: (plans) =>
      undone(probe.client, async () => {
        let worlds: readonly ReleaseWorld[] = plans.map(({ number, plan }) =>
          buildReleaseWorld(plan, number, probe.today),
        );
        await layReleaseWorlds(probe, worlds);
        const found = [...(await compare(worlds))];
        const steps = Math.max(0, ...plans.map(({ plan }) => plan.steps.length));
        for (let step = 0; step < steps && found.length === 0; step += 1) {
          worlds = await takeStep(
            worlds,
            plans.map(({ plan }) => plan.steps[step]),
          );
          found.push(...(await compare(worlds)));
        }
        return found;
      }),
  };
}

async function takeStep(
  worlds: readonly ReleaseWorld[],
  steps: readonly (ReleaseStoryPlan['steps'][number] | undefined)[],
): Promise<readonly ReleaseWorld[]> {
  await become(probe.client, 'regietafel_system');
  const after: ReleaseWorld[] = [];
  for (const [index, one] of worlds.entries()) {
    const step = steps[index];
    after.push(step === undefined ? one : await change(one, step));
  }
  return after;
}

async function change(one: ReleaseWorld, step: ReleaseStoryPlan['steps'][number]): Promise<ReleaseWorld> {
  if (step.kind !== 'withdraw') {
    const changed = applyChange(one.world, step, probe.today);
    if (changed === undefined) return one;
    await layChange(probe.client, one.world, changed, probe.today);
    return { ...one, world: changed.world };
  }
  const release = one.releases[step.which % one.releases.length];
  if (release === undefined || release.withdrawnBy !== null) return one;
  const taken = {
    ...release,
    withdrawnBy: release.authorTenantId,
    answers: { ...release.answers, isWithdrawn: true },
  };
  await layWithdrawal(probe, one, taken);
  return { ...one, releases: one.releases.map((other) => (other === release ? taken : other)) };
}

/** Everybody as oneself, and every third as somebody else too. */
function looksAt(worlds: readonly ReleaseWorld[]): readonly (Look & { readonly own: ReleaseWorld })[] {
  return worlds.flatMap((own) =>
    listActors(own).flatMap((actor, turn) => [
      { own, actor },
      ...(turn % 3 === 0 ? [{ own, actor, viewAs: { kind: 'capacity', role: 'betrokken' } as const }] : []),
    ]),
  );
}

async function compare(worlds: readonly ReleaseWorld[]): Promise<readonly Disagreement[]> {
  const looks = looksAt(worlds);
  const sights = await lookAtReleases(
    probe,
    looks.map(({ actor, viewAs }) => ({ actor, viewAs })),
  );
  return looks.flatMap(({ own, actor, viewAs }, index) => {
    const model = modelSight(own, { actor, viewAs }, worlds, probe.today);
    return (['releases', 'named', 'counted'] as const)
      .filter((about) => viewAs === undefined || about !== 'releases')
      .filter((about) => model[about].join() !== sights[index]?.[about].join())
      .map((about) => ({
        world: own.number,
        actor,
        ...(viewAs === undefined ? {} : { viewAs }),
        about,
        model: model[about],
        database: sights[index]?.[about],
      }));
  });
}

describe('releases, in PostgreSQL and in the model', () => {
  test(
    `agree after each change in ${run.worlds} worlds (ISOLATION_SEED=${run.seed})`,
    async () => {
      expect(await prove(probe, run, releasesAgree())).toBe('');
    },
    MOST_MS,
  );

  test('are held together where something is compared, by name and not, and something is not', () => {
    const worlds = fc
      .sample(releaseStories, { seed: run.seed, numRuns: 300 })
      .map((plan, number) => buildReleaseWorld(plan, number, probe.today));
    const sights = worlds.flatMap((own) =>
      listActors(own).map((actor) => modelSight(own, { actor }, [own], probe.today)),
    );
    const share = (holds: (one: (typeof sights)[number]) => boolean) =>
      sights.filter(holds).length / sights.length;
    expect(share(({ counted }) => counted.length > 0)).toBeGreaterThan(0.005);
    expect(share(({ named }) => named.length > 0)).toBeGreaterThan(0.003);
    expect(share(({ counted, named }) => counted.length > named.length)).toBeGreaterThan(0.003);
    expect(share(({ releases }) => releases.length > 0)).toBeGreaterThan(0.05);
  });

  test.each([
    [
      'what was taken back counts',
      'law.holding_releases()',
      'from public.release_withdrawal w where',
      'from public.release_withdrawal w where false and',
    ],
    [
      'a closed dossier counts',
      'law.holding_releases()',
      '(d.closed_on is null or law.today() < d.closed_on)',
      'true',
    ],
    ['one consent is enough', 'law.holding_releases()', 'and a.tenant_id = h.tenant_id', ''],
    ['nobody of today has to be asked', 'law.account_holders()', 'law.today() < p.valid_to', 'true'],
    [
      'the last day is a day late',
      'law.holding_releases()',
      'law.today() < r.valid_until',
      'law.today() <= r.valid_until',
    ],
    ['a refusal is nothing', 'law.holding_releases()', "c.answer = 'refuse'", 'false'],
    ['every region is meant', 'law.readable_releases()', 'a.landsdeel = reader.landsdeel', 'true'],
    [
      'who only looks at what is public compares',
      'law.readable_releases()',
      "coalesce(law.actor_role(), 'griffie') = 'griffie'",
      'law.actor_role() is null',
    ],
    ['who looks as somebody else compares', 'law.readable_releases()', 'law.is_viewing() or', ''],
    [
      'what is aggregate is named',
      'law.released_values(uuid[],text,date,date)',
      "r.detail = 'named'",
      'true',
    ],
  ])('differ when %s', async (_what, signature, piece, by) => {
    const { rows } = await probe.client.query<{ text: string }>(
      'select pg_get_functiondef($1::regprocedure) as text',
      [signature],
    );
    const text = rows[0]?.text ?? '';
    expect(text).toContain(piece);
    await probe.client.query(text.replaceAll(piece, by));
    expect(await findDisagreement(probe, { seed: 20260101, worlds: 400 }, releasesAgree())).toBeDefined();
  });
});
