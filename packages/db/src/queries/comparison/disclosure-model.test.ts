import { randomUUID } from 'node:crypto';
import {
  type Contribution,
  DISCLOSURE,
  figuresOf,
  type Knowledge,
  type Ledger,
} from '@regietafel/domain/comparison/disclosure';
import { askBook, type Book, EMPTY_BOOK } from '@regietafel/domain/comparison/taken-values';
import { type DisclosureStep, disclosureSteps } from '@regietafel/domain/testing/disclosure-stories';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase } from '../../embedded/test-database.ts';
import type { TestDatabase } from '../../embedded/test-server.ts';

/*
 * The model that an attacker tried in vain, and the function of the law that answers every question, live through the same
 * stories: what is told, by which rule it is not, and which cells there are afterwards with which values.
 */

const NUMBER_OF_STORIES = Number(process.env['REGIETAFEL_STORIES'] ?? 60);
const PROVIDERS = 13;
const FACTOR = 100;
const INDICATOR = '00000000-0026-4000-8000-000000000001';
const idOf = (provider: number) => `00000000-0026-4000-8000-0000000001${String(provider).padStart(2, '0')}`;

let urls: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  urls = await createTestDatabase();
  owner = new pg.Client({ connectionString: urls.ownerUrl });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await urls.drop();
});

interface World {
  readonly values: Contribution[];
  readonly released: Set<number>;
  readonly named: Set<string>;
  book: Book;
}

/** What is divided differs from the value, so that some groups are told a mean and nothing put together. */
function contributionOf(provider: number, value: number): Contribution {
  const below = provider % 5 === 0 ? 1 + ((value * 7) % 90) : 10 + (value % 3);
  return { providerId: idOf(provider), value, above: value + provider, below };
}

const valuesOf = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: PROVIDERS, maxLength: PROVIDERS });

test('every question is answered by the database as by the model', async () => {
  const rules = new Set<string | null>();
  await fc.assert(
    fc.asyncProperty(disclosureSteps(PROVIDERS, 24), valuesOf, async (steps, values) => {
      const world: World = {
        values: values.map((value, provider) => contributionOf(provider, value)),
        released: new Set(values.keys()),
        named: new Set(),
        book: EMPTY_BOOK,
      };
      await owner.query('begin');
      try {
        await owner.query(
          `select set_config('app.tenant_id', $1, true), set_config('app.account_id', $1, true)`,
          [randomUUID()],
        );
        for (const step of steps) {
          if (step.does === 'ask') rules.add(await askBoth(world, step.about, step.by));
          else live(world, step);
        }
      } finally {
        await owner.query('rollback');
      }
    }),
    { numRuns: NUMBER_OF_STORIES },
  );
  expect([...rules]).toEqual(expect.arrayContaining([null, 'too_few', 'dominated', 'earlier_question']));
});

/** What happens in the world between two questions. */
function live(world: World, step: Exclude<DisclosureStep, { readonly does: 'ask' }>): void {
  if (step.does === 'release') world.released.add(step.provider);
  else if (step.does === 'withdraw') world.released.delete(step.provider);
  else if (step.does === 'name') world.named.add(idOf(step.provider));
  else
    for (const [at, provider] of step.providers.entries())
      world.values[provider] = contributionOf(provider, step.value + at);
}

/** Asks the model and the database the same, and holds both answers and both ledgers against each other. */
async function askBoth(world: World, about: readonly number[], by: number): Promise<string | null> {
  const group = [...about]
    .filter((provider) => world.released.has(provider))
    .flatMap((provider) => world.values[provider] ?? []);
  if (group.length === 0) return 'nobody';
  const knowledge: Knowledge = { toAsker: new Set([idOf(by)]), toAnybody: new Set(world.named) };
  const { answer, book } = askBook(world.book, group, knowledge);
  world.book = book;
  const told = await askDatabase(group, knowledge);
  expect(told['suppressed_by']).toBe(answer.suppressedBy);
  if (answer.suppressedBy === null) {
    const figures = figuresOf(answer.told, answer.pools, FACTOR);
    expect(told).toMatchObject({
      provider_count: figures.count,
      waiting: answer.waiting,
      is_behind: answer.isBehind,
    });
    expectSameFigure(told['mean'], figures.mean);
    expectSameFigure(told['pooled'], figures.pooled);
  }
  expect(await cellsInDatabase()).toEqual(cellsOf(book.ledger));
  expect(await takenInDatabase()).toEqual(takenOf(book));
  return answer.suppressedBy;
}

/** Of a figure exactly between two roundings the last digit may differ. */
function expectSameFigure(actual: unknown, expected: number | null): void {
  if (expected === null || typeof actual !== 'number') expect(actual).toBe(expected);
  else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(Math.abs(expected) * 0.0101);
}

async function askDatabase(
  group: readonly Contribution[],
  { toAsker, toAnybody }: Knowledge,
): Promise<Record<string, unknown>> {
  const members = group.map((one) => ({
    provider_id: one.providerId,
    value: one.value,
    above: one.above,
    below: one.below,
    known_to_asker: toAsker.has(one.providerId),
    known_to_anybody: toAnybody.has(one.providerId),
  }));
  const { rows } = await owner.query<Record<string, unknown>>(
    `select a.* from law.ask_group($1, 'quarter', '2024-01-01',
      array(select m from jsonb_populate_recordset(null::law.told, $2) m), $3, $4, $5) a`,
    [INDICATOR, JSON.stringify(members), [...toAsker], [...toAnybody], FACTOR],
  );
  return rows[0] ?? {};
}

async function cellsInDatabase(): Promise<readonly string[]> {
  const { rows } = await owner.query<{ cell: string }>(
    `select string_agg(concat_ws('/', c.provider_id, c.value, c.above, c.below, c.was_hidden), ' ' order by c.provider_id)
        || ' ' || c.pools as cell
       from law.comparison_cell c where c.indicator_id = $1 group by c.cell_id, c.pools`,
    [INDICATOR],
  );
  return rows.map(({ cell }) => cell).sort();
}

async function takenInDatabase(): Promise<readonly string[]> {
  const { rows } = await owner.query<{ taken: string }>(
    `select concat_ws('/', t.provider_id, t.value, t.above, t.below, t.times) as taken
       from law.comparison_taken t where t.indicator_id = $1`,
    [INDICATOR],
  );
  return rows.map(({ taken }) => taken).sort();
}

function takenOf({ taken }: Book): readonly string[] {
  return [...taken]
    .map(([id, { contribution: one, times }]) => [id, one.value, one.above, one.below, times].join('/'))
    .sort();
}

function cellsOf(ledger: Ledger): readonly string[] {
  return ledger
    .map(({ members, pools }) => {
      const texts = members.map((one) =>
        [one.providerId, one.value, one.above, one.below, one.wasHidden ? 't' : 'f'].join('/'),
      );
      return `${texts.sort().join(' ')} ${pools}`;
    })
    .sort();
}

test('the limits are those of the model', async () => {
  const { rows } = await owner.query<{ body: string }>(
    `select prosrc as body from pg_proc where proname = 'suppression'`,
  );
  expect(rows[0]?.body).toContain(`count(*) < ${DISCLOSURE.minimum}`);
  expect(rows[0]?.body).toContain(`* 100 < ${DISCLOSURE.percent} *`);
  const { rows: taking } = await owner.query<{ body: string }>(
    `select prosrc as body from pg_proc where proname = 'take_values'`,
  );
  expect(taking[0]?.body).toContain(`c.times < ${DISCLOSURE.values}`);
});

test('the ledger is only added to', async () => {
  await owner.query('begin');
  await owner.query(`select set_config('app.tenant_id', $1, true), set_config('app.account_id', $1, true)`, [
    randomUUID(),
  ]);
  const group = Array.from({ length: 5 }, (_, provider) => contributionOf(provider, 10));
  await askDatabase(group, { toAsker: new Set(), toAnybody: new Set() });
  const { rows } = await owner.query('select from law.comparison_ledger');
  expect(rows).toHaveLength(1);
  await expect(owner.query('delete from law.comparison_ledger')).rejects.toThrow('only added to');
  await owner.query('rollback');
});
