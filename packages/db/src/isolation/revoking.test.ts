import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AppSession, codeOf, isWritten, openAppSession } from './app-session.ts';
import { BUILDERS, buildRows } from './row-builders.ts';
import { openTableWorld, type PersonName, type TableWorld } from './table-world.ts';
import { insertRows } from './world-rows.ts';

let there: TableWorld;
let app: AppSession;
let system: pg.Client;

beforeEach(async () => {
  there = await openTableWorld();
  app = await openAppSession(there.urls.appUrl);
  system = new pg.Client({ connectionString: there.urls.systemUrl });
  await system.connect();
});

afterEach(async () => {
  await app.close();
  await system.end();
  await there.close();
});

const COUNT = Object.keys(BUILDERS)
  .map((table) => `(select count(*) from public.${table})`)
  .join(' + ');

async function count(person: PersonName): Promise<number> {
  return app.as(there.actor(person), () => countNow());
}

async function countNow(): Promise<number> {
  const { rows } = await app.client.query<{ count: string }>(`select ${COUNT} as count`);
  return Number(rows[0]?.count);
}

/** Ends the part that an organisation takes, today, as the server does. */
const endParticipation = (name: 'concerned' | 'partner') =>
  system.query('update public.participation set valid_to = $1 where dossier_id = $2 and tenant_id = $3', [
    there.today,
    there.dossier('one').id,
    there.tenantId(name),
  ]);

/** A record that an organisation leaves behind for everybody. */
async function leaveBehind(person: PersonName): Promise<string> {
  const { id: kringId, dossierId } = there.kring('one', 'breed');
  const actor = there.actor(person);
  const [step] = buildRows('ladder_step', { dossierId, kringId, authorTenantId: actor.tenantId }, actor);
  if (step === undefined) throw new Error('no row was built');
  await insertRows(there.client, step);
  return String(step.rows[0]?.['step_id']);
}

describe('an ended participation', () => {
  test('shows nothing at the next statement, and what was contributed stays (P7)', async () => {
    const left = await leaveBehind('concerned');
    expect(await count('concerned')).toBeGreaterThan(0);
    const before = await count('regievoerder');
    await endParticipation('concerned');
    expect(await count('concerned')).toBe(0);
    expect(await count('regievoerder')).toBe(before);
    const { rows } = await app.as(there.actor('regievoerder'), () =>
      app.client.query('select step_id from public.ladder_step where step_id = $1', [left]),
    );
    expect(rows).toEqual([{ step_id: left }]);
  });

  test('ends reading and writing also in a transaction that had begun before', async () => {
    const { id: kringId, dossierId } = there.kring('one', 'breed');
    const place = { dossierId, kringId, authorTenantId: there.tenantId('concerned') };
    await app.as(there.actor('concerned'), async () => {
      expect(await countNow()).toBeGreaterThan(0);
      expect(isWritten((await app.attemptRows([buildRows('record', place)]))[0])).toBe(true);
      await endParticipation('concerned');
      expect(await countNow()).toBe(0);
      expect(codeOf((await app.attemptRows([buildRows('record', place)]))[0])).toBe('42501');
    });
  });

  test('is not waited for, nor seen, until it is certain; nobody can hold it up (P23)', async () => {
    await system.query('begin');
    await endParticipation('concerned');
    expect(await count('concerned')).toBeGreaterThan(0);
    await system.query('commit');
    expect(await count('concerned')).toBe(0);
    const locks = ['participation', 'kring', 'participant', 'dossier', 'seat'].flatMap((table) =>
      ['update', 'share', 'key share'].map((lock) => `select from public.${table} for ${lock}`),
    );
    const outcomes = await app.as(there.actor('regievoerder'), () => app.attempt(locks));
    expect(outcomes.map(codeOf)).toEqual(locks.map(() => '42501'));
  });

  test('of two changes to one dossier at once loses neither', async () => {
    const other = new pg.Client({ connectionString: there.urls.systemUrl });
    await other.connect();
    await system.query('begin');
    await endParticipation('concerned');
    const second = other.query(
      'update public.participation set valid_to = $1 where dossier_id = $2 and tenant_id = $3',
      [there.today, there.dossier('one').id, there.tenantId('partner')],
    );
    await system.query('commit');
    await second;
    await other.end();
    expect([await count('concerned'), await count('ambtenaar')]).toEqual([0, 0]);
    expect(await count('regievoerder')).toBeGreaterThan(0);
  });

  test('also ends it when somebody repairs by hand and deletes the row', async () => {
    await there.client.query('delete from public.participation where tenant_id = $1', [
      there.tenantId('concerned'),
    ]);
    expect(await count('concerned')).toBe(0);
  });

  test('never takes contributions along: a participant with a past cannot be deleted', async () => {
    await leaveBehind('concerned');
    await there.client.query('delete from public.participation where tenant_id = $1', [
      there.tenantId('concerned'),
    ]);
    await expect(
      there.client.query('delete from public.participant where tenant_id = $1', [
        there.tenantId('concerned'),
      ]),
    ).rejects.toMatchObject({ code: '23503' });
  });
});

describe('a person', () => {
  const change = (column: string, value: unknown, person: PersonName, table = 'membership') =>
    system.query(`update public.${table} set ${column} = $1 where account_id = $2`, [
      value,
      there.actor(person).accountId,
    ]);

  test('whose membership ends sees nothing from then on', async () => {
    expect(await count('ambtenaar')).toBeGreaterThan(0);
    await change('valid_to', there.today, 'ambtenaar');
    expect(await count('ambtenaar')).toBe(0);
    expect(await count('bestuurder')).toBeGreaterThan(0);
  });

  test('whose account is disabled sees nothing from then on, and everything again when it is not', async () => {
    const before = await count('ambtenaar');
    await change('disabled_at', new Date(0).toISOString(), 'ambtenaar', 'account');
    expect(await count('ambtenaar')).toBe(0);
    await change('disabled_at', null, 'ambtenaar', 'account');
    expect(await count('ambtenaar')).toBe(before);
  });

  test('who becomes griffie reads from then on what is openbaar', async () => {
    await change('role', 'griffie', 'ambtenaar');
    const { rows } = await app.as(there.actor('ambtenaar'), () =>
      app.client.query('select distinct kring_id from public.record'),
    );
    expect(rows).toEqual([{ kring_id: there.kring('one', 'openbaar').id }]);
  });

  test('whose seat ends cannot write as the table any more', async () => {
    const { id: kringId, dossierId } = there.kring('one', 'tafel');
    const asTable = { dossierId, kringId, authorTenantId: there.dossier('one').jointTenantId };
    const write = () =>
      app.as(there.actor('regievoerder'), () => app.attemptRows([buildRows('record', asTable)]));
    expect((await write()).map(codeOf)).toEqual(['done']);
    await change('valid_to', there.today, 'regievoerder', 'seat');
    expect((await write()).map(codeOf)).toEqual(['42501']);
  });

  test('writes nothing in a dossier from the day on which it closes, and reads on', async () => {
    const { id: kringId, dossierId } = there.kring('one', 'tafel');
    const place = { dossierId, kringId, authorTenantId: there.tenantId('owner') };
    const before = await count('regievoerder');
    await system.query('update public.dossier set closed_on = $1 where dossier_id = $2', [
      there.today,
      dossierId,
    ]);
    const outcomes = await app.as(there.actor('regievoerder'), () =>
      app.attemptRows(Object.keys(BUILDERS).map((table) => buildRows(table, place))),
    );
    expect(outcomes.map(codeOf)).toEqual(outcomes.map(() => '42501'));
    expect(await count('regievoerder')).toBe(before);
  });
});
