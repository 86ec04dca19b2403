import type { Instant } from '@regietafel/domain/core/dates';
import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import type { ActOutcome, ConsentAnswer, SharingAct } from '@regietafel/domain/sharing/acts';
import type { TenantKind } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';

interface Named {
  readonly tenantId: TenantId;
  readonly name: string;
}

/** An act with what came of it, as far as who reads the kernteam can see. */
export interface ListedAct extends SharingAct {
  readonly authorName: string;
  readonly tenantName: string | null;
  readonly reason: string;
  readonly recordedAt: Instant;
  readonly consents: readonly (Named & {
    readonly answer: ConsentAnswer;
    readonly note: string;
    readonly recordedAt: Instant;
  })[];
  /** Who has the account today and has not agreed; empty for an act that is over. */
  readonly missing: readonly Named[];
  readonly isSent: boolean;
  readonly outcome: ActOutcome | null;
  readonly endedAt: Instant | null;
}

/** What was done and proposed about who takes part, the latest first; empty for who does not read the kernteam. */
export async function listActs(reader: TenantReader, dossierId: DossierId): Promise<readonly ListedAct[]> {
  const { rows } = await sql<ListedAct>`
    with named as (
      select p.tenant_id, p.name from participant p where p.dossier_id = ${dossierId}
    ), accounthoudend as (
      select distinct p.tenant_id from participation p
      where p.dossier_id = ${dossierId} and p.role = 'accounthoudend' and p.accepted_on <= law.today()
        and p.valid_from <= law.today() and (p.valid_to is null or law.today() < p.valid_to)
    ), consent as (
      select c.act_id, c.author_tenant_id as tenant_id, n.name, c.answer, c.note, c.recorded_at
      from sharing_consent c join named n on n.tenant_id = c.author_tenant_id where c.dossier_id = ${dossierId}
    )
    select a.act_id, a.kind, a.author_tenant_id, author.name as author_name, a.tenant_id, a.tenant_name, a.role, a.valid_from as "from",
      a.valid_to as until, a.history, a.sees_from, a.reason, a.lapses_on, a.recorded_at, o.outcome, o.recorded_at as ended_at,
      (select coalesce(json_agg(json_build_object('tenantId', c.tenant_id, 'name', c.name, 'answer', c.answer, 'note', c.note,
          'recordedAt', to_char(c.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) order by c.recorded_at), '[]')
        from consent c where c.act_id = a.act_id) as consents,
      (select coalesce(json_agg(json_build_object('tenantId', h.tenant_id, 'name', n.name) order by n.name), '[]')
        from accounthoudend h join named n on n.tenant_id = h.tenant_id
        where o.act_id is null and a.kind <> 'leave' and h.tenant_id <> a.author_tenant_id and not exists (
          select from consent c where c.act_id = a.act_id and c.tenant_id = h.tenant_id and c.answer = 'agree')) as missing,
      o.act_id is null and a.kind in ('invite', 'hand_over') and exists (
        select from participation p where p.dossier_id = ${dossierId} and p.tenant_id = a.tenant_id
          and p.accepted_on is null and p.declined_on is null and p.lapses_on = a.lapses_on) as is_sent
    from sharing_act a
    join named author on author.tenant_id = a.author_tenant_id
    left join sharing_outcome o on o.dossier_id = a.dossier_id and o.act_id = a.act_id
    where a.dossier_id = ${dossierId}
    order by a.recorded_at desc`.execute(reader);
  return rows;
}

/** An organisation that may be asked into a dossier. */
export interface AskableOrganisation extends Named {
  readonly kind: TenantKind;
}

/** Whom the actor may ask into a dossier, by name; nobody for who may not ask. */
export async function listOrganisationsToAsk(
  reader: TenantReader,
  dossierId: DossierId,
): Promise<readonly AskableOrganisation[]> {
  const { rows } = await sql<AskableOrganisation>`
    select o.tenant_id, o.name, o.kind from law.organisations_to_ask(${dossierId}) o`.execute(reader);
  return rows;
}
