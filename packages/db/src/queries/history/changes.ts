import type { Instant } from '@regietafel/domain/core/dates';
import type { DossierId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';
import { withinAsOf } from './as-of.ts';
import { type Change, type ChangeKind, changeColumns, changeOf } from './change-columns.ts';

/** Where a page of the log ended: the moment and id of its last change. */
export interface ChangeCursor {
  readonly recordedAt: Instant;
  readonly changeId: string;
}

export interface ChangePage {
  readonly dossierId: DossierId;
  readonly asOf: AsOf;
  /** Empty means all kinds. */
  readonly kinds: readonly ChangeKind[];
  readonly after: ChangeCursor | null;
  readonly limit: number;
}

/** What was recorded in a dossier, newest first, as far as the reader may see it: `limit` changes after the cursor. */
export async function listChanges(reader: TenantReader, page: ChangePage): Promise<readonly Change[]> {
  const { after, kinds } = page;
  const rows = await reader
    .selectFrom('dossierChange as c')
    .where('c.dossierId', '=', page.dossierId)
    .where(withinAsOf('c', page.asOf))
    .$if(kinds.length > 0, (query) => query.where('c.kind', 'in', kinds))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(c.recorded_at, c.change_id) < (${after?.recordedAt}, ${after?.changeId})`),
    )
    .select(changeColumns('c', page.asOf))
    .orderBy('recordedAt', 'desc')
    .orderBy('changeId', 'desc')
    .limit(page.limit)
    .execute();
  return rows.map(changeOf);
}
