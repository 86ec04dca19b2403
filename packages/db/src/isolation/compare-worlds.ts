import { dutchDayOf, type Instant, type PlainDate } from '@regietafel/domain/core/dates';
import { readingsOf, writablePairs } from '@regietafel/domain/sharing/law';
import { type Actor, PARTICIPATION_ROLES, type ViewAs } from '@regietafel/domain/sharing/tenant';
import type { World } from '@regietafel/domain/sharing/world';
import {
  type Attempt,
  attemptWrites,
  become,
  type Look,
  layRows,
  look,
  type Probe,
  type Sight,
} from './probe.ts';
import { worldId } from './world-plan.ts';
import { mergeRows, recordingMoments, worldRows } from './world-rows.ts';

/** Where PostgreSQL and the model disagree: which actor of which world, and about what. */
export interface Disagreement {
  readonly world: number;
  readonly actor: Actor;
  readonly viewAs?: ViewAs;
  readonly about: 'records' | 'steps' | 'kringen' | 'pairs' | 'insert' | 'releases' | 'named' | 'counted';
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
  await layRows(probe.client, mergeRows(worlds.map(({ world }) => worldRows(world, probe.today))));
}

/** Compares what lies in the database now with the model of these worlds. */
export async function compareLaidWorlds(
  probe: Probe,
  worlds: readonly NumberedWorld[],
): Promise<readonly Disagreement[]> {
  const asThemselves = worlds.flatMap((numbered): readonly Case[] =>
    listActors(numbered).map((actor) => ({ ...numbered, actor })),
  );
  // Every second looks as another too: over the worlds that is everybody.
  const asOthers = asThemselves.filter((_one, turn) => turn % 2 === 0).map(lookingAsAnother);
  const cases = [...asThemselves, ...asOthers];
  const sights = await look(probe.client, cases);
  const attempts = cases.flatMap(chooseAttempts);
  const written = await attemptWrites(
    probe.client,
    attempts.map(({ attempt }) => attempt),
  );
  return [
    ...cases.flatMap((one, index) => differences(one, sights[index], probe.today)),
    ...attempts.flatMap(({ attempt, world, number }, index) => {
      const pairs = pairsOf(world, attempt, probe.today);
      const model = pairs.includes(`${attempt.authorTenantId} ${attempt.kringId}`);
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

interface Case extends NumberedWorld, Look {}

/** The same actor, looking as one of the organisations or as whoever has one of the capacities. */
function lookingAsAnother(one: Case, turn: number): Case {
  const tenant = one.world.tenants[turn % one.world.tenants.length];
  const role = PARTICIPATION_ROLES[turn % PARTICIPATION_ROLES.length];
  if (tenant === undefined || role === undefined) return one;
  const viewAs: ViewAs =
    turn % 3 === 0 ? { kind: 'capacity', role } : { kind: 'organisation', tenantId: tenant.id };
  return { ...one, viewAs };
}

function differences(one: Case, sight: Sight | undefined, today: PlainDate): readonly Disagreement[] {
  const readings = readingsOf(one.world, one.actor, today, one.viewAs);
  const readable = [...readings.keys()].toSorted();
  const model: Sight = {
    records: readable,
    steps: [...readings].flatMap(([kring, since]) => stepsSeen(kring, since, today)).toSorted(),
    kringen: readable,
    pairs: pairsOf(one.world, one, today),
  };
  return (['records', 'steps', 'kringen', 'pairs'] as const)
    .filter((about) => model[about].join() !== sight?.[about].join())
    .map((about) => ({
      world: one.number,
      actor: one.actor,
      ...(one.viewAs === undefined ? {} : { viewAs: one.viewAs }),
      about,
      model: model[about],
      database: sight?.[about],
    }));
}

/** The steps of the kring that are seen, as `kring moment`. */
function stepsSeen(kring: string, since: PlainDate | null, today: PlainDate): readonly string[] {
  return recordingMoments(today)
    .filter((moment) => since === null || dutchDayOf(moment as Instant) >= since)
    .map(
      (moment) =>
        `${kring} ${Temporal.Instant.from(moment).toString({ fractionalSecondDigits: 3 }).slice(0, -1)}`,
    );
}

/** `author kring` of what may be written; looking as another nobody writes. */
function pairsOf(world: World, { actor, viewAs }: Look, today: PlainDate): readonly string[] {
  if (viewAs !== undefined) return [];
  return writablePairs(world, actor, today).map((pair) => `${pair.authorTenantId} ${pair.kringId}`);
}

/** Two kringen per case, walking through them all over the worlds, each tried as the own organisation, as the table or as another. */
function chooseAttempts(
  one: Case,
  turn: number,
): readonly { attempt: Attempt; world: World; number: number }[] {
  const { world, number, actor, viewAs } = one;
  return [turn, turn * 7 + 3].flatMap((step, index) => {
    const kring = world.kringen[step % world.kringen.length];
    const joint = world.dossiers.find(({ id }) => id === kring?.dossierId)?.jointTenantId;
    const other = world.tenants[step % world.tenants.length]?.id;
    const author = [actor.tenantId, joint, other][(turn + index) % 3];
    if (kring === undefined || author === undefined) return [];
    const attempt = { actor, viewAs, dossierId: kring.dossierId, authorTenantId: author, kringId: kring.id };
    return [{ attempt, world, number }];
  });
}
