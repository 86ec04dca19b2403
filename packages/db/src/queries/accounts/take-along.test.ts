import type { TakenAlong } from '@regietafel/domain/accounts/take-along';
import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { newId, type RevisionId, type RuleSetId } from '@regietafel/domain/core/ids';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import { STANDARD_RULE_SET } from '@regietafel/domain/warning/standard-rules';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../embedded/test-database.ts';
import { type Database, openDatabase } from '../../kernel/database.ts';
import { withSystem } from '../../kernel/with-system.ts';
import { tenantReader, withTenant } from '../../kernel/with-tenant.ts';
import { loadReferenceData } from '../../reference-data/load-reference-data.ts';
import { demoActor } from '../../scenarios/demo/people.ts';
import { loadDemo } from '../../scenarios/load-demo.ts';
import { recordRuleSet } from '../warning/own.ts';
import { BringAlongError, bringAlong } from './bring-along.ts';
import { takeAlong } from './take-along.ts';

type TestDatabase = Awaited<ReturnType<typeof createTestDatabase>>;

const TODAY = Temporal.Now.plainDateISO('Europe/Amsterdam').toString() as PlainDate;
/** Each with somebody who keeps the rights of the organisation. */
const KEEPERS = [
  'wethouder@zuid-limburg',
  'wethouder@centraal-gelderland',
  'wethouder@midden-ijssel-oost-veluwe',
  'wethouder@noord-limburg',
] as const;

/** Where people say something. */
const WORDS = ['title', 'note', 'body', 'reason', 'position_text', 'writer_name', 'cause'];

let demo: TestDatabase;
let db: Database;

beforeAll(async () => {
  demo = await createTestDatabase();
  await loadDemo(demo, { hash: async (password) => password, today: TODAY });
  db = openDatabase(demo);
  await keepRules(actorOf('wethouder@zuid-limburg'));
});

/** A rule set of the own organisation, changed once: its states follow each other. */
async function keepRules(actor: Actor): Promise<void> {
  const ruleSetId = newId<RuleSetId>();
  const [first, second] = [newId<RevisionId>(), newId<RevisionId>()];
  const { rules } = STANDARD_RULE_SET;
  const state = { tenantId: actor.tenantId, ruleSetId, rules, removedReason: null };
  await withTenant(db, actor, async (tx) => {
    await recordRuleSet(tx, first, { ...state, supersedes: null, name: 'Eigen regels' });
    await recordRuleSet(tx, second, { ...state, supersedes: first, name: 'Onze regels' });
  });
}

afterAll(async () => {
  await db.close();
  await demo.drop();
});

const actorOf = (person: (typeof KEEPERS)[number] | 'ambtenaar@ijsselland') => demoActor(person);

/** An installation with the reference data and nothing else. */
async function emptyInstallation(): Promise<{ db: Database; drop(): Promise<void> }> {
  const urls = await createTestDatabase();
  const opened = openDatabase(urls);
  await loadReferenceData(opened);
  return {
    db: opened,
    drop: async () => {
      await opened.close();
      await urls.drop();
    },
  };
}

const bring = (into: Database, document: TakenAlong) =>
  withSystem(into, 'bring an organisation along', (tx) => bringAlong(tx, document));

describe('what an organisation takes along', () => {
  test.each(KEEPERS)('comes out of an empty installation as %s took it there', async (keeper) => {
    const taken = await takeAlong(tenantReader(db, actorOf(keeper)));
    const there = await emptyInstallation();
    try {
      await bring(there.db, taken);
      const again = await takeAlong(tenantReader(there.db, actorOf(keeper)));
      expect(Object.keys(again.tables)).toEqual(Object.keys(taken.tables));
      for (const [table, rows] of Object.entries(taken.tables))
        expect(again.tables[table], table).toEqual(rows);
      expect(canonicalJson(again)).toBe(canonicalJson(taken));
      await expect(bring(there.db, taken)).rejects.toThrow(BringAlongError);
    } finally {
      await there.drop();
    }
  });

  test('holds all that it recorded, and nothing that others said', async () => {
    const actor = actorOf('wethouder@zuid-limburg');
    const { tables } = await takeAlong(tenantReader(db, actor));
    expect(tables['risk_revision']?.own.length).toBeGreaterThan(10);
    expect(tables['rule_set_revision']?.own.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Eigen regels', 'Onze regels']),
    );
    const contracted = tables['contract_duty_revision']?.own.map((row) => row['provider_id']);
    const providers = tables['provider']?.frame.map((row) => row['provider_id']);
    expect(contracted?.length).toBeGreaterThan(0);
    expect(providers).toEqual(expect.arrayContaining(contracted ?? []));
    const own = new Set((tables['tenant']?.own ?? []).map((row) => row['tenant_id']));
    const authors = (part: 'own' | 'frame') =>
      Object.values(tables)
        .flatMap((table) => table[part])
        .flatMap((row) => ('author_tenant_id' in row ? [own.has(row['author_tenant_id'])] : []));
    expect(new Set(authors('own'))).toEqual(new Set([true]));
    expect(new Set(authors('frame'))).toEqual(new Set([false]));
    const said = Object.values(tables)
      .flatMap(({ frame }) => frame)
      .flatMap((row) => WORDS.map((column) => row[column] ?? ''));
    expect(new Set(said)).toEqual(new Set(['', '—']));
  });

  test('is refused to who does not keep the rights of the organisation', async () => {
    await expect(takeAlong(tenantReader(db, actorOf('ambtenaar@ijsselland')))).rejects.toThrow(
      'core.forbidden',
    );
  });

  test('holds what it recorded also after it left, and nothing else of the dossier', async () => {
    const actor = actorOf('wethouder@noord-limburg');
    const before = await takeAlong(tenantReader(db, actor));
    await withSystem(db, 'open a dossier and admit participants', (tx) =>
      tx
        .updateTable('participation')
        .set({ validTo: TODAY })
        .where('tenantId', '=', actor.tenantId)
        .execute(),
    );
    const after = await takeAlong(tenantReader(db, actor));
    const counted = ({ tables }: TakenAlong) =>
      Object.fromEntries(Object.entries(tables).map(([table, { own }]) => [table, own.length]));
    expect(counted(after)).toEqual(counted(before));
  });

  test('is refused when it was damaged, and nothing of it stays', async () => {
    const taken = await takeAlong(tenantReader(db, actorOf('wethouder@centraal-gelderland')));
    const there = await emptyInstallation();
    const damaged = (table: string, change: (rows: TakenAlong['tables'][string]) => object): TakenAlong =>
      ({
        ...taken,
        tables: { ...taken.tables, [table]: change(taken.tables[table] ?? { own: [], frame: [] }) },
      }) as TakenAlong;
    const without = damaged('participant', () => ({ own: [], frame: [] }));
    const boss = (rows: TakenAlong['tables'][string]['own']) => rows.map((row) => ({ ...row, role: 'baas' }));
    const strange = damaged('participation', ({ own, frame }) => ({ own: boss(own), frame: boss(frame) }));
    const unknown = damaged('onbekend', () => ({ own: [{ a: 1 }], frame: [] }));
    try {
      for (const bad of [without, strange, unknown]) await expect(bring(there.db, bad)).rejects.toThrow();
      const rows = await withSystem(there.db, 'manage organisations and people', (tx) =>
        tx.selectFrom('tenant').select('slug').execute(),
      );
      expect(rows).toEqual([]);
      await bring(there.db, taken);
    } finally {
      await there.drop();
    }
  });
});
