import type { Instant } from '@regietafel/domain/core/dates';
import type { DossierId } from '@regietafel/domain/core/ids';
import type { Subject } from '@regietafel/domain/core/subject';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { type ExpressionBuilder, sql } from 'kysely';
import type { DossierChangeView } from '../../kernel/schema/history.ts';
import type { Schema } from '../../kernel/schema/schema.ts';
import type { TenantReader } from '../../kernel/with-tenant.ts';
import { type Origin, originColumns, originOf } from '../sharing/origin.ts';
import { withinAsOf } from './as-of.ts';
import { movedFromJson } from './moved-from.ts';

export type ChangeKind = DossierChangeView['kind'];

export interface Change
  extends Pick<
    DossierChangeView,
    'kind' | 'subjectId' | 'changeId' | 'standPer' | 'subject' | 'isFirst' | 'isRemoval'
  > {
  /** The subject where it can be read. */
  readonly about: Subject;
  readonly origin: Origin;
  /** The kring in which it stood before, when that was another one that the reader was in too. */
  readonly movedFrom: Origin['kring'] | null;
  /** Name of the person whose hand it was; only told within the person's own organisation. */
  readonly handName: string | null;
}

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
    .select(['c.kind', 'c.subjectId', 'c.changeId', 'c.standPer', 'c.isFirst', 'c.isRemoval'])
    .select(['c.aboutKind', 'c.aboutId'])
    .select((eb) => eb.fn.coalesce('c.subject', titleOfRisk(eb, page.asOf)).as('subject'))
    .select((eb) =>
      eb
        .selectFrom('account')
        .whereRef('account.tenantId', '=', 'c.handTenantId')
        .whereRef('account.accountId', '=', 'c.handAccountId')
        // Somebody else would not know the own people.
        .where(sql<boolean>`not law.is_viewing()`)
        .select('account.displayName')
        .as('handName'),
    )
    .select(movedFromJson('c').as('movedFrom'))
    .select(originColumns('c'))
    .orderBy('recordedAt', 'desc')
    .orderBy('changeId', 'desc')
    .limit(page.limit)
    .execute();
  return rows.map((row) => ({
    kind: row.kind,
    subjectId: row.subjectId,
    about: { kind: row.aboutKind, id: row.aboutId },
    changeId: row.changeId,
    standPer: row.standPer,
    subject: row.subject,
    isFirst: row.isFirst,
    isRemoval: row.isRemoval,
    movedFrom: row.movedFrom,
    handName: row.handName,
    origin: originOf(row),
  }));
}

/** The title of the risk that an assessment is about, where the reader may see that risk too. */
function titleOfRisk(eb: ExpressionBuilder<Schema & { c: DossierChangeView }, 'c'>, asOf: AsOf) {
  return eb
    .selectFrom('riskRevision as r')
    .whereRef('r.dossierId', '=', 'c.dossierId')
    .whereRef('r.recordId', '=', 'c.subjectId')
    .where(withinAsOf('r', asOf))
    .orderBy('r.standPer', 'desc')
    .orderBy('r.recordedAt', 'desc')
    .limit(1)
    .select('r.title');
}
