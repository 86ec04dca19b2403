import type { Instant } from '@regietafel/domain/core/dates';
import type { DossierId, KringId, TenantId } from '@regietafel/domain/core/ids';
import type { Actor, ParticipationRole } from '@regietafel/domain/sharing/tenant';
import type { SystemTx } from '../../kernel/with-system.ts';

/** The kringen that every dossier has for several organisations together. */
export interface SharedKringen {
  readonly kernteam: KringId;
  readonly tafel: KringId;
  readonly breed: KringId;
  readonly openbaar: KringId;
}

/** Whose hand changes who takes part, and since when that is known; now when no moment is given. */
export interface Hand {
  readonly hand: Actor;
  readonly recordedAt?: Instant;
}

/** What is needed to change who takes part in a dossier. */
export interface Room {
  readonly dossierId: DossierId;
  /** The organisation that opened the dossier and authors who takes part in it. */
  readonly ownerTenantId: TenantId;
  readonly kringen: SharedKringen;
}

/** The room of a dossier; throws when there is no such dossier. */
export async function getRoom(tx: SystemTx, dossierId: DossierId): Promise<Room> {
  const dossier = await tx
    .selectFrom('dossier')
    .where('dossierId', '=', dossierId)
    .select('authorTenantId')
    .executeTakeFirstOrThrow();
  const rows = await tx
    .selectFrom('kring')
    .where('dossierId', '=', dossierId)
    .where('kind', 'in', ['kernteam', 'tafel', 'breed', 'openbaar'])
    .select(['kind', 'kringId'])
    .execute();
  const kringOf = (kind: keyof SharedKringen) => {
    const kringId = rows.find((row) => row.kind === kind)?.kringId;
    if (kringId === undefined) throw new Error(`a dossier without kring ${kind}`);
    return kringId;
  };
  return {
    dossierId,
    ownerTenantId: dossier.authorTenantId,
    kringen: {
      kernteam: kringOf('kernteam'),
      tafel: kringOf('tafel'),
      breed: kringOf('breed'),
      openbaar: kringOf('openbaar'),
    },
  };
}

/** The columns of a record about who takes part: the owner writes it by the hand of a person. */
export function recordColumns(room: Room, kringId: KringId, { hand, recordedAt }: Hand) {
  return {
    dossierId: room.dossierId,
    authorTenantId: room.ownerTenantId,
    kringId,
    handTenantId: hand.tenantId,
    handAccountId: hand.accountId,
    ...(recordedAt === undefined ? {} : { recordedAt }),
  };
}

/** Who may know that an organisation takes part: that somebody is merely concerned stays within the kernteam. */
export function kringOfParticipant(role: ParticipationRole, kringen: SharedKringen): KringId {
  return role === 'betrokken' ? kringen.kernteam : kringen.breed;
}
