import type { PlainDate } from '@regietafel/domain/core/dates';
import type { AccountId, MembershipId } from '@regietafel/domain/core/ids';
import type { MembershipRole } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';

/** A period in which a person has a role in the own organisation. */
export interface OwnMembership {
  readonly accountId: AccountId;
  readonly displayName: string;
  readonly email: string;
  /** False for who is at home in another organisation, which manages the account. */
  readonly isAtHome: boolean;
  readonly membershipId: MembershipId;
  readonly role: MembershipRole;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  /** Names as they were then; null for who runs the installation. */
  readonly givenBy: string | null;
  readonly endedBy: string | null;
  readonly endReason: string | null;
}

/** Every period of everybody of the own organisation, by name and then from new to old; without disabled accounts. */
export async function listOwnMemberships(reader: TenantReader): Promise<readonly OwnMembership[]> {
  const { rows } = await sql<OwnMembership>`
    select account_id, display_name, email, is_at_home, membership_id, role, valid_from, valid_to, given_by, ended_by, end_reason
    from law.own_people() order by display_name, account_id, valid_from desc, valid_to desc nulls first`.execute(
    reader,
  );
  return rows;
}

export interface NewPerson {
  readonly accountId: AccountId;
  readonly email: string;
  readonly displayName: string;
}

/** Makes an account at home in the own organisation, without a role; refuses an address that is in use. */
export async function addPerson(tx: TenantTx, { accountId, email, displayName }: NewPerson): Promise<void> {
  await sql`select law.add_person(${accountId}, ${email}, ${displayName})`.execute(tx);
}

export interface GivenRole {
  readonly accountId: AccountId;
  readonly role: MembershipRole;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

/** Gives a person of the own organisation a role from a day on, instead of what was held from that day. */
export async function giveRole(tx: TenantTx, given: GivenRole): Promise<void> {
  const { accountId, role, validFrom, validTo } = given;
  await sql`select law.give_role(${accountId}, ${role}, ${validFrom}, ${validTo})`.execute(tx);
}

/** What ends of a person's roles: everything, or one period. */
export interface RoleEnd {
  readonly accountId: AccountId;
  /** Null: every period, also one that is still to begin. */
  readonly membershipId: MembershipId | null;
  readonly firstDayWithout: PlainDate;
  readonly reason: string;
}

/** Ends what a person may in the own organisation; acts on the next request of that day. */
export async function endRole(tx: TenantTx, end: RoleEnd): Promise<void> {
  const { accountId, membershipId, firstDayWithout, reason } = end;
  await sql`select law.end_role(${accountId}, ${firstDayWithout}, ${reason}, ${membershipId})`.execute(tx);
}

/** Holds off other changes and reviews of the own organisation's rights until the transaction ends. */
export async function holdRights(tx: TenantTx): Promise<void> {
  await sql`select law.hold_rights()`.execute(tx);
}
