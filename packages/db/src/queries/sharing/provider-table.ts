import type { PlainDate } from '@regietafel/domain/core/dates';
import type { ProviderId } from '@regietafel/domain/core/ids';
import { sql } from 'kysely';
import type { SystemTx } from '../../kernel/with-system.ts';

/** What a dossier on a provider needs to know of it. */
export interface FollowedProvider {
  readonly slug: string;
  readonly name: string;
  /** Whether a dossier on it is open, with a region that has the account. */
  readonly isFollowed: boolean;
}

/**
 * The provider, seen by one at a time until the transaction ends, so that two dossiers on it are never opened at once;
 * undefined when there is none.
 */
export async function lockProvider(
  tx: SystemTx,
  providerId: ProviderId,
  today: PlainDate,
): Promise<FollowedProvider | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended('dossier on provider ' || ${providerId}, 0))`.execute(
    tx,
  );
  const { rows } = await sql<FollowedProvider>`
    select v.slug, v.name, exists (
      select from dossier d join participation p on p.dossier_id = d.dossier_id
      where d.provider_id = v.provider_id and (d.closed_on is null or ${today} < d.closed_on) and p.role = 'accounthoudend'
        and p.accepted_on is not null and (p.valid_to is null or ${today} < p.valid_to)) as is_followed
    from provider v where v.provider_id = ${providerId}`.execute(tx);
  return rows[0];
}
