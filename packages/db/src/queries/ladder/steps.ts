import type { DossierId, KringId, LadderStepId, TenantId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { LadderStep } from '@regietafel/domain/ladder/ladder';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';
import { withinAsOf } from '../history/as-of.ts';
import { type Origin, originColumns, originOf } from '../sharing/origin.ts';

export interface OriginatedStep extends LadderStep {
  readonly origin: Origin;
}

/** The steps of a dossier on the ladder within sight at the reading position, oldest first. */
export async function listLadderSteps(
  reader: TenantReader,
  dossierId: DossierId,
  asOf: AsOf,
): Promise<readonly OriginatedStep[]> {
  const rows = await reader
    .selectFrom('ladderStep')
    .where('ladderStep.dossierId', '=', dossierId)
    .where(withinAsOf('ladderStep', asOf, 'effectiveOn'))
    .select([
      'stepId',
      'dossierId',
      'kind',
      'trede',
      'effectiveOn',
      'datePrecision',
      'decidedBy',
      'document',
      'note',
    ])
    .select(originColumns('ladderStep'))
    .orderBy('effectiveOn')
    .orderBy('recordedAt')
    .execute();
  return rows.map((row) => ({
    id: row.stepId,
    dossierId: row.dossierId,
    authorTenantId: row.authorTenantId,
    kringId: row.kringId,
    recordedAt: row.recordedAt,
    kind: row.kind,
    trede: row.trede,
    effectiveOn: row.effectiveOn,
    precision: row.datePrecision,
    decidedBy: row.decidedBy,
    document: row.document,
    note: row.note,
    origin: originOf(row),
  }));
}

/** What somebody records of a step; who recorded it and when is the database's to say. */
export type NewLadderStep = Pick<
  LadderStep,
  'kind' | 'trede' | 'effectiveOn' | 'precision' | 'decidedBy' | 'document' | 'note'
> & { readonly dossierId: DossierId; readonly authorTenantId: TenantId; readonly kringId: KringId };

/** Records a step under a new id. The law refuses an author or a kring that is not the actor's. */
export async function recordLadderStep(tx: TenantTx, id: LadderStepId, step: NewLadderStep): Promise<void> {
  const { precision, ...columns } = step;
  await tx
    .insertInto('ladderStep')
    .values({ stepId: id, datePrecision: precision, ...columns })
    .execute();
}
