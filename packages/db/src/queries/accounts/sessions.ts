import type { Instant } from '@regietafel/domain/core/dates';
import type { AccountId, TenantId } from '@regietafel/domain/core/ids';
import { sql } from 'kysely';
import type { SystemTx } from '../../kernel/with-system.ts';
import { currentMembershipsOf } from './memberships.ts';

/** A session as it is stored: under the hash of its token. */
export interface SessionRow {
  readonly tokenHash: string;
  readonly accountId: AccountId;
  readonly tenantId: TenantId | null;
  readonly expiresAt: Instant;
}

/** Whether the person's password is one that somebody else has seen. */
const mustChoosePassword = sql<boolean>`exists (
  select from system.credential c where c.account_id = session.account_id and c.is_initial)`;

/** The session with its person and that person's memberships of today; undefined when absent or the account disabled. */
export function findSession(tx: SystemTx, tokenHash: string) {
  return tx
    .selectFrom('system.session as session')
    .innerJoin('account', 'account.accountId', 'session.accountId')
    .where('session.tokenHash', '=', tokenHash)
    .where('account.disabledAt', 'is', null)
    .select([
      'session.accountId',
      'session.tenantId',
      'session.expiresAt',
      'account.email',
      'account.displayName',
      currentMembershipsOf('session.accountId').as('memberships'),
      mustChoosePassword.as('mustChoosePassword'),
    ])
    .executeTakeFirst();
}

export async function insertSession(tx: SystemTx, session: SessionRow): Promise<void> {
  await tx.insertInto('system.session').values(session).execute();
}

export async function extendSession(tx: SystemTx, tokenHash: string, expiresAt: Instant): Promise<void> {
  await tx.updateTable('system.session').set({ expiresAt }).where('tokenHash', '=', tokenHash).execute();
}

export async function deleteSession(tx: SystemTx, tokenHash: string): Promise<void> {
  await tx.deleteFrom('system.session').where('tokenHash', '=', tokenHash).execute();
}

export async function deleteSessionsOf(tx: SystemTx, accountId: AccountId): Promise<void> {
  await tx.deleteFrom('system.session').where('accountId', '=', accountId).execute();
}

export async function deleteSessionsExpiredBefore(tx: SystemTx, moment: Instant): Promise<void> {
  await tx.deleteFrom('system.session').where('expiresAt', '<', moment).execute();
}
