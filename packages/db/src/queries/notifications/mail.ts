import type { Instant } from '@regietafel/domain/core/dates';
import type { AccountId, TenantId } from '@regietafel/domain/core/ids';
import type { NotificationKind } from '@regietafel/domain/notifications/notification';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import type { SystemTx } from '../../kernel/with-system.ts';

/** A notification of which nobody decided yet whether it is mailed. Nothing but ids and its kind. */
export interface Unmailed {
  readonly notificationId: string;
  readonly tenantId: TenantId;
  readonly accountId: AccountId;
  readonly kind: NotificationKind;
  readonly createdAt: Instant;
}

/** What was told since a moment, was not looked at and is in no mail yet; oldest first. */
export async function listUnmailed(tx: SystemTx, since: Instant): Promise<readonly Unmailed[]> {
  const { rows } = await sql<Unmailed>`
    select n.notification_id, n.tenant_id, n.account_id, n.kind, n.created_at from notification n
    where n.created_at >= ${since}
      and not exists (select from system.mail_item i where i.notification_id = n.notification_id)
      and not exists (select from notification_reading r where r.tenant_id = n.tenant_id and r.account_id = n.account_id
        and r.notification_id = n.notification_id)
    order by n.created_at`.execute(tx);
  return rows;
}

/**
 * Puts notifications into a mail that is to be sent; null for what is not to be mailed at all. What another worker put
 * into a mail meanwhile makes this one reject with SQLSTATE 23505, so that nothing is mailed twice.
 */
export async function recordMail(
  tx: SystemTx,
  mail: { readonly mailId: string; readonly to: Actor } | null,
  notificationIds: readonly string[],
): Promise<void> {
  const mailId = mail?.mailId ?? null;
  if (mail !== null)
    await tx
      .insertInto('system.mail')
      .values({ mailId: mail.mailId, ...mail.to, settledAt: null, outcome: null })
      .execute();
  await tx
    .insertInto('system.mailItem')
    .values(notificationIds.map((notificationId) => ({ notificationId, mailId })))
    .execute();
}

/** A mail that is to be sent, and to whom. */
export interface UnsentMail {
  readonly mailId: string;
  readonly tenantId: TenantId;
  readonly accountId: AccountId;
  readonly email: string;
}

/** Takes a mail for sending: it stays locked until the transaction ends. Undefined when it was settled before. */
export async function takeMail(tx: SystemTx, mailId: string): Promise<UnsentMail | undefined> {
  const { rows } = await sql<UnsentMail>`
    select m.mail_id, m.tenant_id, m.account_id, a.email from system.mail m
    join account a on a.account_id = m.account_id
    where m.mail_id = ${mailId} and m.settled_at is null for update of m`.execute(tx);
  return rows[0];
}

/** What a mail still has to tell, by kind: what its person may see at this moment and did not look at meanwhile. */
export async function listStillToTell(
  tx: SystemTx,
  { mailId, tenantId, accountId }: UnsentMail,
): Promise<readonly { readonly kind: NotificationKind; readonly number: number }[]> {
  const { rows } = await sql<{ kind: NotificationKind; number: number }>`
    select t.kind, t.number from law.still_tells(${tenantId}, ${accountId},
      array(select i.notification_id from system.mail_item i where i.mail_id = ${mailId})) t`.execute(tx);
  return rows;
}

/** Writes down that a mail went out, or that nothing of it could be told any more. */
export async function settleMail(tx: SystemTx, mailId: string, outcome: 'sent' | 'withheld'): Promise<void> {
  await tx
    .updateTable('system.mail')
    .set({ settledAt: sql`clock_timestamp()`, outcome })
    .where('mailId', '=', mailId)
    .execute();
}
