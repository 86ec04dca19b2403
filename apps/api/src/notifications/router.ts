import { DONE, done, noInput } from '@regietafel/contracts/core/nothing';
import {
  markReadInput,
  notifications,
  notificationsInput,
  unreadCount,
} from '@regietafel/contracts/notifications/notifications';
import { notificationSetting, notificationSettings } from '@regietafel/contracts/notifications/settings';
import { router } from '../trpc/init.ts';
import { tenantProcedure } from '../trpc/procedures.ts';
import { getNotifications, getSettings, getUnreadCount, markRead, saveSettings } from './service.ts';

/** What a person was told, and how that person wants to be told: everybody's own household, and nobody else's. */
export const notificationsRouter = router({
  list: tenantProcedure
    .with('notifications.read')
    .input(notificationsInput)
    .output(notifications)
    .query(({ ctx, input }) => getNotifications(ctx, input)),

  unread: tenantProcedure
    .with('notifications.read')
    .input(noInput)
    .output(unreadCount)
    .query(({ ctx }) => getUnreadCount(ctx)),

  markRead: tenantProcedure
    .with('notifications.read')
    .input(markReadInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await markRead(ctx, input.ids);
      return DONE;
    }),

  settings: tenantProcedure
    .with('notifications.read')
    .input(noInput)
    .output(notificationSettings)
    .query(({ ctx }) => getSettings(ctx, ctx.visitor.account.email)),

  saveSettings: tenantProcedure
    .with('notifications.read')
    .input(notificationSetting)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await saveSettings(ctx, input);
      return DONE;
    }),
});
