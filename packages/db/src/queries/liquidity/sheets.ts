import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type { DossierId, RevisionId, TenantId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { SheetRevision } from '@regietafel/domain/liquidity/sheet';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';
import { withinAsOf } from '../history/as-of.ts';
import { type Origin, originColumns, originOf } from '../sharing/origin.ts';

export interface OriginatedSheet extends SheetRevision {
  readonly origin: Origin;
}

/** The sheets of a dossier as they stand at the reading position: of each author, year and kind the last state within sight. */
export async function listSheets(
  reader: TenantReader,
  {
    dossierId,
    asOf,
    author,
  }: { readonly dossierId: DossierId; readonly asOf: AsOf; readonly author?: TenantId },
): Promise<readonly OriginatedSheet[]> {
  const all = reader
    .selectFrom('sheetRevision as r')
    .where('r.dossierId', '=', dossierId)
    .where(withinAsOf('r', asOf))
    .distinctOn(['r.authorTenantId', 'r.year', 'r.kind'])
    .select(['r.year', 'r.kind', 'r.lines', 'r.revisionId', 'r.dossierId', 'r.standPer', 'r.source'])
    .select('r.isFictitious')
    .select(originColumns('r'))
    .orderBy('r.authorTenantId')
    .orderBy('r.year')
    .orderBy('r.kind')
    .orderBy('r.standPer', 'desc')
    .orderBy('r.recordedAt', 'desc');
  const rows = await (author === undefined ? all : all.where('r.authorTenantId', '=', author)).execute();
  return rows.map(({ authorName, kringWords, ...sheet }) => ({
    ...sheet,
    origin: originOf({ ...sheet, authorName, kringWords }),
  }));
}

/** What somebody records of a sheet; `supersedes` is the author's own last state of that year and kind, or null. */
export type NewSheet = Omit<SheetRevision, 'revisionId' | 'recordedAt' | 'isFictitious'> & {
  readonly supersedes: RevisionId | null;
  readonly isFictitious?: boolean;
};

/** Records a state of a sheet; rejects with SQLSTATE 23505 when another one already follows `supersedes`. */
export async function recordSheet(tx: TenantTx, revisionId: RevisionId, sheet: NewSheet): Promise<void> {
  await tx
    .insertInto('sheetRevision')
    .values({ revisionId, ...sheet, lines: canonicalJson(sheet.lines) })
    .execute();
}
