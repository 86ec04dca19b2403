import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { AgreementId, DossierId, TenantId } from '@regietafel/domain/core/ids';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** An agreement that is still open, with the day by which it must be kept. */
export interface DueAgreement {
  readonly agreementId: AgreementId;
  readonly dossierId: DossierId;
  readonly authorTenantId: TenantId;
  readonly title: string;
  readonly party: string;
  readonly dueOn: PlainDate;
  /** When it was last changed. */
  readonly recordedAt: Instant;
}

/** The agreements that are open now and due on a day or earlier, over all dossiers, the earliest first. */
export async function listAgreementsDueBy(
  reader: TenantReader,
  day: PlainDate,
): Promise<readonly DueAgreement[]> {
  const { rows } = await sql<DueAgreement>`
    select a.record_id as agreement_id, a.dossier_id, a.author_tenant_id, a.title, a.party, a.due_on, a.recorded_at from (
      select distinct on (r.dossier_id, r.record_id) r.* from agreement_revision r
      where r.dossier_id in (select d.dossier_id from dossier d where d.closed_on is null)
      order by r.dossier_id, r.record_id, r.stand_per desc, r.recorded_at desc) a
    where a.status = 'open' and a.due_on <= ${day}
    order by a.due_on, a.title`.execute(reader);
  return rows;
}
