import { type ComparisonReader, isAudience, releaseState } from '@regietafel/domain/comparison/release';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import { goesOnIn, takesPart } from '@regietafel/domain/sharing/grants';
import { currentRoles, readableKringen } from '@regietafel/domain/sharing/law';
import type { Look } from './probe.ts';
import type { ReleaseWorld, WorldRelease } from './release-plan.ts';

/** What one actor sees of releases: their rows, and whose figures by name or counted among others. */
export interface ReleaseSight {
  readonly releases: readonly string[];
  readonly named: readonly string[];
  readonly counted: readonly string[];
}

/** What the model says that an actor of one of the worlds sees; every other world lies beside it, and may be released to it. */
export function modelSight(
  own: ReleaseWorld,
  { actor, viewAs }: Look,
  worlds: readonly ReleaseWorld[],
  today: PlainDate,
): ReleaseSight {
  const readable = readableKringen(own.world, actor, today);
  const tafels = new Map(
    own.world.kringen.filter(({ kind }) => kind === 'tafel').map((kring) => [kring.dossierId, kring.id]),
  );
  const seen = viewAs === undefined ? own.releases : [];
  const releases = seen.filter(({ dossierId }) => {
    const tafel = tafels.get(dossierId);
    return tafel !== undefined && readable.has(tafel);
  });
  const compared = viewAs === undefined ? comparedBy(own, actor, worlds, today) : [];
  const dossiersOf = (some: readonly WorldRelease[]) =>
    [...new Set(some.map(({ dossierId }) => dossierId))].toSorted();
  return {
    releases: releases.map(({ releaseId }) => releaseId as string).toSorted(),
    named: dossiersOf(compared.filter(({ detail }) => detail === 'named')),
    counted: dossiersOf(compared),
  };
}

function comparedBy(
  own: ReleaseWorld,
  actor: Look['actor'],
  worlds: readonly ReleaseWorld[],
  today: PlainDate,
): readonly WorldRelease[] {
  if (!currentRoles(own.world, actor, today).some((role) => role !== 'griffie')) return [];
  const kind = own.world.tenants.find(({ id }) => id === actor.tenantId)?.kind;
  if (kind === undefined) return [];
  const reader: ComparisonReader = { kind, landsdeel: own.landsdelen.get(actor.tenantId) ?? null };
  return worlds.flatMap((one) =>
    one.releases.filter((release) => isMeantAndHolds(one, release, reader, today)),
  );
}

function isMeantAndHolds(
  { world, landsdelen }: ReleaseWorld,
  release: WorldRelease,
  reader: ComparisonReader,
  today: PlainDate,
): boolean {
  const accounthoudend = holdersOf(world, release.dossierId, today);
  // Who goes on for an organisation stands by what that one said.
  const said = [release.authorTenantId, ...release.answers.agreedBy];
  const agreedBy = world.tenants
    .map(({ id }) => id)
    .filter((id) => said.some((by) => by === id || goesOnIn(world, by, id, today)));
  const closedOn = world.dossiers.find(({ id }) => id === release.dossierId)?.closedOn ?? null;
  const state = releaseState(release, { ...release.answers, agreedBy }, { closedOn, accounthoudend }, today);
  const places = accounthoudend.flatMap((id) => landsdelen.get(id) ?? []);
  return state === 'holds' && isAudience(release.audiences, reader, places);
}

function holdersOf(
  world: ReleaseWorld['world'],
  dossierId: DossierId,
  today: PlainDate,
): readonly TenantId[] {
  return world.participations
    .filter((one) => one.dossierId === dossierId && one.role === 'accounthoudend' && takesPart(one, today))
    .map(({ tenantId }) => tenantId);
}
