import {
  RELEASE_AUDIENCES,
  RELEASE_DETAILS,
  type Release,
  type ReleaseAnswers,
} from '@regietafel/domain/comparison/release';
import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import type { TenantId } from '@regietafel/domain/core/ids';
import type { World } from '@regietafel/domain/sharing/world';
import fc from 'fast-check';
import { indicatorIdOf } from '../reference-data/ids.ts';
import { type Change, changes } from './world-changes.ts';
import { buildWorld, type WorldPlan, worldId, worldPlans } from './world-plan.ts';

/** What kind of organisation compares, and in which of two landsdelen it works; null: in none. */
const KINDS = ['taskforce', 'jeugdregio', 'jeugdregio', 'landsdeel', 'gemeente'] as const;
export const LANDSDELEN = ['Zuidoost', 'Noord'] as const;

export interface ReaderPlan {
  readonly kind: (typeof KINDS)[number];
  readonly landsdeel: (typeof LANDSDELEN)[number] | null;
}

interface ReleasePlan extends Pick<Release, 'detail' | 'audiences'> {
  readonly dossier: number;
  readonly author: number;
  readonly from: number;
  readonly days: number;
  readonly agree: readonly number[];
  readonly refuse: number | null;
  readonly withdraw: number | null;
}

/** What happens between two looks: to the world, or that somebody takes the `which`-th release back. */
type Step = Change | { readonly kind: 'withdraw'; readonly which: number };

export interface ReleaseStoryPlan {
  readonly world: WorldPlan;
  readonly readers: readonly ReaderPlan[];
  readonly releases: readonly ReleasePlan[];
  readonly steps: readonly Step[];
}

const position = fc.nat({ max: 3 });

/** Worlds in which figures are released, more than not by who has the account. */
export const releaseStories: fc.Arbitrary<ReleaseStoryPlan> = fc.record({
  world: worldPlans.map((plan) => ({
    ...plan,
    participations: plan.participations.map((one, index) =>
      index % 2 === 0 ? { ...one, role: 'accounthoudend' as const } : one,
    ),
  })),
  readers: fc.array(
    fc.record({ kind: fc.constantFrom(...KINDS), landsdeel: fc.constantFrom(...LANDSDELEN, null) }),
    { minLength: 3, maxLength: 3 },
  ),
  releases: fc.array(
    fc.record({
      dossier: position,
      author: position,
      detail: fc.constantFrom(...RELEASE_DETAILS),
      audiences: fc.subarray([...RELEASE_AUDIENCES], { minLength: 1 }),
      from: fc.constantFrom(-30, -30, -30, -1, 0, 1),
      days: fc.constantFrom(1, 30, 31, 400, 400, 400),
      agree: fc.subarray([0, 1, 2]),
      refuse: fc.constantFrom(null, null, null, null, 0, 1, 2),
      withdraw: fc.constantFrom(null, null, null, null, 0, 1, 2),
    }),
    { minLength: 1, maxLength: 4, size: 'max' },
  ),
  steps: fc.array(fc.oneof(changes, fc.record({ kind: fc.constant('withdraw' as const), which: position })), {
    maxLength: 4,
    size: 'max',
  }),
});

/** A release with what was answered to it; `agreedBy` without who proposed it. */
export interface WorldRelease extends Release {
  readonly answers: ReleaseAnswers;
  readonly withdrawnBy: TenantId | null;
}

/** A world with where its organisations work, and what its dossiers release. */
export interface ReleaseWorld {
  readonly number: number;
  readonly world: World;
  readonly landsdelen: ReadonlyMap<TenantId, (typeof LANDSDELEN)[number]>;
  readonly releases: readonly WorldRelease[];
}

export const INDICATOR = indicatorIdOf('solvabiliteit');

/** Makes the world that the plan tells. */
export function buildReleaseWorld(plan: ReleaseStoryPlan, number: number, today: PlainDate): ReleaseWorld {
  const built = buildWorld(plan.world, number, today);
  const readerAt = (index: number) => plan.readers[index % plan.readers.length];
  const tenants = built.tenants.map((tenant, index) =>
    tenant.kind === 'tafel' ? tenant : { ...tenant, kind: readerAt(index)?.kind ?? tenant.kind },
  );
  const places = built.tenants.flatMap(({ id, kind }, index) => {
    const reader = readerAt(index);
    const works = reader?.kind === 'jeugdregio' || reader?.kind === 'landsdeel';
    return kind === 'tafel' || !works || reader.landsdeel === null ? [] : [[id, reader.landsdeel] as const];
  });
  const world = { ...built, tenants };
  return {
    number,
    world,
    landsdelen: new Map(places),
    releases: plan.releases.flatMap((one, index) => releaseOf(one, index, { number, world, today })),
  };
}

function releaseOf(
  plan: ReleasePlan,
  index: number,
  { number, world, today }: { readonly number: number; readonly world: World; readonly today: PlainDate },
): readonly WorldRelease[] {
  const dossier = world.dossiers[plan.dossier % world.dossiers.length];
  const people = world.tenants.filter(({ kind }) => kind !== 'tafel').map(({ id }) => id);
  const at = (position: number) => people[position % people.length];
  const author = at(plan.author);
  if (dossier === undefined || author === undefined) return [];
  const others = (positions: readonly number[]) =>
    [...new Set(positions.map(at))].filter((id) => id !== undefined).filter((id) => id !== author);
  const refusedBy = plan.refuse === null ? [] : others([plan.refuse]);
  const withdrawnBy = plan.withdraw === null ? null : (at(plan.withdraw) ?? null);
  return [
    {
      releaseId: worldId<Release['releaseId']>('outsider', number, 700 + index),
      dossierId: dossier.id,
      authorTenantId: author,
      indicatorIds: [INDICATOR],
      detail: plan.detail,
      purpose: 'Een advies',
      audiences: plan.audiences,
      validFrom: addDays(today, plan.from),
      validUntil: addDays(today, plan.from + plan.days),
      answers: {
        agreedBy: others(plan.agree).filter((id) => !refusedBy.includes(id)),
        refusedBy,
        isWithdrawn: withdrawnBy !== null,
      },
      withdrawnBy,
    },
  ];
}
