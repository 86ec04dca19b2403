import { DEFAULT_SETTING } from '@regietafel/domain/notifications/setting';
import type { Calls } from './call.ts';

export const notificationsCalls: Calls<'notifications'> = {
  'notifications.list': () => ({ isUnreadOnly: false, cursor: null, limit: 50 }),
  'notifications.unread': () => undefined,
  'notifications.markRead': (ids) => ({ ids: [ids.revision] }),
  'notifications.settings': () => undefined,
  'notifications.saveSettings': (ids) => ({ ...DEFAULT_SETTING, deputyAccountId: ids.person }),
};
