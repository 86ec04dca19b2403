import type { PlainDate } from '../core/dates.ts';
import type { AccountId, DossierId, KringId, ProviderId, TenantId } from '../core/ids.ts';

/** Kinds of organisation. `tafel` is the joint author of one dossier: what belongs to nobody alone is written by it. */
export const TENANT_KINDS = [
  'jeugdregio',
  'gemeente',
  'landsdeel',
  'aanbieder',
  'toezichthouder',
  'ketenbureau',
  'taskforce',
  'tafel',
] as const;
export type TenantKind = (typeof TENANT_KINDS)[number];

/** What a person may do within the own organisation; what a person sees is the kring's business. */
export const MEMBERSHIP_ROLES = [
  'regievoerder',
  'ambtenaar',
  'controller',
  'bestuurder',
  'beheerder',
  'griffie',
  'lezer',
  'adviseur',
  'analist',
] as const;
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number];

/** In what capacity an organisation takes part in a dossier. */
export const PARTICIPATION_ROLES = [
  'accounthoudend',
  'strategisch_belang',
  'betrokken',
  'aanbieder',
  'adviserend',
] as const;
export type ParticipationRole = (typeof PARTICIPATION_ROLES)[number];

/** A seat puts a person, not an organisation, in the ambtelijk or bestuurlijk kernteam. */
export const SEAT_KINDS = ['ambtelijk', 'bestuurlijk'] as const;
export type SeatKind = (typeof SEAT_KINDS)[number];

/**
 * The kringen that every dossier has, those that the owner adds (`ander`), and the one in which an invited organisation
 * reads its letter of invitation (`uitnodiging`).
 */
export const KRING_KINDS = [
  'eigen',
  'kernteam',
  'tafel',
  'breed',
  'openbaar',
  'ander',
  'uitnodiging',
] as const;
export type KringKind = (typeof KRING_KINDS)[number];

/** Who acts: a person on behalf of one organisation. Every read and write in the database carries one. */
export interface Actor {
  readonly tenantId: TenantId;
  readonly accountId: AccountId;
  /** Absent when the person looks as oneself. It can only narrow what is read, and nothing is written meanwhile. */
  readonly viewing?: Viewing;
}

export interface Tenant {
  readonly id: TenantId;
  readonly slug: string;
  readonly name: string;
  readonly kind: TenantKind;
}

export interface Dossier {
  readonly id: DossierId;
  readonly slug: string;
  readonly providerId: ProviderId;
  readonly providerName: string;
  readonly openedOn: PlainDate;
  readonly closedOn: PlainDate | null;
  readonly isFictitious: boolean;
}

export interface Kring {
  readonly id: KringId;
  readonly dossierId: DossierId;
  readonly kind: KringKind;
  readonly name: string;
}

/**
 * As whom somebody looks at a dossier before sharing: as an organisation that takes part, or as whoever is there in a
 * capacity. It shows what that one reads, and never more than oneself reads.
 */
export type ViewAs =
  | { readonly kind: 'organisation'; readonly tenantId: TenantId }
  | { readonly kind: 'capacity'; readonly role: ParticipationRole };

/** Looking at one dossier as somebody else. */
export interface Viewing {
  readonly dossierId: DossierId;
  readonly as: ViewAs;
}
