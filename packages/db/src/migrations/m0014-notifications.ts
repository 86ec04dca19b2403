import { systemTable, tenantTable } from '../migrate/templates.ts';
import { notificationFunctions } from './notification-functions.ts';

const KINDS = `'mention', 'task', 'deadline', 'invitation', 'consent', 'signature', 'review', 'support_access', 'comment'`;
const MINUTE_OF_DAY = 'between 0 and 1439';

/** The own person, and only while that person still reads the kring that it is about. */
const OWN_AND_VISIBLE = `account_id = (select law.actor_account())
    and (kring_id is null or kring_id in (select law.visible_kringen()))`;
const OWN_PERSON = 'account_id = (select law.actor_account())';

/**
 * What people are told, whether they looked at it, how they want to be told, and what was mailed. A notification holds
 * ids and kinds, never a text: what it is about is read under the law when it is shown.
 */
export const notifications = [
  tenantTable({
    name: 'notification',
    columns: `account_id uuid not null, notification_id uuid not null default gen_random_uuid(),
      kind text not null check (kind in (${KINDS})), dossier_id uuid references public.dossier, kring_id uuid,
      subject_kind text not null check (length(subject_kind) between 1 and 40), subject_id uuid not null,
      -- Of a deadline: the day, and how many days before it somebody is told.
      due_on date, rung smallint, check ((kind = 'deadline') = (rung is not null)), check ((due_on is null) = (rung is null)),
      -- Of a deputy: the person in whose place.
      behalf_of uuid,
      -- Of what is derived anew every day: by what it is recognised, so that nobody is told twice.
      once_key text,
      created_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, account_id, notification_id), unique (tenant_id, account_id, once_key),
      check (kring_id is null or dossier_id is not null),
      foreign key (dossier_id, kring_id) references public.kring (dossier_id, kring_id)`,
    app: ['select'],
    narrowedTo: OWN_AND_VISIBLE,
    lawReads: true,
    lawRecords: true,
  }),
  'create index notification_by_person on public.notification (tenant_id, account_id, created_at);',
  'create index notification_by_moment on public.notification (created_at);',
  tenantTable({
    name: 'notification_reading',
    columns: `account_id uuid not null, notification_id uuid not null, read_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, account_id, notification_id),
      foreign key (tenant_id, account_id, notification_id) references public.notification`,
    app: ['select', 'insert'],
    narrowedTo: OWN_PERSON,
    lawReads: true,
  }),
  // Each saving is a row; the latest counts.
  tenantTable({
    name: 'notification_setting',
    columns: `account_id uuid not null, setting_id uuid not null, set_at timestamptz not null default clock_timestamp(),
      language text not null check (language in ('nl', 'en')),
      -- How each kind is mailed, by kind; a kind that is absent goes as the program sees fit.
      delivery jsonb not null check (jsonb_typeof(delivery) = 'object'),
      -- Minutes of the Dutch day.
      digest_at smallint not null check (digest_at ${MINUTE_OF_DAY}),
      quiet_from smallint check (quiet_from ${MINUTE_OF_DAY}), quiet_to smallint check (quiet_to ${MINUTE_OF_DAY}),
      quiet_weekend boolean not null, check ((quiet_from is null) = (quiet_to is null)),
      deputy_account_id uuid, absent_from date, absent_until date,
      check ((absent_from is null) = (absent_until is null)), check (absent_from <= absent_until),
      check (deputy_account_id <> account_id), primary key (tenant_id, account_id, setting_id)`,
    app: ['select', 'insert'],
    narrowedTo: OWN_PERSON,
    lawReads: true,
  }),
  'create index notification_setting_latest on public.notification_setting (tenant_id, account_id, set_at);',
  // A mail is made first and sent later: who may still have it is asked at the moment of sending.
  systemTable({
    name: 'mail',
    columns: `mail_id uuid primary key, tenant_id uuid not null, account_id uuid not null, queued_at timestamptz not null default clock_timestamp(),
      settled_at timestamptz, outcome text check (outcome in ('sent', 'withheld')), check ((settled_at is null) = (outcome is null)),
      foreign key (tenant_id) references public.tenant, foreign key (account_id) references public.account (account_id)`,
    verbs: 'select, insert, update',
  }),
  systemTable({
    name: 'mail_item',
    // Null: not to be mailed, because the person wants none of this kind.
    columns:
      'notification_id uuid primary key, mail_id uuid references system.mail, noted_at timestamptz not null default clock_timestamp()',
    verbs: 'select, insert',
  }),
  'create index mail_item_by_mail on system.mail_item (mail_id);',
  notificationFunctions,
].join('\n');
