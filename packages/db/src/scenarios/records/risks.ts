import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { newId, type RegisterVersionId, type RevisionId } from '@regietafel/domain/core/ids';
import { contentOf } from '@regietafel/domain/risks/content';
import { registerHash } from '@regietafel/domain/risks/register-hash';
import type { Assessment, RegisterRow, RiskContent } from '@regietafel/domain/risks/risk';
import type { SystemTx } from '../../kernel/with-system.ts';
import { amountColumns } from '../../queries/risks/amount-columns.ts';
import { type Pen, penColumns } from './pen.ts';

/** Records risks that are new on the register, each with its first revision. */
export async function recordRisks(
  tx: SystemTx,
  pen: Pen,
  standPer: PlainDate,
  rows: readonly RegisterRow[],
): Promise<void> {
  const columns = penColumns(pen);
  await tx
    .insertInto('record')
    .values(rows.map(({ riskId }) => ({ ...columns, recordId: riskId, kind: 'risk' as const })))
    .execute();
  await tx
    .insertInto('riskRevision')
    .values(rows.map((row) => riskRevisionRow(pen, standPer, row)))
    .execute();
}

/** The row of one state of a risk, under a new id; `supersedes` is null for its first. */
export function riskRevisionRow(
  pen: Pen,
  standPer: PlainDate,
  row: RegisterRow,
  supersedes: RevisionId | null = null,
) {
  return {
    ...penColumns(pen),
    ...contentColumns(row),
    recordId: row.riskId,
    revisionId: newId<RevisionId>(),
    supersedes,
    standPer,
    removedReason: null,
  };
}

/** A register to be frozen. */
export interface VersionFacts {
  readonly standPer: PlainDate;
  readonly rows: readonly RegisterRow[];
  readonly sourceName: string;
}

/** Publishes a register as it stands: frozen, with its hash. */
export async function publishRegister(tx: SystemTx, pen: Pen, version: VersionFacts): Promise<void> {
  await tx
    .insertInto('registerVersion')
    .values(await versionRow(pen, version))
    .execute();
}

/** The row of a published register, under a new id. */
export async function versionRow(pen: Pen, { standPer, rows, sourceName }: VersionFacts) {
  return {
    ...penColumns(pen),
    versionId: newId<RegisterVersionId>(),
    standPer,
    content: canonicalJson({ rows, removed: [] }),
    contentHash: await registerHash(rows),
    sourceName,
  };
}

/** What one party thinks of one risk. */
export type Judgement = Pick<
  Assessment,
  | 'riskId'
  | 'probabilityPercent'
  | 'amountMinCents'
  | 'amountMaxCents'
  | 'expectedFrom'
  | 'expectedTo'
  | 'rationale'
> &
  Partial<Pick<Assessment, 'amountLikelyCents' | 'spreadMonths'>>;

/** Records one party's first assessments. */
export async function recordAssessments(
  tx: SystemTx,
  pen: Pen,
  standPer: PlainDate,
  judgements: readonly Judgement[],
): Promise<void> {
  await tx
    .insertInto('assessment')
    .values(
      judgements.map((judgement) => ({
        ...penColumns(pen),
        amountLikelyCents: null,
        spreadMonths: null,
        ...judgement,
        revisionId: newId<RevisionId>(),
        supersedes: null,
        standPer,
      })),
    )
    .execute();
}

function contentColumns(risk: RiskContent) {
  const { group, window, amount, owners, ...content } = contentOf(risk);
  return {
    ...content,
    ...amountColumns(amount),
    riskGroup: group,
    owners: [...owners],
    windowFrom: window?.from ?? null,
    windowTo: window?.to ?? null,
  };
}
