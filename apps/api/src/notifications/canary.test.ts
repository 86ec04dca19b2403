import { hashPassword } from '@regietafel/auth/passwords';
import { withConnection } from '@regietafel/db/embedded/connection';
import { databaseUrl } from '@regietafel/db/embedded/database-url';
import { loadDemo } from '@regietafel/db/scenarios/load-demo';
import { dutchDayOf, type Instant } from '@regietafel/domain/core/dates';
import { NOTIFICATION_KINDS } from '@regietafel/domain/notifications/notification';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { ReceivedMail } from '../testing/mail-server.ts';
import { MAIL_WORDS } from './mail-words.ts';
import { type MailTable, openMailTable } from './testing/mail-table.ts';

type Connection = Parameters<Parameters<typeof withConnection>[1]>[0];

let table: MailTable;
let planted: readonly string[];
let mails: readonly ReceivedMail[];

/** Codes, keys and hashes fill what cannot hold a canary; everything else that is text must. */
const CONTENT = [
  'account.display_name',
  'agreement_revision.party',
  'agreement_revision.title',
  'assessment.rationale',
  'dossier.slug',
  'kring.name',
  'ladder_step.document',
  'participant.name',
  'provider.name',
  'register_version.source_name',
  'risk_revision.cause',
  'risk_revision.title',
  'seat.person_name',
  'tenant.name',
  'tenant.slug',
];

beforeAll(async () => {
  table = await openMailTable();
  await loadDemo(table.urls, {
    hash: hashPassword,
    today: dutchDayOf(Temporal.Now.instant().toString() as Instant),
  });
  const superuserUrl = databaseUrl(
    inject('testServer'),
    'superuser',
    new URL(table.urls.ownerUrl).pathname.slice(1),
  );
  planted = await withConnection(superuserUrl, async (client) => {
    const columns = await plantCanaries(client);
    // Of everything and everybody, in two languages, at once.
    await client.query(TELL_ALL);
    await client.query(CHOOSE, [
      JSON.stringify(Object.fromEntries(NOTIFICATION_KINDS.map((kind) => [kind, 'at_once']))),
    ]);
    return columns;
  });
  await table.plan();
  expect(await table.send()).toEqual([]);
  mails = table.mailServer.received;
});

afterAll(() => table.close());

test('every text of the database holds a canary', () => {
  expect(planted).toEqual(expect.arrayContaining(CONTENT));
  expect(planted.length).toBeGreaterThan(60);
});

test('everybody who may read something gets a mail', () => {
  expect(mails.length).toBeGreaterThan(15);
  const texts = mails.map(({ text }) => text).join('\n');
  for (const { kinds } of Object.values(MAIL_WORDS))
    for (const [, several] of Object.values(kinds)) expect(texts).toContain(several);
});

test('no mail holds a canary, in its source or decoded', () => {
  for (const mail of mails)
    for (const side of [mail.raw, mail.subject, mail.text, mail.html]) expect(side).not.toMatch(/kanarie/i);
});

test('no mail names anything by its id but itself', () => {
  for (const { raw, messageId } of mails) {
    const ids = raw.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? [];
    expect(ids.filter((id) => !messageId.includes(id))).toEqual([]);
  }
});

test('a mail is made of our own words, numbers and one address alone', () => {
  const known = new Set(
    Object.values(MAIL_WORDS).flatMap(({ kinds, ...words }) =>
      [...Object.values(words), ...Object.values(kinds).flat()].flatMap((text) => text.split(/\s+/)),
    ),
  );
  for (const { text } of mails) {
    const strange = text
      .split(/\s+/)
      .filter(
        (word) => !known.has(word) && !/^(-|\d+|https:\/\/regietafel\.example\/meldingen|)$/.test(word),
      );
    expect(strange).toEqual([]);
  }
});

/** Every text column of every table of the application, but for the address to which a mail goes. */
const TEXT_COLUMNS = `
  select c.table_name as table, c.column_name as column from information_schema.columns c
  join information_schema.tables t using (table_schema, table_name)
  where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'ARRAY')
    and c.column_name <> 'email' and c.table_name not like 'notification%' order by 1, 2`;

/** Writes a canary into every row of every column that takes one; the columns that took it. */
async function plantCanaries(client: Connection): Promise<readonly string[]> {
  await client.query("set session_replication_role = 'replica'");
  const { rows } = await client.query<{ table: string; column: string }>(TEXT_COLUMNS);
  const taken: string[] = [];
  for (const { table: name, column } of rows) {
    for (const value of ["'KANARIE ' || md5(t.ctid::text)", "array['KANARIE ' || md5(t.ctid::text)]"]) {
      const written = await client.query(`update public.${name} t set ${column} = ${value}`).then(
        ({ rowCount }) => (rowCount ?? 0) > 0,
        () => false,
      );
      if (written) taken.push(`${name}.${column}`);
    }
  }
  await client.query("set session_replication_role = 'origin'");
  return taken;
}

const KINDS = NOTIFICATION_KINDS.filter((kind) => kind !== 'deadline').map((kind) => `'${kind}'`);

const TELL_ALL = `
  select law.notify(m.tenant_id, m.account_id, told.kind, k.dossier_id, k.kring_id, 'risk', gen_random_uuid())
    from public.membership m cross join public.kring k cross join unnest(array[${KINDS.join(', ')}]) told(kind);
  select law.notify(m.tenant_id, m.account_id, told.kind, null, null, 'risk', gen_random_uuid())
    from public.membership m cross join unnest(array[${KINDS.join(', ')}]) told(kind) cross join generate_series(1, 2);
  select law.remind(m.tenant_id, m.account_id, k.dossier_id, k.kring_id, 'agreement', gen_random_uuid(), law.today(), 1::smallint)
    from public.membership m cross join public.kring k cross join generate_series(1, 2)`;

const CHOOSE = `
  insert into public.notification_setting (tenant_id, account_id, setting_id, language, delivery, digest_at, quiet_weekend)
  select m.tenant_id, m.account_id, gen_random_uuid(),
    case when row_number() over (order by m.account_id) % 2 = 0 then 'nl' else 'en' end, $1, 0, false
  from public.membership m`;
