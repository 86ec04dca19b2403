import { randomUUID } from 'node:crypto';
import { readableKringen } from '@regietafel/domain/sharing/law';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type AppSession, codeOf, openAppSession } from './app-session.ts';
import { openTableWorld, PERSON_NAMES, type PersonName, type TableWorld } from './table-world.ts';

let there: TableWorld;
let app: AppSession;

beforeAll(async () => {
  there = await openTableWorld();
  await there.client.query(EMPTY);
  app = await openAppSession(there.urls.appUrl);
});

afterAll(async () => {
  await app.close();
  await there.close();
});

/** The world takes long to make: what a test adds to it, or ends in it, is undone. */
afterEach(async () => {
  const { tenantId, accountId } = there.actor('concerned');
  await there.client.query(`${EMPTY};
    update public.participation set valid_to = null where tenant_id = '${tenantId}';
    update public.membership set valid_to = null where account_id = '${accountId}'`);
});

const EMPTY =
  'delete from public.notification_reading; delete from public.notification; delete from public.notification_setting';

interface Told {
  readonly person: PersonName | null;
  readonly kring?: { readonly id: string; readonly dossierId: string };
  readonly kind?: string;
  readonly of?: 'owner' | 'partner';
}

/** As a trigger of the law does it; the id of what it was about. */
async function tell({ person, kring, kind = 'mention', of = 'owner' }: Told): Promise<string> {
  const subject = randomUUID();
  const tenant = person === null ? there.tenantId(of) : there.actor(person).tenantId;
  const account = person === null ? null : there.actor(person).accountId;
  await there.client.query('select law.notify($1, $2, $3, $4, $5, $6, $7)', [
    tenant,
    account,
    kind,
    kring?.dossierId ?? null,
    kring?.id ?? null,
    'risk',
    subject,
  ]);
  return subject;
}

async function seenBy(person: PersonName): Promise<readonly string[]> {
  const { rows } = await app.as(there.actor(person), () =>
    app.client.query<{ subject: string }>('select subject_id as subject from public.notification order by 1'),
  );
  return rows.map(({ subject }) => subject);
}

async function choose(
  person: PersonName,
  chosen: { deputy?: PersonName; from?: string; until?: string },
): Promise<void> {
  const me = there.actor(person);
  await app.client.query('begin');
  await app.client.query(
    `select set_config('app.tenant_id', $1, true), set_config('app.account_id', $2, true)`,
    [me.tenantId, me.accountId],
  );
  await app.client.query(
    `insert into public.notification_setting (tenant_id, account_id, setting_id, language, delivery, digest_at, quiet_weekend, deputy_account_id, absent_from, absent_until)
     values ($1, $2, gen_random_uuid(), 'nl', '{}', 480, false, $3, $4, $5)`,
    [
      me.tenantId,
      me.accountId,
      chosen.deputy === undefined ? null : there.actor(chosen.deputy).accountId,
      chosen.from ?? null,
      chosen.until ?? null,
    ],
  );
  await app.client.query('commit');
}

describe('a notification', () => {
  test('reaches a person for exactly the kringen that the law lets that person read', async () => {
    for (const person of PERSON_NAMES) {
      const readable: ReadonlySet<string> = readableKringen(there.world, there.actor(person), there.today);
      const told: string[] = [];
      for (const kring of there.world.kringen) {
        const subject = await tell({ person, kring });
        if (readable.has(kring.id)) told.push(subject);
      }
      expect(await seenBy(person), person).toEqual(told.toSorted());
      const { rows } = await there.client.query(
        'select from public.notification where tenant_id = $1 and account_id = $2',
        [there.actor(person).tenantId, there.actor(person).accountId],
      );
      expect(rows, person).toHaveLength(told.length);
    }
  });

  test('is seen by nobody else, of the same organisation or of another', async () => {
    const subject = await tell({ person: 'regievoerder', kring: there.kring('one', 'tafel') });
    for (const person of PERSON_NAMES)
      expect(await seenBy(person), person).toEqual(person === 'regievoerder' ? [subject] : []);
  });

  test('without a person goes to those whose work it is, and who still work there', async () => {
    const kring = there.kring('one', 'kernteam');
    await tell({ person: null, kring, kind: 'consent' });
    await tell({ person: null, kind: 'support_access' });
    const { rows } = await there.client.query<{ kind: string; account: string }>(
      'select kind, account_id as account from public.notification order by 1, 2',
    );
    const ids = (people: readonly PersonName[]) => people.map((one) => there.actor(one).accountId as string);
    expect(rows.filter(({ kind }) => kind === 'consent').map(({ account }) => account)).toEqual(
      ids(['regievoerder']),
    );
    expect(rows.filter(({ kind }) => kind === 'support_access').map(({ account }) => account)).toEqual(
      ids(['regievoerder', 'beheerder']).toSorted(),
    );
  });

  test('leaves the context of who wrote as it was, and tells nobody of what they did themselves', async () => {
    const me = there.actor('regievoerder');
    const kring = there.kring('one', 'tafel');
    await there.client.query('begin');
    await there.client.query(
      `select set_config('app.tenant_id', $1, true), set_config('app.account_id', $2, true), set_config('app.dossier_id', $3, true)`,
      [me.tenantId, me.accountId, there.dossier('other').id],
    );
    await tell({ person: 'regievoerder', kring });
    const colleague = await tell({ person: 'beheerder', kring });
    const { rows } = await there.client.query(
      'select law.actor_tenant() as tenant, law.actor_account() as account, law.context_dossier() as dossier',
    );
    await there.client.query('commit');
    expect(rows).toEqual([
      { tenant: me.tenantId, account: me.accountId, dossier: there.dossier('other').id },
    ]);
    expect(await seenBy('regievoerder')).toEqual([]);
    expect(await seenBy('beheerder')).toEqual([colleague]);
  });

  test('is gone, and mailed no more, at the first statement after access ended', async () => {
    const kring = there.kring('one', 'breed');
    await tell({ person: 'concerned', kring });
    const own = await tell({ person: 'concerned' });
    const ids = `array(select notification_id from public.notification)`;
    const { tenantId, accountId } = there.actor('concerned');
    const mailed = async () =>
      (
        await there.client.query(`select kind, number from law.still_tells($1, $2, ${ids})`, [
          tenantId,
          accountId,
        ])
      ).rows;
    expect(await mailed()).toEqual([{ kind: 'mention', number: 2 }]);
    await there.client.query('update public.participation set valid_to = $1 where tenant_id = $2', [
      there.today,
      tenantId,
    ]);
    expect(await seenBy('concerned')).toEqual([own]);
    expect(await mailed()).toEqual([{ kind: 'mention', number: 1 }]);
    await there.client.query('update public.membership set valid_to = $1 where account_id = $2', [
      there.today,
      accountId,
    ]);
    expect(await seenBy('concerned')).toEqual([]);
    expect(await mailed()).toEqual([]);
  });

  test('that was looked at is mailed no more', async () => {
    await tell({ person: 'ambtenaar', kring: there.kring('one', 'tafel') });
    const { tenantId, accountId } = there.actor('ambtenaar');
    const ids = `array(select notification_id from public.notification)`;
    await there.client.query(
      `insert into public.notification_reading (tenant_id, account_id, notification_id)
       select tenant_id, account_id, notification_id from public.notification`,
    );
    const { rows } = await there.client.query(`select from law.still_tells($1, $2, ${ids})`, [
      tenantId,
      accountId,
    ]);
    expect(rows).toEqual([]);
  });

  test('is written, marked and kept by nobody for somebody else', async () => {
    await tell({ person: 'ambtenaar', kring: there.kring('one', 'tafel') });
    const { rows } = await there.client.query<{ id: string }>(
      'select notification_id as id from public.notification',
    );
    const { tenantId, accountId } = there.actor('ambtenaar');
    const key = `'${tenantId}', '${accountId}'`;
    const attempts = [
      `insert into public.notification (tenant_id, account_id, kind, subject_kind, subject_id) values (${key}, 'mention', 'risk', gen_random_uuid())`,
      `insert into public.notification_reading (tenant_id, account_id, notification_id) values (${key}, '${rows[0]?.id}')`,
      `insert into public.notification_setting (tenant_id, account_id, setting_id, language, delivery, digest_at, quiet_weekend)
       values (${key}, gen_random_uuid(), 'nl', '{}', 480, false)`,
      `select law.notify(${key}, 'mention', null, null, 'risk', gen_random_uuid())`,
      `select law.would_read(${key}, null, null)`,
      `select law.still_tells(${key}, '{}')`,
      'select from system.mail',
      'select from system.mail_item',
      'select from jobs.job',
      "insert into jobs.job (name) values ('send-mail')",
      `select law.remind(${key}, null, null, 'risk', gen_random_uuid(), current_date, 1::smallint)`,
    ];
    for (const person of PERSON_NAMES) {
      const outcomes = await app.as(there.actor(person), () => app.attempt(attempts));
      const done = attempts.filter((_, index) => codeOf(outcomes[index]) !== '42501');
      expect(done, person).toEqual(person === 'ambtenaar' ? attempts.slice(1, 3) : []);
    }
  });
});

describe('a reminder', () => {
  const remind = async (person: PersonName, subject: string, rung: number): Promise<void> => {
    const { tenantId, accountId } = there.actor(person);
    const { id, dossierId } = there.kring('one', 'tafel');
    await there.client.query('select law.remind($1, $2, $3, $4, $5, $6, $7, $8::smallint)', [
      tenantId,
      accountId,
      dossierId,
      id,
      'agreement',
      subject,
      '2026-06-01',
      rung,
    ]);
  };

  test('is given once per rung, however often the day is derived', async () => {
    const subject = randomUUID();
    for (const rung of [30, 30, 7, 7, 1, 1]) await remind('regievoerder', subject, rung);
    expect(await seenBy('regievoerder')).toEqual([subject, subject, subject]);
  });

  test('goes to the deputy too while the person is away', async () => {
    await choose('regievoerder', { deputy: 'beheerder', from: there.today, until: there.today });
    const subject = randomUUID();
    await remind('regievoerder', subject, 30);
    await remind('regievoerder', subject, 30);
    expect(await seenBy('beheerder')).toEqual([subject]);
    const mention = await tell({ person: 'regievoerder', kring: there.kring('one', 'tafel') });
    expect(await seenBy('beheerder')).toEqual([subject, mention].toSorted());
  });

  test('goes to the deputy on the last rung when the earlier ones were not looked at', async () => {
    await choose('regievoerder', { deputy: 'beheerder' });
    const subject = randomUUID();
    await remind('regievoerder', subject, 7);
    expect(await seenBy('beheerder')).toEqual([]);
    await remind('regievoerder', subject, 1);
    expect(await seenBy('beheerder')).toEqual([subject]);
  });

  test('goes to whoever holds the seat meanwhile, and in the end to the deputy of the seat', async () => {
    const [holder, deputy] = [there.actor('regievoerder'), there.actor('beheerder')];
    await there.client.query('begin');
    await there.client.query(
      `update public.seat set deputy_account_id = $2, deputy_name = 'Iemand' where account_id = $1`,
      [holder.accountId, deputy.accountId],
    );
    const subject = randomUUID();
    await remind('regievoerder', subject, 7);
    expect(await toldOf(subject)).toEqual([holder.accountId]);
    await remind('regievoerder', subject, 1);
    expect(await toldOf(subject)).toEqual([holder.accountId, deputy.accountId].toSorted());
    await there.client.query(
      `insert into public.seat (dossier_id, author_tenant_id, kring_id, hand_tenant_id, hand_account_id, seat_id, tenant_id, account_id,
         person_name, kind, may_act_for_table, valid_from, valid_to, stands_in_for)
       select dossier_id, author_tenant_id, kring_id, hand_tenant_id, hand_account_id, gen_random_uuid(), tenant_id, $2, 'Iemand', kind,
         false, law.today(), law.today() + 1, seat_id from public.seat where account_id = $1`,
      [holder.accountId, deputy.accountId],
    );
    const mention = await tell({ person: 'regievoerder', kring: there.kring('one', 'tafel') });
    expect(await toldOf(mention)).toEqual([holder.accountId, deputy.accountId].toSorted());
    await there.client.query('rollback');

    async function toldOf(about: string): Promise<readonly string[]> {
      const { rows } = await there.client.query<{ account: string }>(
        'select distinct account_id as account from public.notification where subject_id = $1 order by 1',
        [about],
      );
      return rows.map(({ account }) => account);
    }
  });

  test('goes to nobody else when the person looked, when none went before, or when the deputy may not read', async () => {
    await choose('regievoerder', { deputy: 'beheerder' });
    const looked = randomUUID();
    await remind('regievoerder', looked, 7);
    await there.client.query(
      `insert into public.notification_reading (tenant_id, account_id, notification_id)
       select tenant_id, account_id, notification_id from public.notification`,
    );
    await remind('regievoerder', looked, 1);
    await remind('regievoerder', randomUUID(), 1);
    expect(await seenBy('beheerder')).toEqual([]);
    await choose('regievoerder', { deputy: 'stranger', from: there.today, until: there.today });
    await remind('regievoerder', randomUUID(), 30);
    expect(await seenBy('stranger')).toEqual([]);
  });
});
