import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId, KringId, RevisionId, TenantId } from '@regietafel/domain/core/ids';
import type { ExposureContent, ExposureSide } from '@regietafel/domain/exposure/share';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';
import { withinAsOf } from '../history/as-of.ts';
import { type Origin, originColumns, originOf } from '../sharing/origin.ts';

/** One state of what an author told of a year; a later one supersedes it. */
export interface ExposureStatement extends ExposureContent {
  readonly dossierId: DossierId;
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
  readonly revisionId: RevisionId;
  readonly supersedes: RevisionId | null;
  readonly recordedAt: Instant;
  readonly standPer: PlainDate;
  readonly side: ExposureSide;
  /** The author agrees that its share may be told from a total. */
  readonly mayBeTraced: boolean;
  readonly source: string;
  readonly note: string;
  /** Why the author took it back; what it told is gone then. Null as long as it stands. */
  readonly withdrawnReason: string | null;
  readonly isFictitious: boolean;
}

/** A statement with who wrote it and who reads it, and the rows of what it followed, as far as the reader knows these. */
export type OriginatedStatement = ExposureStatement & {
  readonly origin: Origin;
  readonly earlier: readonly ExposureContent['rows'][];
};

/** The statements that nothing superseded, within sight at the reading position, newest year first. */
export async function listStatements(
  reader: TenantReader,
  dossierId: DossierId,
  asOf: AsOf,
): Promise<readonly OriginatedStatement[]> {
  const rows = await statementsOf(reader)
    .where('r.dossierId', '=', dossierId)
    .where(withinAsOf('r', asOf))
    .orderBy('r.authorTenantId')
    .orderBy('r.year', 'desc')
    .orderBy('r.recordedAt', 'desc')
    .execute();
  const chains = Map.groupBy(rows, ({ authorTenantId, year }) => `${authorTenantId} ${year}`);
  return [...chains.values()].flatMap(([head, ...before]) =>
    head === undefined ? [] : [standing(head, before)],
  );
}

function standing(
  { authorName, kringWords, ...statement }: StatementRow,
  before: readonly StatementRow[],
): OriginatedStatement {
  const origin = originOf({ ...statement, authorName, kringWords });
  return { ...statement, origin, earlier: before.map(({ rows }) => rows) };
}

/** What the own organisation told last of each year in each dossier that it still sees, with the provider's name. */
export async function listOwnStatements(
  reader: TenantReader,
  tenantId: TenantId,
): Promise<readonly (ExposureStatement & { readonly dossierSlug: string; readonly providerName: string })[]> {
  const rows = await statementsOf(reader)
    .innerJoin('dossier as d', 'd.dossierId', 'r.dossierId')
    .innerJoin('provider as p', 'p.providerId', 'd.providerId')
    .select(['d.slug as dossierSlug', 'p.name as providerName'])
    .where('r.authorTenantId', '=', tenantId)
    .where('r.side', '=', 'share')
    .distinctOn(['r.dossierId', 'r.year'])
    .orderBy('r.dossierId')
    .orderBy('r.year', 'desc')
    .orderBy('r.recordedAt', 'desc')
    .execute();
  return rows
    .filter(({ withdrawnReason }) => withdrawnReason === null)
    .map(({ authorName: _name, kringWords: _words, ...statement }) => statement);
}

type StatementRow = Awaited<ReturnType<ReturnType<typeof statementsOf>['execute']>>[number];

function statementsOf(reader: TenantReader) {
  return reader
    .selectFrom('exposureRevision as r')
    .select(['r.revisionId', 'r.supersedes', 'r.dossierId', 'r.standPer', 'r.year', 'r.side', 'r.rows'])
    .select([
      'r.guarantees',
      'r.room',
      'r.mayBeTraced',
      'r.source',
      'r.note',
      'r.withdrawnReason',
      'r.isFictitious',
    ])
    .select(originColumns('r'));
}

/** What an author records; `supersedes` is its own statement of the year before it, or null. */
export type NewStatement = Omit<
  ExposureStatement,
  'revisionId' | 'recordedAt' | 'isFictitious' | 'withdrawnReason'
> & {
  readonly withdrawnReason?: string;
};

/** Records a statement; rejects with SQLSTATE 23505 when another one of this author and year already follows `supersedes`. */
export async function recordStatement(
  tx: TenantTx,
  revisionId: RevisionId,
  { rows, guarantees, room, ...rest }: NewStatement,
): Promise<void> {
  await tx
    .insertInto('exposureRevision')
    .values({ ...rest, revisionId, ...contentColumns({ rows, guarantees, room }) })
    .execute();
}

/** The lists of a statement as they are stored. */
export function contentColumns({ rows, guarantees, room }: Omit<ExposureContent, 'year'>) {
  return {
    rows: canonicalJson(rows),
    guarantees: canonicalJson(guarantees),
    room: canonicalJson(room),
  };
}
