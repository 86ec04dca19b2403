import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { AccountId, DossierId, KringId, TenantId } from '@regietafel/domain/core/ids';
import type { NotificationKind, Rung } from '@regietafel/domain/notifications/notification';
import type { Delivery, Language } from '@regietafel/domain/notifications/setting';
import type { Generated, JSONColumnType } from 'kysely';

/** Written by the law alone; read by the person that it is for. */
export interface NotificationTable {
  tenantId: TenantId;
  accountId: AccountId;
  notificationId: Generated<string>;
  kind: NotificationKind;
  dossierId: DossierId | null;
  kringId: KringId | null;
  subjectKind: string;
  subjectId: string;
  dueOn: PlainDate | null;
  rung: Rung | null;
  behalfOf: AccountId | null;
  onceKey: string | null;
  createdAt: Generated<Instant>;
}

export interface NotificationReadingTable {
  tenantId: TenantId;
  accountId: AccountId;
  notificationId: string;
  readAt: Generated<Instant>;
}

export interface NotificationSettingTable {
  tenantId: TenantId;
  accountId: AccountId;
  settingId: string;
  setAt: Generated<Instant>;
  language: Language;
  delivery: JSONColumnType<Partial<Record<NotificationKind, Delivery>>>;
  /** Minutes of the Dutch day. */
  digestAt: number;
  quietFrom: number | null;
  quietTo: number | null;
  quietWeekend: boolean;
  deputyAccountId: AccountId | null;
  absentFrom: PlainDate | null;
  absentUntil: PlainDate | null;
}

export interface MailTable {
  mailId: string;
  tenantId: TenantId;
  accountId: AccountId;
  queuedAt: Generated<Instant>;
  settledAt: Instant | null;
  outcome: 'sent' | 'withheld' | null;
}

export interface MailItemTable {
  notificationId: string;
  mailId: string | null;
  notedAt: Generated<Instant>;
}

export interface NotificationsTables {
  notification: NotificationTable;
  notificationReading: NotificationReadingTable;
  notificationSetting: NotificationSettingTable;
}

export interface NotificationsSystemTables {
  'system.mail': MailTable;
  'system.mailItem': MailItemTable;
}
