import { NOTIFICATION_KINDS } from '@regietafel/domain/notifications/notification';
import { DELIVERIES, LANGUAGES } from '@regietafel/domain/notifications/setting';
import * as z from 'zod/mini';
import { plainDate } from '../core/dates.ts';
import { accountId } from '../core/ids.ts';
import { list } from '../core/list.ts';

const LAST_MINUTE = 24 * 60 - 1;
/** A minute of the Dutch day. */
const minute = z.int().check(z.gte(0), z.lte(LAST_MINUTE));

const quiet = z.strictObject({ from: minute, to: minute }).check(
  // Quiet all day would be no mail at all, which is chosen per kind.
  z.refine(({ from, to }) => from !== to, { error: 'notifications.quietAllDay', path: ['to'] }),
);
const absence = z
  .strictObject({ from: plainDate, until: plainDate })
  .check(z.refine(({ from, until }) => from <= until, { error: 'field.order', path: ['until'] }));

/** How a person wants to be told. */
export const notificationSetting = z.strictObject({
  language: z.enum(LANGUAGES),
  delivery: z.strictObject(
    Object.fromEntries(NOTIFICATION_KINDS.map((kind) => [kind, z.enum(DELIVERIES)])) as Record<
      (typeof NOTIFICATION_KINDS)[number],
      z.ZodMiniEnum<{ at_once: 'at_once'; daily: 'daily'; off: 'off' }>
    >,
  ),
  digestAt: minute,
  quiet: z.nullable(quiet),
  quietWeekend: z.boolean(),
  deputyAccountId: z.nullable(accountId),
  absence: z.nullable(absence),
});

export const notificationSettings = z.object({
  setting: notificationSetting,
  /** Where mail goes. */
  email: z.string(),
  /** Who can stand in. */
  colleagues: list(z.object({ accountId, name: z.string() })),
});
export type NotificationSettings = z.infer<typeof notificationSettings>;
