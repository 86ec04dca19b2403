import { randomUUID } from 'node:crypto';
import type { AccountId, TenantId } from '@regietafel/domain/core/ids';
import { DEFAULT_DELIVERY, type NotificationSetting } from '@regietafel/domain/notifications/setting';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import { type Selectable, sql } from 'kysely';
import type { NotificationSettingTable } from '../../kernel/schema/notifications.ts';
import type { SystemTx } from '../../kernel/with-system.ts';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';

type SettingRow = Omit<
  Selectable<NotificationSettingTable>,
  'tenantId' | 'accountId' | 'settingId' | 'setAt'
>;

const COLUMNS = [
  'language',
  'delivery',
  'digestAt',
  'quietFrom',
  'quietTo',
  'quietWeekend',
  'deputyAccountId',
  'absentFrom',
  'absentUntil',
] as const satisfies readonly (keyof SettingRow)[];

/** How the person wants to be told; undefined when the person never chose. */
export async function findSetting(
  reader: TenantReader,
  accountId: AccountId,
): Promise<NotificationSetting | undefined> {
  const row = await reader
    .selectFrom('notificationSetting')
    .where('accountId', '=', accountId)
    .select(COLUMNS)
    .orderBy('setAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && settingOf(row);
}

/** A person in an organisation, with how that person wants to be told; null when the person never chose. */
export interface PersonalSetting {
  readonly tenantId: TenantId;
  readonly accountId: AccountId;
  readonly setting: NotificationSetting | null;
}

/** How these people want to be told. */
export async function listSettingsOf(
  tx: SystemTx,
  accountIds: readonly AccountId[],
): Promise<readonly PersonalSetting[]> {
  const rows = await tx
    .selectFrom('notificationSetting')
    .where(sql<boolean>`account_id = any(${accountIds}::uuid[])`)
    .distinctOn(['tenantId', 'accountId'])
    .select(['tenantId', 'accountId', ...COLUMNS])
    .orderBy('tenantId')
    .orderBy('accountId')
    .orderBy('setAt', 'desc')
    .execute();
  return rows.map(({ tenantId, accountId, ...row }) => ({ tenantId, accountId, setting: settingOf(row) }));
}

/** Records how the person wants to be told from now on. */
export async function recordSetting(
  tx: TenantTx,
  { tenantId, accountId }: Actor,
  setting: NotificationSetting,
): Promise<void> {
  await tx
    .insertInto('notificationSetting')
    .values({
      tenantId,
      accountId,
      settingId: randomUUID(),
      language: setting.language,
      delivery: JSON.stringify(setting.delivery),
      digestAt: setting.digestAt,
      quietFrom: setting.quiet?.from ?? null,
      quietTo: setting.quiet?.to ?? null,
      quietWeekend: setting.quietWeekend,
      deputyAccountId: setting.deputyAccountId,
      absentFrom: setting.absence?.from ?? null,
      absentUntil: setting.absence?.until ?? null,
    })
    .execute();
}

function settingOf(row: SettingRow): NotificationSetting {
  return {
    language: row.language,
    // A kind that came after the person chose goes as the program sees fit.
    delivery: { ...DEFAULT_DELIVERY, ...row.delivery },
    digestAt: row.digestAt,
    quiet: row.quietFrom === null || row.quietTo === null ? null : { from: row.quietFrom, to: row.quietTo },
    quietWeekend: row.quietWeekend,
    deputyAccountId: row.deputyAccountId,
    absence:
      row.absentFrom === null || row.absentUntil === null
        ? null
        : { from: row.absentFrom, until: row.absentUntil },
  };
}
