import { instant } from '@regietafel/contracts/core/dates';
import type { Notifications, notificationsInput } from '@regietafel/contracts/notifications/notifications';
import type { NotificationSettings } from '@regietafel/contracts/notifications/settings';
import { tenantReader, withTenant } from '@regietafel/db/kernel/with-tenant';
import {
  countUnread,
  listColleagues,
  listNotifications,
  type NotificationPage,
  recordReading,
} from '@regietafel/db/queries/notifications/notifications';
import { findSetting, recordSetting } from '@regietafel/db/queries/notifications/settings';
import { isId } from '@regietafel/domain/core/ids';
import { MOST_COUNTED } from '@regietafel/domain/notifications/notification';
import { DEFAULT_SETTING, type NotificationSetting } from '@regietafel/domain/notifications/setting';
import type * as z from 'zod/mini';
import { type Asker, invalid } from '../sharing/asker.ts';

/** What the person was told, latest first. */
export async function getNotifications(
  { database, actor }: Asker,
  { isUnreadOnly, cursor, limit }: z.output<typeof notificationsInput>,
): Promise<Notifications> {
  const before = cursor === null ? null : placeOf(cursor);
  // One more than asked tells whether there is a next page.
  const told = await listNotifications(tenantReader(database, actor), {
    isUnreadOnly,
    before,
    limit: limit + 1,
  });
  const items = told.slice(0, limit).map(({ notificationId: id, ...rest }) => ({ id, ...rest }));
  const last = items.at(-1);
  return {
    items,
    nextCursor: told.length > limit && last !== undefined ? `${last.createdAt}_${last.id}` : null,
  };
}

function placeOf(cursor: string): NonNullable<NotificationPage['before']> {
  const [moment, notificationId = ''] = cursor.split('_');
  const createdAt = instant.safeParse(moment);
  if (!createdAt.success || !isId(notificationId)) throw invalid('cursor', 'field.invalid');
  return { createdAt: createdAt.data, notificationId };
}

/** How many notifications the person did not look at. */
export async function getUnreadCount({ database, actor }: Asker): Promise<{ readonly count: number }> {
  return { count: await countUnread(tenantReader(database, actor), MOST_COUNTED + 1) };
}

/** Marks notifications as looked at. Ids of others are passed over, as those that do not exist. */
export async function markRead({ database, actor }: Asker, ids: readonly string[] | null): Promise<void> {
  await withTenant(database, actor, (tx) => recordReading(tx, actor, ids));
}

/** How the person wants to be told, and who can stand in. */
export async function getSettings({ database, actor }: Asker, email: string): Promise<NotificationSettings> {
  const reader = tenantReader(database, actor);
  const [setting, colleagues] = await Promise.all([
    findSetting(reader, actor.accountId),
    listColleagues(reader),
  ]);
  return { setting: setting ?? DEFAULT_SETTING, email, colleagues };
}

/** Records how the person wants to be told. INVALID_INPUT when the deputy is no colleague. */
export async function saveSettings({ database, actor }: Asker, setting: NotificationSetting): Promise<void> {
  await withTenant(database, actor, async (tx) => {
    const { deputyAccountId } = setting;
    const colleagues = deputyAccountId === null ? [] : await listColleagues(tx);
    if (deputyAccountId !== null && colleagues.every(({ accountId }) => accountId !== deputyAccountId))
      throw invalid('deputyAccountId', 'notifications.noColleague');
    await recordSetting(tx, actor, setting);
  });
}
