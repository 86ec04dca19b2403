import type { Instant } from '@regietafel/domain/core/dates';
import type { DossierId } from '@regietafel/domain/core/ids';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import type { DossierChangeView } from '../../kernel/schema/history.ts';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';

/**
 * Two looks at a dossier within this time are one visit: what was new at its start stays new while the person reads on,
 * comes back from another page, or reloads.
 */
const ONE_VISIT = '30 minutes';

/** What was recorded in a dossier by others' and one's own hand since the person's last visit. */
export interface NewSince {
  readonly dossierId: DossierId;
  /** When the last visit before this one was; null when there was none. */
  readonly since: Instant | null;
  /** Number of recordings per kind since then, of what the person may see; empty without an earlier visit. */
  readonly counts: Readonly<Partial<Record<DossierChangeView['kind'], number>>>;
}

/**
 * What is new for the person in each of these dossiers: recorded after the last visit, by another hand than the person's
 * own. Only dossiers that were ever visited are among the answers.
 */
export async function listNewSince(
  reader: TenantReader,
  dossierIds: readonly DossierId[],
): Promise<readonly NewSince[]> {
  const { rows } = await sql<NewSince>`
    with visited as (
      select v.dossier_id,
        case when v.visited_at > now() - ${ONE_VISIT}::interval then v.previous_at else v.visited_at end as since
      from visit v where v.dossier_id = any(${dossierIds})
    )
    select visited.dossier_id, visited.since, (
      select coalesce(json_object_agg(n.kind, n.number), '{}') from (
        select c.kind, count(*)::int as number from dossier_change c
        where c.dossier_id = visited.dossier_id and c.recorded_at > visited.since
          and c.hand_account_id <> law.actor_account()
        group by c.kind) n) as counts
    from visited`.execute(reader);
  return rows;
}

/** Notes that the person looks at a dossier now; a look soon after the last one prolongs that visit. */
export async function recordVisit(
  tx: TenantTx,
  { tenantId, accountId }: Actor,
  dossierId: DossierId,
): Promise<void> {
  await sql`
    insert into visit (tenant_id, account_id, dossier_id, visited_at, previous_at)
    values (${tenantId}, ${accountId}, ${dossierId}, now(), null)
    on conflict (tenant_id, account_id, dossier_id) do update set visited_at = now(),
      previous_at = case when visit.visited_at > now() - ${ONE_VISIT}::interval then visit.previous_at
        else visit.visited_at end`.execute(tx);
}
