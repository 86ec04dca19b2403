import { readableKringen } from '@regietafel/domain/sharing/law';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TABLES } from '../kernel/registry.ts';
import { type AppSession, openAppSession } from './app-session.ts';
import { openTableWorld, PERSON_NAMES, type PersonName, type TableWorld } from './table-world.ts';

let there: TableWorld;
let app: AppSession;
/** Every row of every dossier table and of the view of changes, as a superuser sees it. */
let truth: ReadonlyMap<string, readonly Row[]>;

interface Row {
  readonly row: string;
  readonly kring: string;
  readonly dossier: string;
}

const DOSSIER_TABLES = [
  ...Object.keys(TABLES).filter((table) => TABLES[table]?.kind === 'dossier'),
  'dossier_change',
];

const rowsOf = (table: string) =>
  `select to_jsonb(t)::text as row, t.kring_id::text as kring, t.dossier_id::text as dossier from public.${table} t order by 1`;

beforeAll(async () => {
  there = await openTableWorld();
  app = await openAppSession(there.urls.appUrl);
  const read = new Map<string, readonly Row[]>();
  for (const table of DOSSIER_TABLES) read.set(table, (await there.client.query<Row>(rowsOf(table))).rows);
  truth = read;
});

afterAll(async () => {
  await app.close();
  await there.close();
});

function visibleTo(person: PersonName, table: string): readonly Row[] {
  const kringen: ReadonlySet<string> = readableKringen(there.world, there.actor(person), there.today);
  return (truth.get(table) ?? []).filter(({ kring }) => kringen.has(kring));
}

describe('every dossier table', () => {
  test('has rows in every kring, so that reading it proves something', () => {
    const kringen = there.world.kringen.length;
    const thin = DOSSIER_TABLES.filter(
      (table) => new Set(truth.get(table)?.map(({ kring }) => kring)).size < kringen,
    );
    // Who takes part is told to the dossier at large; the kringen of these rows are tried in the random worlds.
    expect(thin).toEqual(['dossier', 'participant', 'participation', 'seat']);
  });

  test.each(PERSON_NAMES)('shows %s exactly the rows of the own kringen', async (person) => {
    for (const table of DOSSIER_TABLES) {
      const seen = await app.as(there.actor(person), () => app.client.query<Row>(rowsOf(table)));
      expect(seen.rows, table).toEqual(visibleTo(person, table));
    }
  });

  test.each(PERSON_NAMES)(
    'counts, bounds and groups for %s no more than the visible rows (P18)',
    async (person) => {
      for (const table of DOSSIER_TABLES) {
        const visible = visibleTo(person, table);
        const [aggregate] = await app.as(
          there.actor(person),
          async () => (await app.client.query(aggregateOf(table))).rows,
        );
        expect(aggregate, table).toEqual({
          count: visible.length,
          kringen: new Set(visible.map(({ kring }) => kring)).size,
          dossiers: [...new Set(visible.map(({ dossier }) => dossier))].toSorted(),
          last:
            visible
              .map(({ kring }) => kring)
              .toSorted()
              .at(-1) ?? null,
          present: visible.length > 0,
          windowed: visible.length,
        });
      }
    },
  );

  test('is only narrowed by a dossier in the context', async () => {
    for (const table of DOSSIER_TABLES) {
      for (const dossier of ['one', 'other', 'closed'] as const) {
        const { id } = there.dossier(dossier);
        const seen = await app.as(
          there.actor('regievoerder'),
          () => app.client.query<Row>(rowsOf(table)),
          id,
        );
        expect(seen.rows, table).toEqual(
          visibleTo('regievoerder', table).filter((row) => row.dossier === id),
        );
      }
    }
  });
});

const aggregateOf = (table: string) => `
  select count(*)::int as count, count(distinct kring_id)::int as kringen,
    coalesce(array_agg(distinct dossier_id::text order by dossier_id::text), '{}') as dossiers, max(kring_id::text) as last,
    exists (select from public.${table}) as present, coalesce(max(windowed), 0)::int as windowed
  from (select *, count(*) over () as windowed from public.${table}) t`;

describe('the griffie', () => {
  test('reads what is openbaar and nothing else', async () => {
    const open = new Set(
      there.world.kringen.filter(({ kind }) => kind === 'openbaar').map(({ id }) => id as string),
    );
    for (const table of DOSSIER_TABLES) {
      const { rows } = await app.as(there.actor('griffie'), () => app.client.query<Row>(rowsOf(table)));
      expect(rows.length, table).toBeGreaterThan(0);
      expect(
        rows.filter(({ kring }) => !open.has(kring)),
        table,
      ).toEqual([]);
    }
  });
});

describe('tables of one organisation', () => {
  const OWN = Object.keys(TABLES).filter((table) => TABLES[table]?.kind === 'tenant');
  /** What not only some people of the organisation see: those tables have proofs of their own. */
  const isWhollyOwn = (table: string): boolean => {
    const rule = TABLES[table];
    return rule?.kind === 'tenant' && rule.narrowedTo === undefined;
  };
  const NOBODY_THERE: readonly PersonName[] = ['left', 'disabled'];

  test.each(PERSON_NAMES)(
    'show %s the own organisation, and nothing to who works there no more',
    async (person) => {
      const actor = there.actor(person);
      for (const table of OWN.filter(isWhollyOwn)) {
        const all = await there.client.query(`select * from public.${table} where tenant_id = $1`, [
          actor.tenantId,
        ]);
        const seen = await app.as(actor, () => app.client.query(`select * from public.${table}`));
        expect(seen.rowCount, table).toBe(NOBODY_THERE.includes(person) ? 0 : all.rowCount);
        expect(
          seen.rows.filter((row) => row.tenant_id !== actor.tenantId),
          table,
        ).toEqual([]);
      }
    },
  );

  test('show nothing to a person who names an organisation of others', async () => {
    const actor = { ...there.actor('stranger'), tenantId: there.tenantId('owner') };
    for (const table of [...OWN, ...DOSSIER_TABLES]) {
      const seen = await app.as(actor, () => app.client.query(`select from public.${table}`));
      expect(seen.rowCount, table).toBe(0);
    }
  });

  test('keep a visit to the own person and to dossiers in sight', async () => {
    const visit = (actor: { tenantId: string; accountId: string }, dossierId: string) => ({
      table: 'visit',
      rows: [
        {
          tenant_id: actor.tenantId,
          account_id: actor.accountId,
          dossier_id: dossierId,
          visited_at: '2024-01-01T00:00:00Z',
        },
      ],
    });
    const me = there.actor('regievoerder');
    const refused = { code: '42501' };
    const [own, foreign, absent, others] = await app.as(me, () =>
      app.attemptRows([
        [visit(me, there.dossier('one').id)],
        [visit(me, there.dossier('other').id)],
        [visit(me, '00000000-0000-4000-8000-00000000dead')],
        [visit(there.actor('lezer'), there.dossier('one').id)],
      ]),
    );
    expect(own).toEqual({ rows: 1 });
    expect(foreign).toMatchObject(refused);
    expect(absent).toEqual(foreign);
    expect(others).toMatchObject(refused);
  });
});

describe('who takes part where', () => {
  test('is told to the own organisation only, and only while one works there', async () => {
    const told = async (person: PersonName) =>
      (
        await app.as(there.actor(person), () =>
          app.client.query('select dossier_id, role from law.own_participations() order by 1'),
        )
      ).rows;
    expect(await told('concerned')).toEqual([{ dossier_id: there.dossier('one').id, role: 'betrokken' }]);
    expect(await told('stranger')).toEqual([
      { dossier_id: there.dossier('other').id, role: 'accounthoudend' },
    ]);
    expect(await told('left')).toEqual([]);
    expect(await told('disabled')).toEqual([]);
  });
});
