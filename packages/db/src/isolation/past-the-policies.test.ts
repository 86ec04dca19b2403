import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TABLES, VIEWS } from '../kernel/registry.ts';
import { type AppSession, openAppSession } from './app-session.ts';
import { undone } from './probe.ts';
import { openTableWorld, type TableWorld } from './table-world.ts';

let there: TableWorld;
let app: AppSession;

beforeAll(async () => {
  there = await openTableWorld();
  app = await openAppSession(there.urls.appUrl);
});

afterAll(async () => {
  await app.close();
  await there.close();
});

/** What a superuser finds after doing something, as the application role in the name of somebody; all of it undone. */
function countAs(person: 'stranger' | 'regievoerder', relation: string, damage: string): Promise<number> {
  const { tenantId, accountId } = there.actor(person);
  return undone(there.client, async () => {
    await there.client.query(damage);
    await there.client.query('set local role regietafel_app');
    await there.client.query(
      `select set_config('app.tenant_id', $1, true), set_config('app.account_id', $2, true)`,
      [tenantId, accountId],
    );
    const { rows } = await there.client.query<{ count: number }>(
      `select count(*)::int as count from ${relation}`,
    );
    return rows[0]?.count ?? -1;
  });
}

describe('the owner of the tables (P1)', () => {
  const touchedBy = (statement: string, damage: string) =>
    undone(there.client, async () => {
      await there.client.query(damage);
      await there.client.query('set local role regietafel_owner');
      return (await there.client.query(statement)).rowCount;
    });

  test.each(['record', 'risk_revision', 'agreement_revision', 'ladder_step'])(
    'stands under the policies of %s too, and would not without them being forced',
    async (table) => {
      const change = `update public.${table} set kring_id = kring_id`;
      expect(await touchedBy(change, 'select 1')).toBe(0);
      expect(
        await touchedBy(change, `alter table public.${table} no force row level security`),
      ).toBeGreaterThan(0);
    },
  );
});

describe('what reads for its caller (P8)', () => {
  test('each view shows a stranger the rows that its tables show, and as its owner would show all', async () => {
    for (const view of VIEWS) {
      const asCaller = await countAs('stranger', view, 'select 1');
      const asOwner = await countAs(
        'stranger',
        view,
        `alter view ${view} set (security_invoker = false); alter view ${view} owner to postgres`,
      );
      expect(asCaller, view).toBeGreaterThan(0);
      expect(asOwner, view).toBeGreaterThan(asCaller);
    }
  });

  test('a function is told apart from one that answers as its owner', async () => {
    const peek = (security: string) => `create function public.peek() returns setof public.record language sql
      security ${security} as 'select * from public.record'; grant execute on function public.peek() to regietafel_app`;
    const own = await countAs('stranger', 'public.record', 'select 1');
    expect(await countAs('stranger', 'public.peek()', peek('invoker'))).toBe(own);
    expect(await countAs('stranger', 'public.peek()', peek('definer'))).toBeGreaterThan(own);
  });

  test('every function that answers as its owner has its search path fixed and no way in for everybody', async () => {
    const { rows } = await there.client.query<{ name: string; settings: string; open: boolean }>(`
      select p.oid::regprocedure::text as name, coalesce(array_to_string(p.proconfig, ','), '') as settings,
        has_function_privilege('public', p.oid, 'execute') as open
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname in ('public', 'law', 'system', 'jobs')`);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(({ settings }) => settings !== 'search_path=pg_catalog, pg_temp')).toEqual([]);
    expect(rows.filter(({ open }) => open)).toEqual([]);
  });

  test('nothing keeps rows of a dossier beside the tables', async () => {
    const { rows } = await there.client.query(
      `select c.oid::regclass::text as name from pg_class c where c.relkind in ('m', 'f') and c.relnamespace::regnamespace::text not like 'pg_%'`,
    );
    expect(rows).toEqual([]);
  });
});

describe('policies that ask other tables (P9)', () => {
  test.each([...Object.keys(TABLES).map((table) => `public.${table}`), ...VIEWS])(
    '%s is answered without going round in circles',
    async (relation) => {
      const { rows } = await app.as(there.actor('regievoerder'), () =>
        app.client.query(`select count(*)::int as count from ${relation}`),
      );
      expect(rows).toEqual([{ count: expect.any(Number) }]);
    },
  );

  test('never lead back to where they began, as PostgreSQL knows them', async () => {
    const { rows } = await there.client.query<{ from: string; to: string }>(`
      select distinct p.polrelid::regclass::text as from, d.refobjid::regclass::text as to
      from pg_policy p join pg_depend d on d.classid = 'pg_policy'::regclass and d.objid = p.oid
      where d.refclassid = 'pg_class'::regclass and d.refobjid <> p.polrelid`);
    const asked = Map.groupBy(rows, ({ from }) => from);
    const reaches = (from: string, seen: ReadonlySet<string> = new Set()): readonly string[] =>
      (asked.get(from) ?? []).flatMap(({ to }) =>
        seen.has(to) ? [to] : [to, ...reaches(to, new Set([...seen, to]))],
      );
    expect(rows.length).toBeGreaterThan(5);
    expect([...asked.keys()].filter((table) => reaches(table).includes(table))).toEqual([]);
  });

  test('would be found: two that ask each other end in a refusal', async () => {
    const circle = `create policy circle on public.dossier for select to regietafel_app
        using (exists (select from public.kring k where k.dossier_id = dossier.dossier_id));
      create policy circle on public.kring for select to regietafel_app
        using (exists (select from public.dossier d where d.dossier_id = kring.dossier_id))`;
    await expect(countAs('regievoerder', 'public.dossier', circle)).rejects.toMatchObject({ code: '42P17' });
  });
});
