import type { DossierId, RiskId } from '@regietafel/domain/core/ids';
import { asId } from '@regietafel/domain/core/ids';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** A risk of which a phasing can say that its works cover it. */
export interface CoverableRisk {
  readonly riskId: RiskId;
  readonly title: string;
}

/** The risks of a dossier in sight, by the title that they carry last. */
export async function listCoverableRisks(
  reader: TenantReader,
  dossierId: DossierId,
): Promise<readonly CoverableRisk[]> {
  const rows = await reader
    .selectFrom('dossierSubject')
    .where('dossierId', '=', dossierId)
    .where('kind', '=', 'risk')
    .select(['subjectId', 'title'])
    .orderBy('title')
    .execute();
  return rows.map(({ subjectId, title }) => ({ riskId: asId<RiskId>(subjectId), title }));
}
