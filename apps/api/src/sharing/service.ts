import type { DossierHead } from '@regietafel/contracts/sharing/dossier';
import type { Kringen, Participant, Participants, Seat } from '@regietafel/contracts/sharing/table';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { findDossierBySlug, getDossier } from '@regietafel/db/queries/sharing/dossiers';
import { listKringen } from '@regietafel/db/queries/sharing/kringen';
import { type ListedParticipant, listParticipants } from '@regietafel/db/queries/sharing/participants';
import { type ListedSeat, listSeats } from '@regietafel/db/queries/sharing/seats';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { asId, type DossierId, isId } from '@regietafel/domain/core/ids';
import { ownTenantOf } from '@regietafel/domain/sharing/own-tenant';
import { type Asker, found } from './asker.ts';
import { presentDossier } from './present-dossier.ts';

/** The dossier that an address names by slug or id; NOT_FOUND when it is absent or not shared. */
export async function getDossierOf(asker: Asker, named: string): Promise<DossierHead> {
  const reader = tenantReader(asker.database, asker.actor);
  const entry = isId(named)
    ? await getDossier(reader, asId<DossierId>(named))
    : found(await findDossierBySlug(reader, named));
  return presentDossier(entry);
}

/** Who takes part and who sits in the kernteam; NOT_FOUND when the dossier is absent or not shared. */
export async function getParticipants(asker: Asker, dossierId: DossierId): Promise<Participants> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const [, participants, seats] = await Promise.all([
    getDossier(reader, dossierId),
    listParticipants(reader, dossierId),
    listSeats(reader, dossierId),
  ]);
  return {
    day: asker.today,
    participants: participants.map((one) => presentParticipant(one, asker.today)),
    seats: seats.map(presentSeat),
  };
}

/** The kringen that the asker is in, with who reads them; NOT_FOUND when the dossier is absent or not shared. */
export async function getKringen(asker: Asker, dossierId: DossierId): Promise<Kringen> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const [, listed] = await Promise.all([getDossier(reader, dossierId), listKringen(reader, dossierId)]);
  const own = ownTenantOf(asker.actor);
  return {
    ...listed,
    kringen: listed.kringen.map(({ organisations, ownerTenantId, dossierId: _dossierId, ...kring }) => ({
      ...kring,
      isOwn: ownerTenantId !== null && ownerTenantId === own,
      organisations: organisations.map((one) => ({ ...one, isOwn: one.tenantId === own })),
    })),
  };
}

function presentParticipant(participant: ListedParticipant, today: PlainDate): Participant {
  const { name, isJointAuthor, isOwn, periods } = participant;
  const holds = periods.some(
    ({ isAccepted, validFrom, validTo }) =>
      isAccepted && validFrom <= today && (validTo === null || today < validTo),
  );
  // What ended before it began was never there.
  const lived = periods.filter(({ validFrom, validTo }) => validFrom !== validTo);
  return { name, isJointAuthor, isOwn, isCurrent: isJointAuthor || holds, periods: lived };
}

/** A seat without the ids of the organisation and the account. */
function presentSeat(seat: ListedSeat): Seat {
  const { personName, tenantName, kind, mayActForTable, validFrom, validTo, isCurrent } = seat;
  return { personName, tenantName, kind, mayActForTable, validFrom, validTo, isCurrent };
}
