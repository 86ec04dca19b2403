import { type ChainFault, verifyChain } from '@regietafel/domain/audit/chain';
import { newId, type TenantId } from '@regietafel/domain/core/ids';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../kernel/database.ts';
import { inOrigin } from '../kernel/origin.ts';
import { withSystem } from '../kernel/with-system.ts';
import { withTenant } from '../kernel/with-tenant.ts';
import { readChain, verifyChains } from '../queries/audit/chains.ts';
import { openTableWorld, type PersonName, type TableWorld } from './table-world.ts';

let there: TableWorld;
let db: Database;

beforeAll(async () => {
  there = await openTableWorld();
  db = openDatabase({ appUrl: there.urls.appUrl, systemUrl: there.urls.systemUrl, maxConnections: 8 });
});

afterAll(async () => {
  await db.close();
  await there.close();
});

/** One record, by a person, in the kring of everybody around the table. */
function record(person: PersonName): Promise<unknown> {
  const actor = there.actor(person);
  const { id: kringId, dossierId } = there.kring('one', person === 'concerned' ? 'breed' : 'tafel');
  return withTenant(db, actor, (tx) =>
    tx
      .insertInto('record')
      .values({
        dossierId,
        kringId,
        authorTenantId: actor.tenantId,
        recordId: newId(),
        kind: 'risk',
      } as never)
      .execute(),
  );
}

async function entriesOf(tenantId: TenantId) {
  return withSystem(db, 'check the audit trail', async (tx) => {
    const entries = [];
    for await (const entry of readChain(tx, tenantId)) entries.push(entry);
    return entries;
  });
}

/** What is wrong with any chain. */
async function faults(): Promise<readonly ChainFault[]> {
  const chains = await withSystem(db, 'check the audit trail', (tx) => verifyChains(tx, undefined));
  expect(chains.length).toBeGreaterThan(4);
  return chains.flatMap((chain) => chain.faults);
}

describe('a note', () => {
  test('stands in the chain of whose hand it was, with the name of that moment and no content', async () => {
    const actor = there.actor('regievoerder');
    await inOrigin({ kind: 'web', requestId: 'verzoek-1' }, () => record('regievoerder'));
    const entry = (await entriesOf(actor.tenantId)).at(-1);
    const { rows } = await there.client.query('select display_name from account where account_id = $1', [
      actor.accountId,
    ]);
    expect(entry).toMatchObject({
      accountId: actor.accountId,
      accountName: rows[0].display_name,
      action: 'record.insert',
      result: 'done',
      objectKind: 'record',
      objectId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      dossierId: there.dossier('one').id,
      kringId: there.kring('one', 'tafel').id,
      authorTenantId: actor.tenantId,
      rowCount: 1,
      origin: 'web',
      requestId: 'verzoek-1',
    });
  });

  test('goes with the change that is taken back', async () => {
    const { tenantId } = there.actor('regievoerder');
    const before = await entriesOf(tenantId);
    await expect(
      withTenant(db, there.actor('regievoerder'), async (tx) => {
        await sql`insert into public.record (dossier_id, author_tenant_id, kring_id, record_id, kind)
          values (${there.dossier('one').id}, ${tenantId}, ${there.kring('one', 'tafel').id}, ${newId()}, 'risk')`.execute(
          tx,
        );
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await entriesOf(tenantId)).toEqual(before);
  });

  test('is written of every change to an account, by whom it was asked', async () => {
    const behalf = there.actor('beheerder');
    const { accountId, tenantId } = there.actor('left');
    await inOrigin({ kind: 'cli', requestId: '', behalf }, () =>
      withSystem(
        db,
        'manage organisations and people',
        (tx) =>
          tx
            .updateTable('account')
            .set({ disabledAt: sql`now()` })
            .where('accountId', '=', accountId)
            .execute(),
        accountId,
      ),
    );
    const [use, change] = (await entriesOf(tenantId)).slice(-2);
    expect(use).toMatchObject({ action: 'system_use.manage_organisations_and_people', objectId: accountId });
    expect(change).toMatchObject({
      action: 'account.update',
      accountId: behalf.accountId,
      objectId: accountId,
      origin: 'cli',
    });
  });

  test('is one for many rows of one thing', async () => {
    const { tenantId } = there.actor('controller');
    const { id: kringId, dossierId } = there.kring('one', 'tafel');
    const { rows } = await there.client.query('select kpi_id from kpi_definition limit 1');
    await withTenant(db, there.actor('controller'), (tx) =>
      sql`insert into public.kpi_value (dossier_id, author_tenant_id, kring_id, kpi_id, month, value, revision_id)
        select ${dossierId}, ${tenantId}, ${kringId}, ${rows[0].kpi_id}, date '2019-01-01' + make_interval(months => m), m, gen_random_uuid()
        from generate_series(0, 11) m`.execute(tx),
    );
    expect((await entriesOf(tenantId)).at(-1)).toMatchObject({ action: 'kpi_value.insert', rowCount: 12 });
  });
});

describe('the chains', () => {
  test('hold, also when many write at once', async () => {
    const people = ['regievoerder', 'beheerder', 'ambtenaar', 'controller', 'concerned'] as const;
    const before = (await entriesOf(there.actor('regievoerder').tenantId)).length;
    await Promise.all(
      Array.from({ length: 60 }, (_, turn) => record(people[turn % people.length] ?? 'ambtenaar')),
    );
    expect(await faults()).toEqual([]);
    // The regievoerder and the beheerder are of one organisation.
    expect((await entriesOf(there.actor('regievoerder').tenantId)).length).toBe(before + 24);
  });

  test('do not make writers of one organisation wait for each other before their commit', async () => {
    await withTenant(db, there.actor('regievoerder'), async (tx) => {
      await sql`insert into public.record (dossier_id, author_tenant_id, kring_id, record_id, kind)
        values (${there.dossier('one').id}, ${there.tenantId('owner')}, ${there.kring('one', 'tafel').id}, ${newId()}, 'risk')`.execute(
        tx,
      );
      await record('beheerder');
    });
    expect(await faults()).toEqual([]);
  });
});

describe('a transaction that notes very much', () => {
  test('is sealed in a time that grows with the number of its notes, no faster', async () => {
    const { id: kringId, dossierId } = there.kring('one', 'tafel');
    const { tenantId } = there.actor('regievoerder');
    const write = async (number: number) => {
      const begun = performance.now();
      await withTenant(db, there.actor('regievoerder'), (tx) =>
        sql`insert into public.record (dossier_id, author_tenant_id, kring_id, record_id, kind)
          select ${dossierId}, ${tenantId}, ${kringId}, gen_random_uuid(), 'risk' from generate_series(1, ${number}::int)`.execute(
          tx,
        ),
      );
      return performance.now() - begun;
    };
    await write(100);
    const [few, many] = [await write(500), await write(5000)];
    // Ten times as many: a time that grows with the square would be a hundred times as long.
    expect(many / few).toBeLessThan(35);
    expect(await faults()).toEqual([]);
  });
});

describe('an entry, once written', () => {
  const CHANGES = [
    `update public.audit_entry set account_name = 'Iemand anders'`,
    `update public.audit_entry set account_name = account_name where false`,
    'delete from public.audit_entry',
    'delete from public.audit_entry where false',
    'truncate public.audit_entry',
    'truncate public.audit_entry cascade',
    'delete from law.audit_head',
    'truncate law.audit_head',
  ];

  test.each(CHANGES)('is kept from its owner and from a superuser: %s', async (change) => {
    const owner = new pg.Client({ connectionString: there.urls.ownerUrl });
    await owner.connect();
    const refused = { code: '23001', message: 'the audit trail is only added to' };
    await expect(owner.query(change)).rejects.toMatchObject(refused);
    await owner.end();
    await expect(there.client.query(change)).rejects.toMatchObject(refused);
    // What switches off other triggers leaves these on.
    await there.client.query('begin; set local session_replication_role = replica');
    await expect(there.client.query(change)).rejects.toMatchObject(refused);
    await there.client.query('rollback');
  });

  test('stays when the person goes, under the name that was theirs (P27)', async () => {
    const { accountId, tenantId } = there.actor('ambtenaar');
    await record('ambtenaar');
    const before = await entriesOf(tenantId);
    const named = before.filter((entry) => entry.accountId === accountId);
    expect(named.length).toBeGreaterThan(0);
    await there.client.query(`begin; delete from public.membership where account_id = '${accountId}';
      delete from public.account where account_id = '${accountId}'; commit`);
    const after = await entriesOf(tenantId);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map(({ action }) => action)).toEqual(['membership.delete']);
    // The account was managed by the first organisation.
    expect((await entriesOf(there.tenantId('owner'))).at(-1)).toMatchObject({
      action: 'account.delete',
      objectId: accountId,
    });
    expect(named.every(({ accountName }) => accountName !== '')).toBe(true);
    expect(await faults()).toEqual([]);
  });
});

describe('somebody who switches the guards off and changes one byte', () => {
  beforeEach(() => there.client.query('begin; alter table public.audit_entry disable trigger all'));
  afterEach(() => there.client.query('rollback'));

  interface Column {
    readonly name: string;
    readonly type: string;
  }

  const DAMAGE: Readonly<Record<string, (column: string) => string>> = {
    uuid: (column) => `overlay(coalesce(${column}::text, md5('none')) placing
      case when left(${column}::text, 1) = '1' then '2' else '1' end from 1 for 1)::uuid`,
    text: (column) => `case when coalesce(${column}, '') = '' then 'x'
      else overlay(${column} placing case when left(${column}, 1) = '1' then '2' else '1' end from 1 for 1) end`,
    'timestamp with time zone': (column) => `${column} + interval '1 microsecond'`,
    bigint: (column) => `${column} + 100000`,
    integer: (column) => `${column} + 1`,
  };

  test('is found out in every column, and the row is named', async () => {
    const tenantId = there.tenantId('owner');
    const { rows: columns } = await there.client.query<Column>(
      `select column_name as name, data_type as type from information_schema.columns
        where table_schema = 'public' and table_name = 'audit_entry' order by ordinal_position`,
    );
    expect(columns).toHaveLength(17);
    await there.client.query(
      'alter table public.audit_entry drop constraint audit_entry_result_check, drop constraint audit_entry_origin_check',
    );
    for (const { name, type } of columns) {
      await there.client.query('savepoint whole');
      const expression = DAMAGE[type]?.(name);
      expect(expression, `${name} is of type ${type}`).toBeDefined();
      const { rowCount } = await there.client.query(
        `update public.audit_entry set ${name} = ${expression} where tenant_id = $1 and seq = 5`,
        [tenantId],
      );
      expect(rowCount).toBe(1);
      const found = await faultsAsSuperuser(tenantId);
      expect(
        found.map(({ seq }) => seq),
        name,
      ).toContain(5);
      expect(found.length, name).toBeGreaterThan(0);
      await there.client.query('rollback to savepoint whole');
    }
    expect(await faultsAsSuperuser(tenantId)).toEqual([]);
  });

  test('or cuts off the end is found out', async () => {
    const tenantId = there.tenantId('owner');
    const { rows } = await there.client.query(
      'select max(seq) as last from public.audit_entry where tenant_id = $1',
      [tenantId],
    );
    await there.client.query('delete from public.audit_entry where tenant_id = $1 and seq = $2', [
      tenantId,
      rows[0].last,
    ]);
    expect(await faultsAsSuperuser(tenantId)).toEqual([{ kind: 'cut', seq: Number(rows[0].last) }]);
  });

  /** The same check on what stands in the transaction of the one who damages. */
  async function faultsAsSuperuser(tenantId: TenantId): Promise<readonly ChainFault[]> {
    const { rows: entries } = await there.client.query(ENTRIES, [tenantId]);
    const { rows: heads } = await there.client.query(
      'select seq::int, hash from law.audit_head where tenant_id = $1',
      [tenantId],
    );
    return verifyChain(entries, heads[0]);
  }
});

const ENTRIES = `select tenant_id as "tenantId", seq::int, to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt",
    account_id as "accountId", account_name as "accountName", action, result, object_kind as "objectKind", object_id as "objectId",
    dossier_id as "dossierId", kring_id as "kringId", author_tenant_id as "authorTenantId", row_count as "rowCount", origin,
    request_id as "requestId", prev_hash as "prevHash", hash
  from public.audit_entry where tenant_id = $1 order by seq`;
