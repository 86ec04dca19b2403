import type { DossierId, TenantId } from '../core/ids.ts';
import { PARTICIPATION_ROLES, SEAT_KINDS } from './tenant.ts';
import type { KringRule } from './world.ts';

/** A kring that still has to be made: who is admitted and how it is called. */
export interface KringDraft extends KringRule {
  readonly dossierId: DossierId;
  readonly name: string;
}

interface Participant {
  readonly tenantId: TenantId;
  readonly name: string;
}

const KERNTEAM_ROLES = ['accounthoudend', 'strategisch_belang'] as const;

/**
 * The kringen of a new dossier, from narrow to wide: `eigen` for each participant, kernteam, tafel (kernteam and the
 * provider), breed (every participant) and openbaar. Kernteam and tafel also admit the seats, which is how an adviser
 * sits in.
 */
export function defaultKringen(
  dossier: { readonly id: DossierId },
  participants: readonly Participant[],
): readonly KringDraft[] {
  const shared = { dossierId: dossier.id, ownerTenantId: null };
  return [
    ...participants.map((participant) => ownKring(dossier, participant)),
    {
      ...shared,
      kind: 'kernteam',
      name: 'Kernteam',
      admittedRoles: KERNTEAM_ROLES,
      admittedSeats: SEAT_KINDS,
    },
    {
      ...shared,
      kind: 'tafel',
      name: 'Tafel',
      admittedRoles: [...KERNTEAM_ROLES, 'aanbieder'],
      admittedSeats: SEAT_KINDS,
    },
    { ...shared, kind: 'breed', name: 'Breed', admittedRoles: PARTICIPATION_ROLES, admittedSeats: [] },
    { ...shared, kind: 'openbaar', name: 'Openbaar', admittedRoles: PARTICIPATION_ROLES, admittedSeats: [] },
  ];
}

/** The kring of one participant alone; also made when an organisation joins later. */
export function ownKring(dossier: { readonly id: DossierId }, participant: Participant): KringDraft {
  return {
    dossierId: dossier.id,
    kind: 'eigen',
    name: `Eigen: ${participant.name}`,
    ownerTenantId: participant.tenantId,
    admittedRoles: [],
    admittedSeats: [],
  };
}
