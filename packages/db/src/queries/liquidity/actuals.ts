import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import { monthOf, type PlainDate, type YearMonth } from '@regietafel/domain/core/dates';
import type { DossierId, RevisionId, TenantId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { CashActualRevision } from '@regietafel/domain/liquidity/actual';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';
import { withinAsOf } from '../history/as-of.ts';
import { type Origin, originColumns, originOf } from '../sharing/origin.ts';

export interface OriginatedActual extends CashActualRevision {
  readonly origin: Origin;
}

/** What came true, month by month, as it stands at the reading position: of each author and month the last state within sight. */
export async function listActuals(
  reader: TenantReader,
  {
    dossierId,
    asOf,
    author,
  }: { readonly dossierId: DossierId; readonly asOf: AsOf; readonly author?: TenantId },
): Promise<readonly OriginatedActual[]> {
  const all = reader
    .selectFrom('cashActualRevision as r')
    .where('r.dossierId', '=', dossierId)
    .where(withinAsOf('r', asOf))
    .distinctOn(['r.authorTenantId', 'r.month'])
    .select(['r.month', 'r.closingCents', 'r.lines', 'r.revisionId', 'r.dossierId', 'r.standPer', 'r.source'])
    .select('r.isFictitious')
    .select(originColumns('r'))
    .orderBy('r.authorTenantId')
    .orderBy('r.month')
    .orderBy('r.standPer', 'desc')
    .orderBy('r.recordedAt', 'desc');
  const rows = await (author === undefined ? all : all.where('r.authorTenantId', '=', author)).execute();
  return rows.map(({ authorName, kringWords, month, ...actual }) => ({
    ...actual,
    month: monthOf(month),
    origin: originOf({ ...actual, authorName, kringWords }),
  }));
}

/** What somebody records of a month; `supersedes` is the author's own last state of that month, or null. */
export type NewActual = Omit<CashActualRevision, 'revisionId' | 'recordedAt' | 'isFictitious'> & {
  readonly supersedes: RevisionId | null;
  readonly isFictitious?: boolean;
};

/** Records what came true in a month; rejects with SQLSTATE 23505 when another state already follows `supersedes`. */
export async function recordActual(tx: TenantTx, revisionId: RevisionId, actual: NewActual): Promise<void> {
  await tx
    .insertInto('cashActualRevision')
    .values({
      revisionId,
      ...actual,
      month: firstDayOf(actual.month),
      lines: canonicalJson(actual.lines),
    })
    .execute();
}

function firstDayOf(month: YearMonth): PlainDate {
  return `${month}-01` as PlainDate;
}
