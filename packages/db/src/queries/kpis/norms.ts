import type { DossierId, KpiId, RevisionId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { KpiNorm } from '@regietafel/domain/kpis/kpi';
import type { ParticipationRole } from '@regietafel/domain/sharing/tenant';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';
import { withinAsOf } from '../history/as-of.ts';
import { type Origin, originColumns, originOf } from '../sharing/origin.ts';

export interface OriginatedNorm extends KpiNorm {
  readonly supersedes: RevisionId | null;
  /** In what capacity the author takes part, or took part last; null when the reader may not know. */
  readonly authorRole: ParticipationRole | null;
  readonly origin: Origin;
}

/** Every recorded norm of a dossier within sight, in the order of recording; with `kpiId` those of one KPI. */
export async function listKpiNorms(
  reader: TenantReader,
  dossierId: DossierId,
  asOf: AsOf,
  kpiId?: KpiId,
): Promise<readonly OriginatedNorm[]> {
  const all = reader
    .selectFrom('kpiNorm as n')
    .where('n.dossierId', '=', dossierId)
    .where(withinAsOf('n', asOf, 'validFrom'))
    .select([
      'n.revisionId',
      'n.supersedes',
      'n.dossierId',
      'n.kpiId',
      'n.validFrom',
      'n.validTo',
      'n.normMin as min',
      'n.normMax as max',
      'n.nearMargin',
      'n.toleratedUntil',
      'n.toleratedReason',
      'n.isFictitious',
    ])
    .select((eb) =>
      eb
        .selectFrom('participation as p')
        .whereRef('p.dossierId', '=', 'n.dossierId')
        .whereRef('p.tenantId', '=', 'n.authorTenantId')
        .orderBy('p.validFrom', 'desc')
        .limit(1)
        .select('p.role')
        .as('authorRole'),
    )
    .select(originColumns('n'))
    .orderBy('recordedAt');
  const rows = await (kpiId === undefined ? all : all.where('n.kpiId', '=', kpiId)).execute();
  return rows.map(({ authorName, kringWords, ...norm }) => ({
    ...norm,
    origin: originOf({ ...norm, authorName, kringWords }),
  }));
}

/** What somebody records of a norm; `supersedes` is the author's own norm before it, or null. */
export type NewKpiNorm = Omit<KpiNorm, 'revisionId' | 'recordedAt' | 'isFictitious'> & {
  readonly supersedes: RevisionId | null;
};

/** Records a norm; rejects with SQLSTATE 23505 when another one already follows `supersedes`. */
export async function recordKpiNorm(
  tx: TenantTx,
  revisionId: RevisionId,
  { min: normMin, max: normMax, ...norm }: NewKpiNorm,
): Promise<void> {
  await tx
    .insertInto('kpiNorm')
    .values({ revisionId, normMin, normMax, ...norm })
    .execute();
}
