import { writablePairs } from '@regietafel/domain/sharing/law';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import type { WorldKring } from '@regietafel/domain/sharing/world';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TABLES } from '../kernel/registry.ts';
import { type AppSession, codeOf, isWritten, openAppSession } from './app-session.ts';
import { BUILDERS, buildRows, type Place } from './row-builders.ts';
import { openTableWorld, PERSON_NAMES, type PersonName, type TableWorld } from './table-world.ts';
import { insertRows, type TableRows } from './world-rows.ts';

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

/** Also those to which only the functions of the law add: they take nothing from anybody. */
const APPEND_TABLES = Object.entries(TABLES).flatMap(([table, rule]) =>
  rule.kind === 'dossier' && rule.app !== 'read' ? [table] : [],
);
const REFUSED = '42501';
/** The tables of what follows, judges or answers something else. */
const FOLLOWING = [
  'risk_revision',
  'agreement_revision',
  'assessment',
  'assumption_revision',
  'assumption_opinion',
  'joint_position_revision',
  'joint_signature',
];

/** Each kring as the own organisation, as the table of its dossier, and as another organisation. */
function listPlacesFor(actor: Actor): readonly Place[] {
  const other = there.tenantId(actor.tenantId === there.tenantId('owner') ? 'partner' : 'owner');
  return there.world.kringen.flatMap((kring) => {
    const joint = there.world.dossiers
      .filter(({ id }) => id === kring.dossierId)
      .map((dossier) => dossier.jointTenantId);
    return [actor.tenantId, ...joint, other].map((authorTenantId) => ({
      dossierId: kring.dossierId,
      kringId: kring.id,
      authorTenantId,
    }));
  });
}

function placeOf(kind: WorldKring['kind']): Place {
  const { id: kringId, dossierId } = there.kring('one', kind);
  return { dossierId, kringId, authorTenantId: there.tenantId('owner') };
}

/** Whether a row of the table may go in where its author may write: some tables ask more. */
function admits(table: string, place: Place, actor: Actor): boolean {
  const kring = there.world.kringen.find(({ id }) => id === place.kringId);
  if (kring === undefined) throw new Error('a place in no kring');
  const isOwn = place.authorTenantId === actor.tenantId;
  const { world, today } = there;
  return BUILDERS[table]?.admits?.({ world, today, actor, kring, isOwn }) ?? true;
}

describe('every table that the application adds to', () => {
  test('has a builder', () => {
    expect(Object.keys(BUILDERS).toSorted()).toEqual(APPEND_TABLES.toSorted());
  });

  test.each(PERSON_NAMES)(
    'takes from %s what the model allows, and refuses the rest (P4)',
    async (person) => {
      const actor = there.actor(person);
      const pairs = writablePairs(there.world, actor, there.today);
      const allowed = new Set(pairs.map((pair) => `${pair.authorTenantId} ${pair.kringId}`));
      const cases = listPlacesFor(actor).flatMap((place) => APPEND_TABLES.map((table) => ({ table, place })));
      const outcomes = await app.as(actor, () =>
        app.attemptRows(cases.map(({ table, place }) => buildRows(table, place))),
      );
      const wrong = cases.flatMap(({ table, place }, index) => {
        const mayWrite =
          allowed.has(`${place.authorTenantId} ${place.kringId}`) && admits(table, place, actor);
        const expected = mayWrite ? 'done' : REFUSED;
        return codeOf(outcomes[index]) === expected
          ? []
          : [{ table, place, expected, outcome: outcomes[index] }];
      });
      expect(wrong).toEqual([]);
      const demanding = APPEND_TABLES.filter((table) => BUILDERS[table]?.admits !== undefined);
      expect(outcomes.filter(isWritten).length).toBeGreaterThanOrEqual(
        pairs.length * (APPEND_TABLES.length - demanding.length),
      );
    },
  );

  test('is written by griffie, lezer and analist nowhere, with a seat or without', () => {
    const readers: readonly PersonName[] = ['griffie', 'lezer', 'analist'];
    expect(readers.flatMap((name) => writablePairs(there.world, there.actor(name), there.today))).toEqual([]);
    expect(there.world.seats.some(({ accountId }) => accountId === there.actor('lezer').accountId)).toBe(
      true,
    );
  });

  test('takes nobody else for the hand, and no moment', async () => {
    const forgeries = [
      { hand_tenant_id: there.tenantId('partner') },
      { hand_account_id: there.actor('ambtenaar').accountId },
      { hand_account_id: there.actor('beheerder').accountId },
      { hand_tenant_id: null },
      { hand_account_id: null },
      { recorded_at: '2020-01-01T00:00:00Z' },
    ];
    for (const table of APPEND_TABLES) {
      const place = placeOf(BUILDERS[table]?.home ?? 'tafel');
      if (!admits(table, place, there.actor('regievoerder'))) continue;
      const honest = buildRows(table, place);
      const outcomes = await app.as(there.actor('regievoerder'), () =>
        app.attemptRows([honest, ...forgeries.map((columns) => forge(honest, columns))]),
      );
      expect(outcomes.map(codeOf), table).toEqual(['done', ...forgeries.map(() => REFUSED)]);
    }
  });

  test('takes the table as author only from a seat with that right', async () => {
    const asTable = { ...placeOf('tafel'), authorTenantId: there.dossier('one').jointTenantId };
    const groups = APPEND_TABLES.map((table) => buildRows(table, asTable));
    const who: string[] = [];
    for (const person of PERSON_NAMES) {
      const outcomes = await app.as(there.actor(person), () => app.attemptRows(groups));
      if (outcomes.some(isWritten)) who.push(person);
    }
    expect(who).toEqual(['regievoerder']);
  });

  test('lets nobody follow a record that is out of sight, nor learn that it exists', async () => {
    for (const table of FOLLOWING) {
      const hidden = { ...placeOf('tafel'), kringId: there.kring('one', 'eigen', 'partner').id };
      const standing = buildRows(table, hidden, there.actor('regievoerder'));
      for (const rows of standing.slice(0, -1)) await insertRows(there.client, rows);
      const following = forge(standing, { kring_id: there.kring('one', 'tafel').id }).slice(-1);
      const unknown = buildRows(table, placeOf('tafel')).slice(-1);
      const [seen, absent] = await app.as(there.actor('regievoerder'), () =>
        app.attemptRows([following, unknown]),
      );
      expect(codeOf(seen), table).toBe(REFUSED);
      expect(seen, table).toEqual(absent);
    }
  });
});

describe('every table of the application', () => {
  test('lets nobody change, delete, empty, lock or alter it, whatever they see of it (P4, P11, P23)', async () => {
    const { rows: tables } = await there.client.query<{ table: string; column: string }>(FIRST_COLUMNS);
    const statements = tables.flatMap(({ table, column }) => changesTo(table, column));
    expect(tables.length).toBeGreaterThanOrEqual(Object.keys(TABLES).length - 2);
    for (const person of PERSON_NAMES) {
      const outcomes = await app.as(there.actor(person), () => app.attempt(statements));
      const done = statements.filter((_statement, index) => codeOf(outcomes[index]) !== REFUSED);
      expect(done, person).toEqual([]);
    }
  });

  test('keeps a visit to oneself, also when changing it', async () => {
    const me = there.actor('regievoerder');
    const mine = {
      tenant_id: me.tenantId,
      account_id: me.accountId,
      dossier_id: there.dossier('one').id,
      visited_at: '2024-01-01T00:00:00Z',
    };
    await insertRows(there.client, { table: 'visit', rows: [mine] });
    const touch = [
      `update public.visit set previous_at = visited_at`,
      'delete from public.visit',
      'truncate public.visit',
    ];
    const codes = async (person: PersonName) => await app.as(there.actor(person), () => app.attempt(touch));
    expect(await codes('regievoerder')).toMatchObject([{ rows: 1 }, { code: REFUSED }, { code: REFUSED }]);
    expect(await codes('beheerder')).toMatchObject([{ rows: 0 }, { code: REFUSED }, { code: REFUSED }]);
    const [given] = await app.as(me, () =>
      app.attempt([`update public.visit set account_id = '${there.actor('lezer').accountId}'`]),
    );
    expect(codeOf(given)).toBe(REFUSED);
  });
});

/** The last row of a group with other columns. */
function forge(
  group: readonly TableRows[],
  columns: Readonly<Record<string, unknown>>,
): readonly TableRows[] {
  return group.map((one, index) =>
    index === group.length - 1 ? { ...one, rows: one.rows.map((row) => ({ ...row, ...columns })) } : one,
  );
}

/** Every table but those of a person's own marks, which the application may change; reference data cannot be changed either. */
const FIRST_COLUMNS = `
  select 'public.' || c.relname as "table", a.attname as "column" from pg_class c
  join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum = 1
  where n.nspname = 'public' and c.relkind = 'r' and c.relname not in ('visit', 'thread_seen') order by 1`;

function changesTo(table: string, column: string): readonly string[] {
  return [
    `update ${table} set ${column} = ${column}`,
    `delete from ${table}`,
    `truncate ${table}`,
    `truncate ${table} cascade`,
    ...['update', 'no key update', 'share', 'key share'].map((lock) => `select from ${table} for ${lock}`),
    `lock table ${table} in share mode`,
    `alter table ${table} no force row level security`,
    `create policy mine on ${table} using (true)`,
    `create trigger mine after insert on ${table} execute function law.refresh()`,
    `comment on table ${table} is 'mine'`,
    `drop table ${table}`,
  ];
}
