import { isId } from '@regietafel/domain/core/ids';
import { NOTIFICATION_KINDS, RUNGS } from '@regietafel/domain/notifications/notification';
import * as z from 'zod/mini';
import { instant, plainDate } from '../core/dates.ts';
import { dossierId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { pageOf, pageRequest } from '../core/pagination.ts';

const notificationId = z.string().check(z.refine(isId, { error: 'field.id' }));

/** What a person was told, and what it is about as far as that person sees it now. */
export const notification = z.object({
  id: notificationId,
  kind: z.enum(NOTIFICATION_KINDS),
  createdAt: instant,
  isRead: z.boolean(),
  /** Of a deadline: the day, and how many days before it the person was told. */
  dueOn: z.nullable(plainDate),
  rung: z.nullable(z.literal(RUNGS)),
  /** The colleague in whose place the person was told. */
  behalfOf: z.nullable(z.string()),
  subjectKind: z.string(),
  subjectId: z.string(),
  /** Null when it is about no record, or about one that the person does not see. */
  title: z.nullable(z.string()),
  dossier: z.nullable(z.object({ id: dossierId, slug: z.string(), provider: z.string() })),
});
export type Notification = z.infer<typeof notification>;

export const notificationsInput = z.strictObject({ isUnreadOnly: z.boolean(), ...pageRequest.shape });
export const notifications = pageOf(notification);
export type Notifications = z.infer<typeof notifications>;

/** `count` is the number of notifications that were not looked at, `MOST_COUNTED + 1` when there are more. */
export const unreadCount = z.object({ count: z.int() });

/** Most notifications that are marked in one go. */
const MOST_MARKED = 200;
export const markReadInput = z.strictObject({
  /** Null: everything that the person was told. */
  ids: z.nullable(list(notificationId).check(z.minLength(1), z.maxLength(MOST_MARKED))),
});
