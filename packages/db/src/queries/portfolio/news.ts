import type { DossierId } from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';
import { type Change, changeColumns, changeOf } from '../history/change-columns.ts';
import type { NewSince } from './visits.ts';

export interface NewChange extends Change {
  readonly dossierId: DossierId;
}

/**
 * What is new for the person in dossiers visited before, newest first: at most `perDossier` of each, recorded by another
 * hand than the person's own since the visit that `news` tells of.
 */
export async function listNewChanges(
  reader: TenantReader,
  news: readonly NewSince[],
  perDossier: number,
): Promise<readonly NewChange[]> {
  const visited = news.flatMap(({ dossierId, since }) => (since === null ? [] : [{ dossierId, since }]));
  if (visited.length === 0) return [];
  const since = sql<{ dossierId: DossierId; since: string }>`(select * from
    unnest(${visited.map((one) => one.dossierId)}::uuid[], ${visited.map((one) => one.since)}::timestamptz[])
      as t (dossier_id, since))`;
  const rows = await reader
    .selectFrom(since.as('v'))
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('dossierChange as d')
          .selectAll('d')
          .where(sql<boolean>`d.dossier_id = v.dossier_id and d.recorded_at > v.since
            and d.hand_account_id <> law.actor_account()`)
          .orderBy('d.recordedAt', 'desc')
          .limit(perDossier)
          .as('c'),
      (join) => join.onTrue(),
    )
    .select('c.dossierId')
    .select(changeColumns('c', NOW))
    .orderBy('recordedAt', 'desc')
    .orderBy('changeId', 'desc')
    .execute();
  return rows.map((row) => ({ ...changeOf(row), dossierId: row.dossierId }));
}
