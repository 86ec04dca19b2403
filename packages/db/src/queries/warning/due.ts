import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { ContractId, DossierId, KringId, RevisionId } from '@regietafel/domain/core/ids';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** A provider that the own organisation has under bijzonder beheer, with the day on which that must be judged again. */
export interface DueCare {
  readonly dossierId: DossierId;
  readonly kringId: KringId;
  readonly revisionId: RevisionId;
  readonly reviewOn: PlainDate;
  readonly recordedAt: Instant;
}

/** The own states of bijzonder beheer that last and must be judged again by a day, in dossiers that are open; the earliest first. */
export async function listCareDueBy(reader: TenantReader, day: PlainDate): Promise<readonly DueCare[]> {
  const { rows } = await sql<DueCare>`
    select c.dossier_id, c.kring_id, c.revision_id, c.review_on, c.recorded_at from special_care_revision c
    where c.author_tenant_id = law.actor_tenant() and c.review_on <= ${day}
      and c.dossier_id in (select d.dossier_id from dossier d where d.closed_on is null)
      and not exists (select from special_care_revision n where n.dossier_id = c.dossier_id
        and n.author_tenant_id = c.author_tenant_id and n.supersedes = c.revision_id)
    order by c.review_on`.execute(reader);
  return rows;
}

/** A contract of the own organisation that runs, with the day before which a next one must be agreed. */
export interface DueContract {
  readonly contractId: ContractId;
  readonly renewalOn: PlainDate;
  readonly recordedAt: Instant;
}

/** The own contracts that run on a day and must be renewed by another; the earliest first. */
export async function listContractsDueBy(
  reader: TenantReader,
  { today, day }: { readonly today: PlainDate; readonly day: PlainDate },
): Promise<readonly DueContract[]> {
  const { rows } = await sql<DueContract>`
    select c.contract_id, c.renewal_on, c.recorded_at from contract_duty_revision c
    where c.tenant_id = law.actor_tenant() and c.removed_reason is null and c.renewal_on <= ${day}
      and c.valid_from <= ${today} and (c.valid_until is null or ${today} < c.valid_until)
      and not exists (select from contract_duty_revision n where n.tenant_id = c.tenant_id
        and n.contract_id = c.contract_id and n.supersedes = c.revision_id)
    order by c.renewal_on`.execute(reader);
  return rows;
}
