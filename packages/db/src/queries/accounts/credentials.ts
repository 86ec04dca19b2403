import type { AccountId } from '@regietafel/domain/core/ids';
import { sql } from 'kysely';
import type { SystemTx } from '../../kernel/with-system.ts';

/** The account of an e-mail address (in any case) with its password hash; undefined when absent or disabled. */
export function findCredential(
  tx: SystemTx,
  email: string,
): Promise<{ accountId: AccountId; passwordHash: string } | undefined> {
  return tx
    .selectFrom('account')
    .innerJoin('system.credential as credential', 'credential.accountId', 'account.accountId')
    .where(sql`lower(account.email)`, '=', email.toLowerCase())
    .where('account.disabledAt', 'is', null)
    .select(['account.accountId', 'credential.passwordHash'])
    .executeTakeFirst();
}

/**
 * Sets the password of an account; `isInitial` when somebody else has seen it. Sessions that are open stay open: end those
 * with `deleteSessionsOf`.
 */
export async function recordPasswordHash(
  tx: SystemTx,
  accountId: AccountId,
  passwordHash: string,
  { isInitial = false }: { readonly isInitial?: boolean } = {},
): Promise<void> {
  await tx
    .insertInto('system.credential')
    .values({ accountId, passwordHash, isInitial })
    .onConflict((conflict) =>
      conflict.column('accountId').doUpdateSet({ passwordHash, isInitial, changedAt: sql`now()` }),
    )
    .execute();
}

/** Keeps the same password under a hash of today's cost. */
export async function renewPasswordHash(
  tx: SystemTx,
  accountId: AccountId,
  passwordHash: string,
): Promise<void> {
  await tx
    .updateTable('system.credential')
    .set({ passwordHash })
    .where('accountId', '=', accountId)
    .execute();
}
