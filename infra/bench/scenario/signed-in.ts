import { sessionStoreIn } from '../../../apps/api/src/accounts/stores.ts';
import { sessionsIn } from '../../../packages/auth/src/sessions.ts';
import { tokenHash } from '../../../packages/auth/src/token-hash.ts';
import { openDatabase } from '../../../packages/db/src/kernel/database.ts';
import type { Actor } from '../../../packages/domain/src/sharing/tenant.ts';
import type { National } from './national.ts';

/** A session of a person, as the browser and as the database know it. */
export interface SignedIn {
  readonly cookie: string;
  readonly tokenHash: string;
}

/** Opens a session for the actor; it is closed by the end of the scenario. */
export async function signIn({ urls }: National, { accountId, tenantId }: Actor): Promise<SignedIn> {
  const db = openDatabase(urls);
  try {
    const { token } = await sessionsIn(sessionStoreIn(db)).open(accountId, tenantId);
    return { cookie: `regietafel_session=${token}`, tokenHash: tokenHash(token) };
  } finally {
    await db.close();
  }
}
