import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type {
  DossierId,
  KringId,
  RegisterVersionId,
  RevisionId,
  RiskId,
  TenantId,
} from '@regietafel/domain/core/ids';
import { newId } from '@regietafel/domain/core/ids';
import { contentOf } from '@regietafel/domain/risks/content';
import type { Assessment, RiskContent } from '@regietafel/domain/risks/risk';
import { sql } from 'kysely';
import type { TenantTx } from '../../kernel/with-tenant.ts';
import { amountColumns } from './amount-columns.ts';
import type { VersionContent } from './version-json.ts';

/** Where a record is put: under whose name, and who reads it. The law refuses what is not the actor's. */
export interface Place {
  readonly dossierId: DossierId;
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
}

/** A state of a risk to be recorded. */
export interface NewRevision extends Place {
  readonly riskId: RiskId;
  /** The revision that it follows; null for the first of a new risk. */
  readonly supersedes: RevisionId | null;
  readonly standPer: PlainDate;
  readonly content: RiskContent;
  readonly removedReason: string | null;
}

// Far below PostgreSQL's limit of 65,535 parameters per statement.
const ROWS_PER_STATEMENT = 500;

/**
 * Records states of risks; those without a predecessor also found the risk itself. Gives the new revisions' ids, in order.
 * Rejects with SQLSTATE 23505 when another revision already follows one of the superseded.
 */
export async function recordRevisions(
  tx: TenantTx,
  revisions: readonly NewRevision[],
): Promise<readonly RevisionId[]> {
  const heads = revisions.filter((one) => one.supersedes === null);
  for (const some of chunks(heads))
    await tx
      .insertInto('record')
      .values(some.map((one) => ({ ...placeOf(one), recordId: one.riskId, kind: 'risk' as const })))
      .execute();
  const rows = revisions.map(revisionRow);
  for (const some of chunks(rows)) await tx.insertInto('riskRevision').values(some).execute();
  return rows.map((row) => row.revisionId);
}

function revisionRow(revision: NewRevision) {
  const { group, window, amount, owners, ...content } = contentOf(revision.content);
  return {
    ...content,
    ...placeOf(revision),
    ...amountColumns(amount),
    recordId: revision.riskId,
    revisionId: newId<RevisionId>(),
    supersedes: revision.supersedes,
    standPer: revision.standPer,
    riskGroup: group,
    owners: [...owners],
    windowFrom: window?.from ?? null,
    windowTo: window?.to ?? null,
    removedReason: revision.removedReason,
  };
}

/**
 * Makes whoever else imports into or publishes this register wait for the end of the transaction: new risks have no
 * predecessor on which two imports at the same moment would collide.
 */
export async function lockRegister(tx: TenantTx, dossierId: DossierId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`register ${dossierId}`}, 0))`.execute(tx);
}

/** One party's judgement to be recorded. */
export type NewAssessment = Omit<Assessment, 'revisionId' | 'recordedAt'> & {
  readonly supersedes: RevisionId | null;
};

/** Records a judgement; rejects with SQLSTATE 23505 when another one already follows the superseded. */
export async function recordAssessment(tx: TenantTx, assessment: NewAssessment): Promise<RevisionId> {
  const revisionId = newId<RevisionId>();
  await tx
    .insertInto('assessment')
    .values({ ...assessment, revisionId })
    .execute();
  return revisionId;
}

/** A register to be frozen. */
export interface NewVersion extends Place {
  readonly standPer: PlainDate;
  readonly content: VersionContent;
  readonly contentHash: string;
  readonly sourceName: string;
}

/** Publishes a version under a new id. */
export async function recordVersion(tx: TenantTx, version: NewVersion): Promise<RegisterVersionId> {
  const versionId = newId<RegisterVersionId>();
  await tx
    .insertInto('registerVersion')
    .values({ ...version, versionId, content: canonicalJson(version.content) })
    .execute();
  return versionId;
}

function placeOf({ dossierId, authorTenantId, kringId }: Place): Place {
  return { dossierId, authorTenantId, kringId };
}

function chunks<T>(rows: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_PER_STATEMENT) }, (_, index) =>
    rows.slice(index * ROWS_PER_STATEMENT, (index + 1) * ROWS_PER_STATEMENT),
  );
}
