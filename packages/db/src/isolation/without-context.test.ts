import { newId } from '@regietafel/domain/core/ids';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INNER_TABLES, TABLES, VIEWS } from '../kernel/registry.ts';
import { type AppSession, codeOf, type Outcome, openAppSession } from './app-session.ts';
import { BUILDERS, buildRows } from './row-builders.ts';
import { openTableWorld, type TableWorld } from './table-world.ts';

let there: TableWorld;
let app: AppSession;
/** Everything that holds rows in the rooms of the application, and in the rooms where it may not enter. */
let open: readonly string[];
let closed: readonly string[];

beforeAll(async () => {
  there = await openTableWorld();
  app = await openAppSession(there.urls.appUrl);
  const { rows } = await there.client.query<{ name: string }>(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'law', 'system', 'migrations') and c.relkind in ('r', 'v') order by 1`);
  open = rows.map(({ name }) => name).filter((name) => name.startsWith('public.'));
  closed = rows.map(({ name }) => name).filter((name) => !name.startsWith('public.'));
});

afterAll(async () => {
  await app.close();
  await there.close();
});

const isReference = (name: string): boolean => TABLES[name.replace('public.', '')]?.kind === 'reference';

/** Contexts in which nobody is anybody; each is set for one transaction. */
function contexts(): readonly (readonly [what: string, settings: Readonly<Record<string, string>>])[] {
  const known = there.actor('regievoerder');
  return [
    ['nothing', {}],
    [
      'what an earlier transaction leaves behind',
      { 'app.tenant_id': '', 'app.account_id': '', 'app.dossier_id': '' },
    ],
    ['an organisation without a person', { 'app.tenant_id': known.tenantId }],
    ['a person without an organisation', { 'app.account_id': known.accountId }],
    ['a dossier alone', { 'app.dossier_id': there.dossier('one').id }],
    [
      'somebody who does not exist',
      { 'app.tenant_id': newId<Actor['tenantId']>(), 'app.account_id': newId<Actor['accountId']>() },
    ],
    [
      'a person of another organisation',
      { 'app.tenant_id': there.tenantId('partner'), 'app.account_id': known.accountId },
    ],
    [
      'the table itself',
      { 'app.tenant_id': there.dossier('one').jointTenantId, 'app.account_id': known.accountId },
    ],
  ];
}

async function within<T>(settings: Readonly<Record<string, string>>, work: () => Promise<T>): Promise<T> {
  return app.as(undefined, async () => {
    for (const [name, value] of Object.entries(settings))
      await app.client.query('select set_config($1, $2, true)', [name, value]);
    return work();
  });
}

describe('a connection of the application', () => {
  test('covers every table that the catalogue knows', () => {
    expect(open).toEqual([...Object.keys(TABLES).map((name) => `public.${name}`), ...VIEWS].toSorted());
    expect(closed).toEqual(Object.keys(INNER_TABLES).toSorted());
  });

  test('sees no row of anybody unless the context names somebody (P2, P3)', async () => {
    for (const [what, settings] of contexts()) {
      const outcomes = await within(settings, () => app.attempt(open.map((name) => `select from ${name}`)));
      const seen = open.filter((name, index) => !isReference(name) && !isNothing(outcomes[index]));
      expect(seen, what).toEqual([]);
      expect(
        open.filter((name, index) => isReference(name) && codeOf(outcomes[index]) !== 'done'),
        what,
      ).toEqual([]);
    }
  });

  test('writes no row anywhere unless the context names somebody', async () => {
    const { id: kringId, dossierId } = there.kring('one', 'tafel');
    const place = { dossierId, kringId, authorTenantId: there.tenantId('owner') };
    const hand = there.actor('regievoerder');
    const groups = Object.keys(BUILDERS).flatMap((table) => [
      buildRows(table, place),
      buildRows(table, place, hand),
    ]);
    const visit = [
      {
        table: 'visit',
        rows: [
          {
            tenant_id: hand.tenantId,
            account_id: hand.accountId,
            dossier_id: dossierId,
            visited_at: '2024-01-01T00:00:00Z',
          },
        ],
      },
    ];
    for (const [what, settings] of contexts()) {
      const outcomes = await within(settings, () => app.attemptRows([...groups, visit]));
      expect(outcomes.map(codeOf), what).toEqual(outcomes.map(() => '42501'));
    }
  });

  test('is told nothing by the functions of the law', async () => {
    for (const [what, settings] of contexts()) {
      const { rows } = await within(settings, () =>
        app.client.query(`select law.actor_role() as role, array(select law.visible_kringen()) as kringen,
          array(select law.writable_kringen()::text) as pairs, array(select law.own_participations()::text) as parts`),
      );
      expect(rows, what).toEqual([{ role: null, kringen: [], pairs: [], parts: [] }]);
    }
  });

  test('raises on a context that is no id, instead of guessing (P13)', async () => {
    const guarded = open.filter((name) => !isReference(name));
    const settings = { 'app.tenant_id': 'zuid-limburg', 'app.account_id': 'iemand' };
    const outcomes = await within(settings, () => app.attempt(guarded.map((name) => `select from ${name}`)));
    expect(guarded.filter((_name, index) => codeOf(outcomes[index]) !== '22P02')).toEqual([]);
  });

  test('cannot enter the rooms of the law, the system and the migrations, whoever asks', async () => {
    const statements = closed.flatMap((name) => [
      `select from ${name}`,
      `insert into ${name} default values`,
      `delete from ${name}`,
      `truncate ${name}`,
    ]);
    const outcomes = await app.as(there.actor('regievoerder'), () => app.attempt(statements));
    expect(statements.filter((_statement, index) => codeOf(outcomes[index]) !== '42501')).toEqual([]);
  });

  test('cannot become anybody else or make anything', async () => {
    const statements = [
      'set role regietafel_owner',
      'set role regietafel_system',
      'set session authorization regietafel_owner',
      'set local session_replication_role = replica',
      "select law.rebuild('{}')",
      "select law.grant_append('public.record')",
      'create table public.mine (id int)',
      'create temporary table mine (id int)',
      'create schema mine',
      'create function law.today() returns date language sql return current_date',
      'alter role regietafel_app bypassrls',
    ];
    const outcomes = await app.as(there.actor('regievoerder'), () => app.attempt(statements));
    expect(statements.filter((_statement, index) => codeOf(outcomes[index]) !== '42501')).toEqual([]);
  });

  test('is refused by row_security = off instead of seeing all', async () => {
    const guarded = open.filter((name) => !isReference(name));
    const outcomes = await within({ row_security: 'off' }, () =>
      app.attempt(guarded.map((name) => `select from ${name}`)),
    );
    expect(guarded.filter((_name, index) => codeOf(outcomes[index]) !== '42501')).toEqual([]);
  });
});

describe('the system role', () => {
  test('cannot read, change or delete what stands in dossiers, and empties nothing', async () => {
    const client = new pg.Client({ connectionString: there.urls.systemUrl });
    await client.connect();
    const records = Object.keys(BUILDERS);
    const statements = [
      ...records.flatMap((table) => [
        `select from public.${table}`,
        `update public.${table} set dossier_id = dossier_id`,
      ]),
      ...open
        .filter((name) => !VIEWS.includes(name))
        .flatMap((name) => [`delete from ${name}`, `truncate ${name} cascade`]),
      ...VIEWS.map((name) => `select from ${name}`),
      'select from law.kring_reader',
      'update migrations.kysely_migration set name = name',
      'set role regietafel_owner',
    ];
    const { rows } = await client.query<{ outcome: Outcome }>(
      'select outcome from probe.try_each($1::jsonb) order by turn',
      [JSON.stringify(statements.map((statement) => [{ statement }]))],
    );
    await client.end();
    expect(statements.filter((_statement, index) => codeOf(rows[index]?.outcome) !== '42501')).toEqual([]);
  });
});

function isNothing(outcome: Outcome | undefined): boolean {
  return outcome !== undefined && 'rows' in outcome && outcome.rows === 0;
}
