import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { KringId, SeatId } from '@regietafel/domain/core/ids';
import { defaultKringen } from '@regietafel/domain/sharing/default-kringen';
import type { MembershipRole, TenantKind } from '@regietafel/domain/sharing/tenant';
import type { SystemTx } from '../../kernel/with-system.ts';
import { kringOfParticipant, recordColumns, type SharedKringen } from '../../queries/sharing/room.ts';
import { stableId } from '../../reference-data/stable-id.ts';
import { insertMany } from '../records/insert-many.ts';
import type { NationalDossier, NationalParty, NationalWorld } from './world.ts';

const EMPLOYED_SINCE = '2015-01-01' as PlainDate;

/** Records the organisations and people of the national scenario; nobody of them can sign in. */
export async function loadNationalParties(tx: SystemTx, world: NationalWorld): Promise<void> {
  await insertMany(world.dossiers, (part) =>
    tx
      .insertInto('provider')
      .values(
        part.map(({ providerId, slug, provider }) => ({
          providerId,
          slug,
          name: provider.name,
          groupName: null,
          isFictitious: true,
          standing: 'established' as const,
          source: 'Verzonnen voor metingen',
        })),
      )
      .execute(),
  );
  const party = (kind: TenantKind, role: MembershipRole) => (one: NationalParty) => ({ one, kind, role });
  const parties = [
    ...world.regions.map(party('jeugdregio', 'regievoerder')),
    ...world.dossiers.map(({ provider }) => provider).map(party('aanbieder', 'controller')),
    ...[world.observer].map(party('taskforce', 'adviseur')),
  ];
  await insertTenants(tx, world, parties);
  await insertMany(parties, (part) =>
    tx
      .insertInto('account')
      .values(
        part.map(({ one }) => ({
          ...one.actor,
          email: `persoon@${one.slug}.example`,
          displayName: one.name,
          disabledAt: null,
        })),
      )
      .execute(),
  );
  await insertMany(parties, (part) =>
    tx
      .insertInto('membership')
      .values(part.map(({ one, role }) => ({ ...one.actor, role, validFrom: EMPLOYED_SINCE, validTo: null })))
      .execute(),
  );
}

async function insertTenants(
  tx: SystemTx,
  world: NationalWorld,
  parties: readonly { readonly one: NationalParty; readonly kind: TenantKind }[],
): Promise<void> {
  const regionIds = new Map(world.regions.map(({ slug, regionId }) => [slug, regionId]));
  const providerIds = new Map(world.dossiers.map(({ provider, providerId }) => [provider.slug, providerId]));
  const joint = world.dossiers.map(({ jointTenantId, slug }) => ({
    tenantId: jointTenantId,
    slug: `tafel-${slug}`,
    name: 'De tafel',
    kind: 'tafel' as const,
    regionId: null,
    providerId: null,
  }));
  const rows = parties.map(({ one, kind }) => ({
    tenantId: one.actor.tenantId,
    slug: one.slug,
    name: one.name,
    kind,
    regionId: regionIds.get(one.slug) ?? null,
    providerId: providerIds.get(one.slug) ?? null,
  }));
  await insertMany([...rows, ...joint], (part) => tx.insertInto('tenant').values(part).execute());
}

/** Opens all dossiers at once: the same records as `openDossier` makes one by one. */
export async function loadNationalDossiers(tx: SystemTx, world: NationalWorld): Promise<void> {
  await insertMany(world.dossiers, (part) =>
    tx
      .insertInto('dossier')
      .values(
        part.map((dossier) => ({
          ...columnsOf(dossier, dossier.kringen.openbaar),
          slug: dossier.slug,
          providerId: dossier.providerId,
          openedOn: dossier.openedOn,
          closedOn: null,
          isFictitious: true,
        })),
      )
      .execute(),
  );
  await insertMany(world.dossiers.flatMap(kringRows), (part) =>
    tx.insertInto('kring').values(part).execute(),
  );
  await insertMany(world.dossiers.flatMap(participantRows), (part) =>
    tx.insertInto('participant').values(part).execute(),
  );
  await insertMany(world.dossiers.flatMap(participationRows), (part) =>
    tx.insertInto('participation').values(part).execute(),
  );
  await insertMany(
    world.dossiers.flatMap((dossier) => [
      seatRow(dossier, dossier.owner, true),
      seatRow(dossier, world.observer),
    ]),
    (part) => tx.insertInto('seat').values(part).execute(),
  );
}

function columnsOf(dossier: NationalDossier, kringId: KringId) {
  const recordedAt = `${dossier.openedOn}T08:00:00Z` as Instant;
  return recordColumns(dossier, kringId, { hand: dossier.owner.actor, recordedAt });
}

function kringRows(dossier: NationalDossier) {
  const participants = dossier.participants.map(({ party }) => ({
    tenantId: party.actor.tenantId,
    name: party.name,
  }));
  return defaultKringen({ id: dossier.dossierId }, participants).map((draft) => ({
    ...columnsOf(
      dossier,
      draft.ownerTenantId === null
        ? dossier.kringen[draft.kind as keyof SharedKringen]
        : stableId<KringId>(`kring:${dossier.slug}:eigen:${draft.ownerTenantId}`),
    ),
    kind: draft.kind,
    name: draft.name,
    admitsRoles: [...draft.admittedRoles],
    admitsSeats: [...draft.admittedSeats],
    ownerTenantId: draft.ownerTenantId,
  }));
}

function participantRows(dossier: NationalDossier) {
  const taking = dossier.participants.map(({ party, role }) => ({
    ...columnsOf(dossier, kringOfParticipant(role, dossier.kringen)),
    tenantId: party.actor.tenantId,
    name: party.name,
    isJointAuthor: false,
  }));
  const joint = {
    ...columnsOf(dossier, dossier.kringen.openbaar),
    tenantId: dossier.jointTenantId,
    name: 'De tafel',
    isJointAuthor: true,
  };
  return [...taking, joint];
}

function participationRows(dossier: NationalDossier) {
  return dossier.participants.map(({ party, role }) => ({
    ...columnsOf(dossier, kringOfParticipant(role, dossier.kringen)),
    tenantId: party.actor.tenantId,
    role,
    validFrom: dossier.openedOn,
    validTo: null,
    invitedOn: dossier.openedOn,
    acceptedOn: dossier.openedOn,
  }));
}

function seatRow(dossier: NationalDossier, party: NationalParty, mayActForTable = false) {
  return {
    ...columnsOf(dossier, dossier.kringen.kernteam),
    ...party.actor,
    seatId: stableId(`zetel:${dossier.slug}:${party.slug}`) as SeatId,
    personName: party.name,
    kind: 'ambtelijk' as const,
    mayActForTable,
    validFrom: dossier.openedOn,
    validTo: null,
  };
}
