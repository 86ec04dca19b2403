import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type { DossierId, RevisionId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { PhasingRevision } from '@regietafel/domain/property/means';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';
import { withinAsOf } from '../history/as-of.ts';
import { originColumns } from '../sharing/origin.ts';
import { type NewState, type Originated, takeId, withOrigin } from './states.ts';

/** Every state of every phasing of a dossier within sight at the reading position, in the order of recording. */
export async function listPhasings(
  reader: TenantReader,
  dossierId: DossierId,
  asOf: AsOf,
): Promise<readonly Originated<PhasingRevision>[]> {
  const rows = await reader
    .selectFrom('phasingRevision as r')
    .where('r.dossierId', '=', dossierId)
    .where(withinAsOf('r', asOf))
    .select(['r.recordId as phasingId', 'r.revisionId', 'r.dossierId', 'r.standPer', 'r.withdrawnReason'])
    .select(['r.name', 'r.planId', 'r.meansId', 'r.firstYear', 'r.years', 'r.plannedYears', 'r.carriesOver'])
    .select(['r.isChosen', 'r.coveredRiskIds', 'r.note', 'r.isFictitious'])
    .select(originColumns('r'))
    .orderBy('recordedAt')
    .execute();
  return rows.map((row) => {
    const { firstYear, years, ...rest } = withOrigin(row);
    return { ...rest, horizon: { firstYear, years } };
  });
}

export type NewPhasing = NewState & Omit<PhasingRevision, 'revisionId' | 'recordedAt' | 'isFictitious'>;

/** Records a state of a phasing; rejects with SQLSTATE 23505 when another one already follows `supersedes`. */
export async function recordPhasing(
  tx: TenantTx,
  revisionId: RevisionId,
  { phasingId: recordId, horizon, plannedYears, coveredRiskIds, ...rest }: NewPhasing,
): Promise<void> {
  await takeId(tx, { recordId, kind: 'phasing' }, rest);
  await tx
    .insertInto('phasingRevision')
    .values({
      ...rest,
      ...horizon,
      recordId,
      revisionId,
      plannedYears: canonicalJson(plannedYears),
      coveredRiskIds: [...coveredRiskIds],
    })
    .execute();
}
