import type { PlainDate } from '../core/dates.ts';
import type { AccountId, DossierId, KringId, TenantId } from '../core/ids.ts';
import type { KringKind, MembershipRole, ParticipationRole, SeatKind, TenantKind } from './tenant.ts';

/** Something that holds from a day until a day: `to` is the first day on which it holds no more, null is open-ended. */
export interface Dated {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

export interface WorldTenant {
  readonly id: TenantId;
  readonly kind: TenantKind;
  /** The organisation in which it goes on, and from which day; null as long as it stands by itself. */
  readonly merged: { readonly into: TenantId; readonly on: PlainDate } | null;
}

export interface WorldAccount {
  readonly id: AccountId;
  readonly isDisabled: boolean;
}

/** A person works for an organisation in a role. */
export interface Membership extends Dated {
  readonly tenantId: TenantId;
  readonly accountId: AccountId;
  readonly role: MembershipRole;
}

export interface WorldDossier {
  readonly id: DossierId;
  /** The tenant of kind `tafel` that authors what belongs to nobody alone. */
  readonly jointTenantId: TenantId;
  /** First day on which nothing can be written any more; null when open. */
  readonly closedOn: PlainDate | null;
}

/** Somebody who helps an organisation looks as one of its readers. */
export interface SupportAccess {
  readonly tenantId: TenantId;
  readonly accountId: AccountId;
  /** False once it has expired or was ended. */
  readonly isOpen: boolean;
}

/** An organisation takes part in a dossier; it counts once the invited side has accepted. */
export interface Participation extends Dated {
  readonly dossierId: DossierId;
  readonly tenantId: TenantId;
  readonly role: ParticipationRole;
  readonly invitedOn: PlainDate;
  readonly acceptedOn: PlainDate | null;
  /** First day on which the invitation can be accepted no more; null: it does not lapse. */
  readonly lapsesOn: PlainDate | null;
  readonly declinedOn: PlainDate | null;
  /** First day of which the records are seen; null: all of them. */
  readonly seesFrom: PlainDate | null;
}

/** A kring told by whom it admits. */
export interface KringRule {
  readonly kind: KringKind;
  /** The one organisation of an `eigen` kring, the invited one of an `uitnodiging`; null for every other kind. */
  readonly ownerTenantId: TenantId | null;
  readonly admittedRoles: readonly ParticipationRole[];
  readonly admittedSeats: readonly SeatKind[];
}

export interface WorldKring extends KringRule {
  readonly id: KringId;
  readonly dossierId: DossierId;
  /** First day on which nothing is written to it any more; null when open. */
  readonly closedOn: PlainDate | null;
}

/** A person's seat in the ambtelijk or bestuurlijk kernteam of a dossier, held for an organisation. */
export interface Seat extends Dated {
  readonly dossierId: DossierId;
  readonly tenantId: TenantId;
  readonly accountId: AccountId;
  readonly kind: SeatKind;
  /** Whether the person may write as the table. */
  readonly mayActForTable: boolean;
}

/** Everything that the kring law looks at. */
export interface World {
  readonly tenants: readonly WorldTenant[];
  readonly accounts: readonly WorldAccount[];
  readonly memberships: readonly Membership[];
  readonly supportAccesses: readonly SupportAccess[];
  readonly dossiers: readonly WorldDossier[];
  readonly participations: readonly Participation[];
  readonly kringen: readonly WorldKring[];
  readonly seats: readonly Seat[];
}

/** Whether it holds on the day: from the first day on, no more from `to` on. */
export function isCurrent(dated: Dated, day: PlainDate): boolean {
  return dated.from <= day && (dated.to === null || day < dated.to);
}
