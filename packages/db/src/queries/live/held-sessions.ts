import type { TenantId } from '@regietafel/domain/core/ids';
import { sql } from 'kysely';
import type { SystemTx } from '../../kernel/with-system.ts';
import { type CurrentMembership, currentMembershipsOf } from '../accounts/memberships.ts';

/** A session that holds at this moment, with what its person may be in the organisations of today. */
export interface HeldSession {
  readonly tokenHash: string;
  readonly tenantId: TenantId | null;
  readonly memberships: readonly CurrentMembership[];
}

/** Of these sessions the ones that hold: not ended, not expired, the account not disabled. Extends nothing. */
export function listHeldSessions(
  tx: SystemTx,
  tokenHashes: readonly string[],
): Promise<readonly HeldSession[]> {
  return tx
    .selectFrom('system.session as session')
    .innerJoin('account', 'account.accountId', 'session.accountId')
    .where('session.tokenHash', '=', sql<string>`any(${tokenHashes})`)
    .where('session.expiresAt', '>', sql<never>`now()`)
    .where('account.disabledAt', 'is', null)
    .select([
      'session.tokenHash',
      'session.tenantId',
      currentMembershipsOf('session.accountId').as('memberships'),
    ])
    .execute();
}
