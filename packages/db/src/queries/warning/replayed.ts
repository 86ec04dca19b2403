import type { DossierId } from '@regietafel/domain/core/ids';
import type { LadderStep } from '@regietafel/domain/ladder/ladder';
import type { RecordedRole } from '@regietafel/domain/warning/replay';
import type { TenantReader } from '../../kernel/with-tenant.ts';
import { isAmong } from './among.ts';

/** Who takes part in the dossiers in what capacity, and since when that is on record, as far as the reader sees it. */
export async function listRolesOf(
  reader: TenantReader,
  dossierIds: readonly DossierId[],
): Promise<readonly (RecordedRole & { readonly dossierId: DossierId })[]> {
  return reader
    .selectFrom('participation as p')
    .where(isAmong('p', dossierIds))
    .select(['p.dossierId', 'p.tenantId', 'p.role', 'p.recordedAt'])
    .orderBy('p.recordedAt')
    .execute();
}

/** The steps of the dossiers on the ladder within the reader's sight, oldest first. One round trip for all of them. */
export async function listStepsOf(
  reader: TenantReader,
  dossierIds: readonly DossierId[],
): Promise<readonly LadderStep[]> {
  const rows = await reader
    .selectFrom('ladderStep as s')
    .where(isAmong('s', dossierIds))
    .select(['s.stepId as id', 's.dossierId', 's.authorTenantId', 's.kringId', 's.recordedAt', 's.kind'])
    .select([
      's.trede',
      's.effectiveOn',
      's.datePrecision as precision',
      's.decidedBy',
      's.document',
      's.note',
    ])
    .orderBy('s.effectiveOn')
    .orderBy('s.recordedAt')
    .execute();
  return rows;
}
