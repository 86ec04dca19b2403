import { hasFigure } from '@regietafel/domain/core/amount';
import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { newId, type RegisterVersionId, type RevisionId } from '@regietafel/domain/core/ids';
import { registerHash } from '@regietafel/domain/risks/register-hash';
import type { Assessment, RegisterRow, RiskContent } from '@regietafel/domain/risks/risk';
import type { SystemTx } from '../kernel/with-system.ts';
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
    .values(
      rows.map((row) => ({
        ...columns,
        ...contentColumns(row),
        recordId: row.riskId,
        revisionId: newId<RevisionId>(),
        supersedes: null,
        standPer,
        removedReason: null,
      })),
    )
    .execute();
}

/** Publishes a register as it stands: frozen, with its hash. */
export async function publishRegister(
  tx: SystemTx,
  pen: Pen,
  version: {
    readonly standPer: PlainDate;
    readonly rows: readonly RegisterRow[];
    readonly sourceName: string;
  },
): Promise<void> {
  await tx
    .insertInto('registerVersion')
    .values({
      ...penColumns(pen),
      versionId: newId<RegisterVersionId>(),
      standPer: version.standPer,
      content: canonicalJson({ rows: version.rows, removed: [] }),
      contentHash: await registerHash(version.rows),
      sourceName: version.sourceName,
    })
    .execute();
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
>;

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
        ...judgement,
        revisionId: newId<RevisionId>(),
        supersedes: null,
        standPer,
      })),
    )
    .execute();
}

function contentColumns(risk: RiskContent) {
  const { amount } = risk;
  return {
    number: risk.number,
    riskGroup: risk.group,
    title: risk.title,
    cause: risk.cause,
    consequence: risk.consequence,
    measures: risk.measures,
    owners: [...risk.owners],
    status: risk.status,
    statusDate: risk.statusDate,
    windowFrom: risk.window?.from ?? null,
    windowTo: risk.window?.to ?? null,
    notInfluenceable: risk.notInfluenceable,
    amountKind: amount.kind,
    amountCents: amount.kind === 'known' || amount.kind === 'max' ? amount.cents : null,
    amountMinCents: amount.kind === 'range' ? amount.minCents : null,
    amountMaxCents: amount.kind === 'range' ? amount.maxCents : null,
    amountFrequency: hasFigure(amount) ? amount.frequency : null,
    wakeUpOn: risk.wakeUpOn,
  };
}
