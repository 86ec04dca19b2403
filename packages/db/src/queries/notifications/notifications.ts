import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { AccountId, DossierId, KringId } from '@regietafel/domain/core/ids';
import type { NotificationKind, Rung } from '@regietafel/domain/notifications/notification';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';

/** What a person was told, with what it is about as far as that person sees it now. */
export interface ToldPerson {
  readonly notificationId: string;
  readonly kind: NotificationKind;
  readonly createdAt: Instant;
  readonly isRead: boolean;
  readonly dueOn: PlainDate | null;
  readonly rung: Rung | null;
  /** The colleague in whose place the person was told. */
  readonly behalfOf: string | null;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Null when it is about no record, or about one that the person does not see. */
  readonly title: string | null;
  readonly dossier: { readonly id: DossierId; readonly slug: string; readonly provider: string } | null;
  readonly kringId: KringId | null;
}

/** Which part of the list: `before` is the moment and id of the last one of the part before. */
export interface NotificationPage {
  readonly isUnreadOnly: boolean;
  readonly before: { readonly createdAt: Instant; readonly notificationId: string } | null;
  readonly limit: number;
}

/** What the person was told, latest first; only of kringen that the person still reads. */
export async function listNotifications(
  reader: TenantReader,
  { isUnreadOnly, before, limit }: NotificationPage,
): Promise<readonly ToldPerson[]> {
  const after = before ?? { createdAt: 'infinity', notificationId: '00000000-0000-0000-0000-000000000000' };
  const { rows } = await sql<ToldPerson>`
    select n.notification_id, n.kind, n.created_at, n.due_on, n.rung, n.subject_kind, n.subject_id, n.kring_id,
      (r.notification_id is not null) as is_read, a.display_name as behalf_of,
      (select s.title from dossier_subject s where s.dossier_id = n.dossier_id and s.kind = n.subject_kind
        and s.subject_id = n.subject_id limit 1) as title,
      case when d.dossier_id is null then null
        else jsonb_build_object('id', d.dossier_id, 'slug', d.slug, 'provider', p.name) end as dossier
    from notification n
    left join notification_reading r using (tenant_id, account_id, notification_id)
    left join account a on a.tenant_id = n.tenant_id and a.account_id = n.behalf_of
    left join dossier d on d.dossier_id = n.dossier_id
    left join provider p on p.provider_id = d.provider_id
    where n.account_id = law.actor_account()
      and (${!isUnreadOnly} or r.notification_id is null)
      and (n.created_at, n.notification_id) < (${after.createdAt}::timestamptz, ${after.notificationId}::uuid)
    order by n.created_at desc, n.notification_id desc limit ${limit}`.execute(reader);
  return rows;
}

/** How many notifications the person did not look at; counted no further than `limit`. */
export async function countUnread(reader: TenantReader, limit: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from notification n
      where n.account_id = law.actor_account() and not exists (
        select from notification_reading r where r.tenant_id = n.tenant_id and r.account_id = n.account_id
          and r.notification_id = n.notification_id)
      limit ${limit}) unread`.execute(reader);
  return rows[0]?.count ?? 0;
}

/** Marks what the person looked at: these, or everything when `ids` is null. What is not the person's stays as it is. */
export async function recordReading(
  tx: TenantTx,
  { tenantId, accountId }: Actor,
  ids: readonly string[] | null,
): Promise<void> {
  await sql`
    insert into notification_reading (tenant_id, account_id, notification_id)
    select n.tenant_id, n.account_id, n.notification_id from notification n
    where n.tenant_id = ${tenantId} and n.account_id = ${accountId} and (${ids === null} or n.notification_id = any(${ids ?? []}::uuid[]))
    on conflict do nothing`.execute(tx);
}

/** Somebody of the own organisation who can stand in. */
export interface Colleague {
  readonly accountId: AccountId;
  readonly name: string;
}

/** The people who work for the organisation today, by name, without the person who asks. */
export async function listColleagues(reader: TenantReader): Promise<readonly Colleague[]> {
  const { rows } = await sql<Colleague>`
    select distinct a.account_id, a.display_name as name from account a
    join membership m on m.tenant_id = a.tenant_id and m.account_id = a.account_id
    where a.disabled_at is null and a.account_id <> law.actor_account()
      and m.valid_from <= law.today() and (m.valid_to is null or law.today() < m.valid_to)
    order by a.display_name, a.account_id`.execute(reader);
  return rows;
}
