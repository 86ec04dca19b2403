import type { PlainDate } from '@regietafel/domain/core/dates';
import {
  type DossierId,
  type KringId,
  newId,
  type ProviderId,
  type TenantId,
} from '@regietafel/domain/core/ids';
import { defaultKringen } from '@regietafel/domain/sharing/default-kringen';
import type { SystemTx } from '../../kernel/with-system.ts';
import { admitTo, grantSeatIn, type NewParticipation, type NewSeat } from './admit.ts';
import { insertKring } from './kringen-of-dossier.ts';
import { type Hand, type Room, recordColumns, type SharedKringen } from './room.ts';

export interface NewDossier extends Hand {
  /** A new random id when absent. */
  readonly dossierId?: DossierId;
  readonly slug: string;
  readonly providerId: ProviderId;
  readonly openedOn: PlainDate;
  readonly closedOn?: PlainDate | null;
  readonly isFictitious?: boolean;
  /** Who takes part from the start; the organisation of the opening hand is one of them, and accounthoudend. */
  readonly participants: readonly NewParticipation[];
  readonly seats?: readonly NewSeat[];
}

export interface OpenedDossier {
  readonly dossierId: DossierId;
  /** The organisation "De tafel" of this dossier, for which seats with that right act. */
  readonly jointTenantId: TenantId;
  readonly kringen: SharedKringen;
  readonly ownKringen: ReadonlyMap<TenantId, KringId>;
}

/**
 * Opens a dossier on a provider: the dossier itself, its joint author, the kringen that every dossier has, and whoever
 * takes part or has a seat. Throws when the opening hand's organisation is not accounthoudend in it.
 */
export async function openDossier(tx: SystemTx, dossier: NewDossier): Promise<OpenedDossier> {
  const ownerTenantId = dossier.hand.tenantId;
  if (!dossier.participants.some((one) => one.tenantId === ownerTenantId && one.role === 'accounthoudend'))
    throw new Error('a dossier is opened by an organisation that is accounthoudend in it');
  const dossierId = dossier.dossierId ?? newId<DossierId>();
  const kringen = newKringIds();
  const room: Room = { dossierId, ownerTenantId, kringen };
  await insertDossier(tx, room, dossier);
  for (const draft of defaultKringen({ id: dossierId }, []))
    await insertKring(tx, room, draft, dossier, kringen[draft.kind as keyof SharedKringen]);
  const jointTenantId = await insertJointAuthor(tx, room, dossier);
  for (const participation of dossier.participants) await admitTo(tx, room, participation, dossier);
  for (const seat of dossier.seats ?? []) await grantSeatIn(tx, room, seat, dossier);
  return { dossierId, jointTenantId, kringen, ownKringen: await listOwnKringen(tx, dossierId) };
}

function newKringIds(): SharedKringen {
  return {
    kernteam: newId<KringId>(),
    tafel: newId<KringId>(),
    breed: newId<KringId>(),
    openbaar: newId<KringId>(),
  };
}

async function insertDossier(tx: SystemTx, room: Room, dossier: NewDossier): Promise<void> {
  await tx
    .insertInto('dossier')
    .values({
      ...recordColumns(room, room.kringen.openbaar, dossier),
      slug: dossier.slug,
      providerId: dossier.providerId,
      openedOn: dossier.openedOn,
      closedOn: dossier.closedOn ?? null,
      isFictitious: dossier.isFictitious ?? false,
    })
    .execute();
}

/** The author of what belongs to nobody alone; everybody who reads something of it may know its name. */
async function insertJointAuthor(tx: SystemTx, room: Room, hand: Hand): Promise<TenantId> {
  const tenantId = newId<TenantId>();
  const name = 'De tafel';
  await tx
    .insertInto('tenant')
    .values({
      tenantId,
      slug: `tafel-${room.dossierId}`,
      name,
      kind: 'tafel',
      regionId: null,
      providerId: null,
    })
    .execute();
  await tx
    .insertInto('participant')
    .values({ ...recordColumns(room, room.kringen.openbaar, hand), tenantId, name, isJointAuthor: true })
    .execute();
  return tenantId;
}

async function listOwnKringen(tx: SystemTx, dossierId: DossierId): Promise<ReadonlyMap<TenantId, KringId>> {
  const rows = await tx
    .selectFrom('kring')
    .where('dossierId', '=', dossierId)
    .where('kind', '=', 'eigen')
    .select(['ownerTenantId', 'kringId'])
    .execute();
  return new Map(
    rows.flatMap(({ ownerTenantId, kringId }) => (ownerTenantId === null ? [] : [[ownerTenantId, kringId]])),
  );
}
