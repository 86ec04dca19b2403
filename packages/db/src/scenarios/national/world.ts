import type { PlainDate } from '@regietafel/domain/core/dates';
import type { AccountId, DossierId, KringId, ProviderId, TenantId } from '@regietafel/domain/core/ids';
import type { Actor, ParticipationRole } from '@regietafel/domain/sharing/tenant';
import type { Room, SharedKringen } from '../../queries/sharing/room.ts';
import { regionIdOf } from '../../reference-data/ids.ts';
import { REGIONS } from '../../reference-data/regions.ts';
import { stableId } from '../../reference-data/stable-id.ts';

/** An organisation of the national scenario with its one person. */
export interface NationalParty {
  readonly slug: string;
  readonly name: string;
  readonly actor: Actor;
}

export interface NationalRegion extends NationalParty {
  readonly code: string;
  readonly regionId: ReturnType<typeof regionIdOf>;
}

export interface NationalParticipant {
  readonly party: NationalParty;
  readonly role: ParticipationRole;
}

/** One fictitious provider with the dossier on it. */
export interface NationalDossier extends Room {
  /** From 0. */
  readonly index: number;
  readonly slug: string;
  readonly providerId: ProviderId;
  readonly provider: NationalParty;
  readonly owner: NationalParty;
  readonly jointTenantId: TenantId;
  readonly openedOn: PlainDate;
  readonly participants: readonly NationalParticipant[];
}

export interface NationalWorld {
  readonly regions: readonly NationalRegion[];
  /** Has a seat in every dossier, so that there is one person with the whole country in the portfolio. */
  readonly observer: NationalParty;
  readonly dossiers: readonly NationalDossier[];
}

/** Steps from the owner through the list of regions; all different, so that nobody takes part twice. */
const STRATEGIC_STEPS = [1, 6, 11];
const CONCERNED_STEPS = [16, 21, 26, 31, 36, 41];

/** The organisations and dossiers of the national scenario: 42 regions and as many fictitious providers as asked. */
export function nationalWorld(count: number, openedOn: PlainDate): NationalWorld {
  const regions = REGIONS.filter(({ validFrom }) => validFrom === null).map(({ code, name }) => ({
    ...partyOf(`landelijk-${code.toLowerCase()}`, `Jeugdregio ${name} (fictieve gegevens)`),
    code,
    regionId: regionIdOf(code),
  }));
  const observer = partyOf('landelijk-waarnemer', 'Landelijke waarnemer (fictief)');
  const regionAt = (index: number) => atCircle(regions, index);
  const dossiers = Array.from({ length: count }, (_, index) =>
    dossierAt(index, openedOn, observer, regionAt),
  );
  return { regions, observer, dossiers };
}

function dossierAt(
  index: number,
  openedOn: PlainDate,
  observer: NationalParty,
  regionAt: (index: number) => NationalParty,
): NationalDossier {
  const slug = `landelijk-${String(index + 1).padStart(3, '0')}`;
  const owner = regionAt(index);
  const provider = partyOf(`${slug}-aanbieder`, `Fictieve aanbieder ${index + 1}`);
  const as = (role: ParticipationRole) => (party: NationalParty) => ({ party, role });
  return {
    index,
    slug,
    openedOn,
    dossierId: stableId<DossierId>(`dossier:${slug}`),
    providerId: stableId<ProviderId>(`aanbieder:${slug}`),
    provider,
    owner,
    ownerTenantId: owner.actor.tenantId,
    jointTenantId: stableId<TenantId>(`tafel:${slug}`),
    kringen: kringenOf(slug),
    participants: [
      { party: owner, role: 'accounthoudend' },
      { party: provider, role: 'aanbieder' },
      { party: observer, role: 'adviserend' },
      ...STRATEGIC_STEPS.map((step) => regionAt(index + step)).map(as('strategisch_belang')),
      ...CONCERNED_STEPS.map((step) => regionAt(index + step)).map(as('betrokken')),
    ],
  };
}

function kringenOf(slug: string): SharedKringen {
  const idOf = (kind: keyof SharedKringen) => stableId<KringId>(`kring:${slug}:${kind}`);
  return {
    kernteam: idOf('kernteam'),
    tafel: idOf('tafel'),
    breed: idOf('breed'),
    openbaar: idOf('openbaar'),
  };
}

function partyOf(slug: string, name: string): NationalParty {
  return {
    slug,
    name,
    actor: {
      tenantId: stableId<TenantId>(`organisatie:${slug}`),
      accountId: stableId<AccountId>(`account:${slug}`),
    },
  };
}

function atCircle<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('an empty circle');
  return item;
}
