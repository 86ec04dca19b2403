import type { PlainDate } from '@regietafel/domain/core/dates';
import { readableKringen, writablePairs } from '@regietafel/domain/sharing/law';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import type { World } from '@regietafel/domain/sharing/world';
import { type Attempt, attemptWrites, become, layRows, look, type Probe, type Sight } from './probe.ts';
import { worldId } from './world-plan.ts';
import { mergeRows, worldRows } from './world-rows.ts';

/** Where PostgreSQL and the model disagree: which actor of which world, and about what. */
export interface Disagreement {
  readonly world: number;
  readonly actor: Actor;
  readonly about: 'records' | 'kringen' | 'pairs' | 'insert';
  readonly model: unknown;
  readonly database: unknown;
}

/** A world with its number, by which its ids are told apart. */
export interface NumberedWorld {
  readonly number: number;
  readonly world: World;
}

/** Everybody for every organisation, somebody who is not known at all, and somebody who poses as the table. */
export function listActors({ number, world }: NumberedWorld): readonly Actor[] {
  const stranger = worldId<Actor['accountId']>('outsider', number, 0);
  return world.tenants.flatMap(({ id, kind }) => {
    const people =
      kind === 'tafel'
        ? world.accounts.slice(0, 1).map((one) => one.id)
        : [...world.accounts.map((one) => one.id), stranger];
    return people.map((accountId) => ({ tenantId: id, accountId }));
  });
}

/** Inserts the worlds through the system role, for the transaction under way. */
export async function layWorlds(probe: Probe, worlds: readonly NumberedWorld[]): Promise<void> {
  await become(probe.client, 'regietafel_system');
  await layRows(probe.client, mergeRows(worlds.map(({ world }) => worldRows(world))));
}

/** Compares what lies in the database now with the model of these worlds. */
export async function compareLaidWorlds(
  probe: Probe,
  worlds: readonly NumberedWorld[],
): Promise<readonly Disagreement[]> {
  const cases = worlds.flatMap((numbered) => listActors(numbered).map((actor) => ({ ...numbered, actor })));
  const sights = await look(
    probe.client,
    cases.map(({ actor }) => actor),
  );
  const attempts = cases.flatMap((one, index) => chooseAttempts(one, index));
  const written = await attemptWrites(
    probe.client,
    attempts.map(({ attempt }) => attempt),
  );
  return [
    ...cases.flatMap((one, index) => differences(one, sights[index], probe.today)),
    ...attempts.flatMap(({ attempt, world, number }, index) => {
      const pairs = writablePairs(world, attempt.actor, probe.today);
      const model = pairs.some(
        (pair) => pair.authorTenantId === attempt.authorTenantId && pair.kringId === attempt.kringId,
      );
      if (model === written[index]) return [];
      return [
        {
          world: number,
          actor: attempt.actor,
          about: 'insert' as const,
          model: { ...attempt, written: model },
          database: written[index],
        },
      ];
    }),
  ];
}

interface Case extends NumberedWorld {
  readonly actor: Actor;
}

function differences(one: Case, sight: Sight | undefined, today: PlainDate): readonly Disagreement[] {
  const readable = [...readableKringen(one.world, one.actor, today)].toSorted();
  const pairs = writablePairs(one.world, one.actor, today).map(
    (pair) => `${pair.authorTenantId} ${pair.kringId}`,
  );
  const model: Sight = { records: readable, kringen: readable, pairs };
  return (['records', 'kringen', 'pairs'] as const)
    .filter((about) => model[about].join() !== sight?.[about].join())
    .map((about) => ({
      world: one.number,
      actor: one.actor,
      about,
      model: model[about],
      database: sight?.[about],
    }));
}

/** Two kringen per actor, walking through them all over the worlds, each tried as the own organisation, as the table or as another. */
function chooseAttempts(
  one: Case,
  turn: number,
): readonly { attempt: Attempt; world: World; number: number }[] {
  const { world, number, actor } = one;
  return [turn, turn * 7 + 3].flatMap((step, index) => {
    const kring = world.kringen[step % world.kringen.length];
    const joint = world.dossiers.find(({ id }) => id === kring?.dossierId)?.jointTenantId;
    const other = world.tenants[step % world.tenants.length]?.id;
    const author = [actor.tenantId, joint, other][(turn + index) % 3];
    if (kring === undefined || author === undefined) return [];
    return [
      {
        attempt: { actor, dossierId: kring.dossierId, authorTenantId: author, kringId: kring.id },
        world,
        number,
      },
    ];
  });
}
