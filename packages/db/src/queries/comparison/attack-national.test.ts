import { DISCLOSURE } from '@regietafel/domain/comparison/disclosure';
import { GROUP_DIMENSIONS } from '@regietafel/domain/comparison/question';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId } from '@regietafel/domain/core/ids';
import type { PeriodCode } from '@regietafel/domain/indicators/period';
import { CARE_KINDS, SIZE_CLASSES } from '@regietafel/domain/indicators/profile';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import fc from 'fast-check';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase } from '../../embedded/test-database.ts';
import type { TestDatabase } from '../../embedded/test-server.ts';
import { buildAccount, buildTenant } from '../../factories/build-organisation.ts';
import { type Database, openDatabase } from '../../kernel/database.ts';
import { withSystem } from '../../kernel/with-system.ts';
import { tenantReader, withTenant } from '../../kernel/with-tenant.ts';
import { indicatorIdOf } from '../../reference-data/ids.ts';
import { REGIONS } from '../../reference-data/regions.ts';
import { loadNational } from '../../scenarios/load-national.ts';
import { askGroups, type GroupsAsked } from './grouped-values.ts';

/*
 * An attacker at the door itself: on fictitious providers over the whole country it asks whatever the question lets anybody
 * ask, as an analyst and as regions that put their answers together, while releases are taken back and names are released.
 * It is told more than it would know: of every answer exactly whose values are in it. Then it adds up and subtracts.
 */

const TODAY = Temporal.Now.plainDateISO('Europe/Amsterdam').toString() as PlainDate;
const INDICATOR = indicatorIdOf('verzuim');
const PROVIDERS = 90;
const LANDSDELEN = [...new Set(REGIONS.map(({ landsdeel }) => landsdeel))];
const QUESTIONS = Number(process.env['REGIETAFEL_QUESTIONS'] ?? 120);
const SEED = Number(process.env['REGIETAFEL_ATTACK_SEED'] ?? 20_261_123);

let urls: TestDatabase;
let db: Database;
let owner: pg.Client;
let readers: readonly Actor[];
let dossiers: readonly DossierId[];
const named = new Set<DossierId>();
const withdrawn = new Set<DossierId>();

beforeAll(async () => {
  urls = await createTestDatabase();
  db = openDatabase(urls);
  owner = new pg.Client({ connectionString: urls.ownerUrl });
  await owner.connect();
  const { regions, dossiers: followed } = await loadNational(urls, {
    dossiers: PROVIDERS,
    years: 1,
    today: TODAY,
  });
  const { id } = await buildTenant(db, { kind: 'taskforce' });
  const analyst = (await buildAccount(db, { tenantId: id, role: 'analist' })).actor;
  readers = [analyst, analyst, ...regions.slice(0, 2).map(({ actor }) => actor)];
  dossiers = followed.map((one) => one.id);
  await release('aggregate', dossiers);
}, 300_000);

afterAll(async () => {
  await owner.end();
  await db.close();
  await urls.drop();
});

/** The accounthoudende regio of a dossier, and the tafel where its releases stand. */
const AT_TABLE = sql`participation p join dossier d on d.dossier_id = p.dossier_id and p.role = 'accounthoudend'
  join kring k on k.dossier_id = p.dossier_id and k.kind = 'tafel'`;
const HAND = sql`p.dossier_id, p.tenant_id, k.kring_id, d.hand_tenant_id, d.hand_account_id`;

/** The figure of these dossiers is released: to everybody together with others, or to the taskforce by name. */
function release(detail: 'aggregate' | 'named', dossierIds: readonly DossierId[]): Promise<unknown> {
  const audiences = detail === 'named' ? ['taskforce'] : ['taskforce', 'all_regions'];
  return withSystem(db, 'load demonstration data', (tx) =>
    sql`insert into comparison_release (dossier_id, author_tenant_id, kring_id, hand_tenant_id, hand_account_id, release_id,
        indicator_ids, detail, purpose, audiences, valid_from, valid_until, is_fictitious)
      select ${HAND}, ${detail === 'named' ? sql`gen_random_uuid()` : sql`d.dossier_id`}, array[${INDICATOR}]::uuid[], ${detail},
        'Een proef', ${audiences}::text[], ${TODAY}::date - 10, ${TODAY}::date + 100, true
      from ${AT_TABLE} where p.dossier_id = any(${dossierIds}::uuid[])`.execute(tx),
  );
}

function withdraw(dossierId: DossierId): Promise<unknown> {
  return withSystem(db, 'load demonstration data', (tx) =>
    sql`insert into release_withdrawal (dossier_id, author_tenant_id, kring_id, hand_tenant_id, hand_account_id, release_id, reason)
      select ${HAND}, d.dossier_id, 'Een proef' from ${AT_TABLE} where p.dossier_id = ${dossierId}`.execute(
      tx,
    ),
  );
}

type Step =
  | {
      readonly does: 'ask';
      readonly by: number;
      readonly groupBy: GroupsAsked['groupBy'];
      readonly filters: GroupsAsked['filters'];
    }
  | { readonly does: 'withdraw' | 'name'; readonly provider: number };

const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null, freq: 1 });
const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      does: fc.constant('ask' as const),
      by: fc.nat({ max: 3 }),
      groupBy: fc.constantFrom(...GROUP_DIMENSIONS),
      filters: fc.record({
        landsdeel: maybe(LANDSDELEN),
        region: fc.constant(null),
        sizeClass: maybe(SIZE_CLASSES),
        mainKind: maybe(CARE_KINDS),
      }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constantFrom('withdraw' as const, 'name'),
      provider: fc.nat({ max: PROVIDERS - 1 }),
    }),
  },
);

/** An answer to the attacker: in which quarter, and whose values. */
interface Told {
  readonly period: string;
  readonly providers: readonly string[];
}

/** The quarter of so many months ago: long enough to have been reported. */
function quarterAgo(months: number): PeriodCode {
  const { year, month } = Temporal.PlainDate.from(TODAY).subtract({ months });
  return `${year}-Q${Math.ceil(month / 3)}` as PeriodCode;
}

async function live(step: Step): Promise<void> {
  if (step.does !== 'ask') {
    const dossierId = dossiers[step.provider];
    const done = step.does === 'name' ? named : withdrawn;
    if (dossierId === undefined || done.has(dossierId)) return;
    done.add(dossierId);
    await (step.does === 'name' ? release('named', [dossierId]) : withdraw(dossierId));
    return;
  }
  const { by, groupBy, filters } = step;
  const reader = readers[by];
  if (reader === undefined) throw new Error('nobody asks');
  const [from, to] = [quarterAgo(9), quarterAgo(6)];
  await withTenant(db, reader, (tx) =>
    askGroups(tx, { indicatorIds: [INDICATOR], from, to, groupBy, filters }),
  );
}

/** The values that the analyst sees by name now: `quarter dossier`. A name does not show what would tell of others. */
async function seenByName(): Promise<readonly string[]> {
  const [analyst] = readers;
  if (analyst === undefined || named.size === 0) return [];
  const { rows } = await sql<{ key: string }>`
    select v.period_start || ' ' || v.dossier_id as key
      from law.released_values(array[${INDICATOR}]::uuid[], 'quarter', '2000-01-01', ${TODAY}) v where not v.is_withheld`.execute(
    tenantReader(db, analyst),
  );
  return rows.map(({ key }) => key);
}

/** Providers that were in the same answers all the time: no sum of answers tells of less than all of them. */
function atomsOf(told: readonly Told[]): readonly (readonly string[])[] {
  const providers = [...new Set(told.flatMap((one) => one.providers))];
  const inside = told.map((one) => new Set(one.providers));
  const groups = Map.groupBy(providers, (id) => inside.map((answer) => Number(answer.has(id))).join(''));
  return [...groups.values()];
}

test('is told of no fewer than five, and of none more closely than a fifth, also when it knows another', async () => {
  const { rows: values } = await owner.query<{ id: string; dossier: string; period: string; value: number }>(
    `select d.provider_id as id, d.dossier_id as dossier, c.period_start::text as period, c.value from law.indicator_current c join public.dossier d using (dossier_id)
      where c.indicator_id = $1 and c.grain = 'quarter' and c.comparability = 'yes' and c.value is not null`,
    [INDICATOR],
  );
  const figures = new Map(values.map(({ id, period, value }) => [`${period} ${id}`, value]));
  const dossierOf = new Map(values.map(({ id, dossier }) => [id, dossier]));
  const seen = new Set<string>();
  for (const step of fc.sample(steps, { seed: SEED, numRuns: QUESTIONS })) {
    await live(step);
    for (const value of await seenByName()) seen.add(value);
  }

  const { rows: told } = await owner.query<Told>(
    `select l.period_start::text as period, l.providers from law.comparison_ledger l where l.indicator_id = $1`,
    [INDICATOR],
  );
  expect(told.length).toBeGreaterThan(QUESTIONS / 4);
  let hidden = 0;
  for (const [period, answers] of Map.groupBy(told, (one) => one.period))
    for (const atom of atomsOf(answers)) {
      const sizes = atom
        .filter((id) => !seen.has(`${period} ${dossierOf.get(id)}`))
        .map((id) => figures.get(`${period} ${id}`) ?? Number.NaN);
      if (sizes.length === 0) continue;
      hidden += sizes.length;
      expect(sizes.length).toBeGreaterThanOrEqual(DISCLOSURE.minimum);
      const total = sizes.reduce((sum, size) => sum + size, 0);
      const [largest = 0, second = 0] = sizes.toSorted((a, b) => b - a);
      // Who knows the second largest bounds the largest by what is left of the total.
      expect(total - second).toBeGreaterThanOrEqual(largest * (1 + DISCLOSURE.percent / 100));
    }
  // The proof is about many providers of whom something was told.
  expect(hidden).toBeGreaterThan(PROVIDERS / 2);
}, 600_000);

test('would be told of single ones if every group of five were answered', async () => {
  const { rows } = await owner.query<{ region: string; size: string; kind: string; id: string }>(
    `select f.landsdeel as region, f.size_class as size, f.main_kind as kind, f.provider_id as id
       from law.compared_dossiers(array(select dossier_id from dossier)) f`,
  );
  const groups = (['region', 'size', 'kind'] as const).flatMap((by) => [
    ...Map.groupBy(rows, (row) => row[by]).values(),
  ]);
  const pairs = groups.flatMap((one) => groups.map((other) => one.filter((row) => other.includes(row))));
  const told = [...groups, ...pairs]
    .filter(({ length }) => length >= DISCLOSURE.minimum)
    .map((group) => ({ period: '', providers: group.map(({ id }) => id) }));
  expect(Math.min(...atomsOf(told).map(({ length }) => length))).toBe(1);
});
