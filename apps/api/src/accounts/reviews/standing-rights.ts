import type { TenantReader } from '@regietafel/db/kernel/with-tenant';
import { listOwnMemberships } from '@regietafel/db/queries/accounts/own-people';
import { listOwnParticipations, listOwnSeats } from '@regietafel/db/queries/sharing/seating';
import type { StandingRight } from '@regietafel/domain/accounts/review';
import { holdsFrom } from '@regietafel/domain/accounts/role-period';
import type { PlainDate } from '@regietafel/domain/core/dates';

/**
 * Every right of the own organisation that holds today or will: roles of people, their seats, and the dossiers in which the
 * organisation takes part. In a fixed order, so that equal rights have equal hashes.
 */
export async function listStandingRights(
  reader: TenantReader,
  today: PlainDate,
): Promise<readonly StandingRight[]> {
  const [memberships, seats, participations] = await Promise.all([
    listOwnMemberships(reader),
    listOwnSeats(reader),
    listOwnParticipations(reader),
  ]);
  const providers = new Map(participations.map((one) => [one.dossierId, one.providerName]));
  const roles = memberships
    .filter((membership) => holdsFrom(membership, today))
    .map(({ membershipId: id, accountId, displayName: personName, role, validFrom, validTo }) => ({
      kind: 'role' as const,
      id,
      accountId,
      personName,
      role,
      validFrom,
      validTo,
    }));
  const held = seats.map(({ seatId: id, dossierId, kind: seat, accountId, personName, ...rest }) => ({
    kind: 'seat' as const,
    id,
    accountId,
    personName,
    dossierId,
    // A seat outlives the participation in which it was given, and then opens nothing.
    dossierName: providers.get(dossierId) ?? '',
    seat,
    mayActForTable: rest.mayActForTable,
    validFrom: rest.validFrom,
    validTo: rest.validTo,
  }));
  const shared = participations.map(({ dossierId: id, providerName, capacity, validFrom, validTo }) => ({
    kind: 'participation' as const,
    id,
    dossierName: providerName,
    capacity,
    validFrom,
    validTo,
  }));
  return [...roles, ...held, ...shared];
}
