import type { PlainDate } from '@regietafel/domain/core/dates';
import type { AccountId, TenantId } from '@regietafel/domain/core/ids';
import type { MembershipRole } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import type { SystemTx } from '../../kernel/with-system.ts';

/** A person, at home in one organisation, which manages the account. */
export interface NewAccount {
  readonly tenantId: TenantId;
  readonly accountId: AccountId;
  readonly email: string;
  readonly displayName: string;
}

export interface NewMembership {
  readonly tenantId: TenantId;
  readonly accountId: AccountId;
  readonly role: MembershipRole;
  readonly validFrom: PlainDate;
  /** First day on which it no longer holds; null while it lasts. */
  readonly validTo: PlainDate | null;
}

/** Records an account without a password: it cannot sign in until `recordPasswordHash`. */
export async function recordAccount(tx: SystemTx, account: NewAccount): Promise<void> {
  await tx
    .insertInto('account')
    .values({ ...account, disabledAt: null })
    .execute();
}

export async function recordMembership(tx: SystemTx, membership: NewMembership): Promise<void> {
  await tx.insertInto('membership').values(membership).execute();
}

/** Ends a membership: `firstDayWithout` is the first day on which it no longer holds. Acts on the next request. */
export async function endMembership(
  tx: SystemTx,
  { tenantId, accountId }: Pick<NewMembership, 'tenantId' | 'accountId'>,
  firstDayWithout: PlainDate,
): Promise<void> {
  await tx
    .updateTable('membership')
    .set({ validTo: firstDayWithout })
    .where('tenantId', '=', tenantId)
    .where('accountId', '=', accountId)
    .where('validFrom', '<=', firstDayWithout)
    .where(({ eb, or }) => or([eb('validTo', 'is', null), eb('validTo', '>', firstDayWithout)]))
    .execute();
}

/** Disables an account: its sessions and its password are of no use any more. */
export async function disableAccount(tx: SystemTx, accountId: AccountId): Promise<void> {
  await tx
    .updateTable('account')
    .set({ disabledAt: sql`now()` })
    .where('accountId', '=', accountId)
    .execute();
}

/** The account of an e-mail address, for operators; undefined when there is none. */
export function findAccountByEmail(tx: SystemTx, email: string): Promise<NewAccount | undefined> {
  return tx
    .selectFrom('account')
    .where(sql`lower(account.email)`, '=', email.toLowerCase())
    .select(['tenantId', 'accountId', 'email', 'displayName'])
    .executeTakeFirst();
}
