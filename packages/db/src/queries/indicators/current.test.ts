import { randomUUID } from 'node:crypto';
import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { RevisionId, TenantId } from '@regietafel/domain/core/ids';
import { type Comparability, comparabilityOf } from '@regietafel/domain/indicators/comparable';
import { computeIndicator, type ItemValues } from '@regietafel/domain/indicators/compute';
import { countingReports } from '@regietafel/domain/indicators/counting';
import type { Formula } from '@regietafel/domain/indicators/indicator';
import { type Grain, grainOf, periodFrom } from '@regietafel/domain/indicators/period';
import {
  type ItemDeviation,
  REPORT_BASES,
  REPORT_SCOPES,
  REVIEW_ANSWERS,
  type ReportBasis,
  type ReportScope,
  type ReviewAnswer,
} from '@regietafel/domain/indicators/report';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { become, layRows, undone } from '../../isolation/probe.ts';
import { openTableWorld, type TableWorld } from '../../isolation/table-world.ts';

/* The values that the database keeps are those that the domain computes of the same reports and answers. */

const NUMBER_OF_RUNS = 60;
const ITEMS = ['a', 'b', 'c'] as const;

/** Every shape of a formula: a ratio, a flow as a year, a plain sum, and a divisor that can be zero or negative. */
const FORMULAS: readonly {
  readonly id: string;
  readonly formula: Formula;
  readonly grains: readonly Grain[];
}[] = [
  { terms: [plus('a')], divisor: [plus('b')], factor: 100 },
  { terms: [plus('a'), minus('c')], divisor: [{ ...plus('b'), perYear: true }], factor: 1 },
  { terms: [{ ...plus('c'), perYear: true }], divisor: null, factor: 1 },
  { terms: [plus('a')], divisor: [plus('b'), minus('c')], factor: 365 },
].map((formula, at) => ({
  id: `00000000-0025-4000-8000-00000000000${at}`,
  formula,
  grains: at === 1 ? (['quarter'] as const) : (['quarter', 'year'] as const),
}));

function plus(item: string) {
  return { item, sign: 1 as const };
}
function minus(item: string) {
  return { item, sign: -1 as const };
}

let there: TableWorld;

beforeAll(async () => {
  there = await openTableWorld();
  await there.client.query('begin');
  await become(there.client, 'regietafel_system');
  await layRows(there.client, [{ table: 'indicator_definition', rows: FORMULAS.map(definitionRow) }]);
  await there.client.query('select law.recount_all_indicators()');
  await there.client.query('commit');
  freeYear = await findFreeYear();
});

afterAll(() => there.close());

function definitionRow({ id, formula, grains }: (typeof FORMULAS)[number], position: number) {
  return {
    indicator_id: id,
    code: id,
    name: id,
    definition: '',
    formula_text: '',
    ...formula,
    unit: 'ratio',
    domain: 'financieel',
    direction: 'higher',
    is_seasonal: false,
    grains,
    position,
    standing: 'uncertain',
    source: 'eigen verzinsel',
  };
}

const AUTHORS = ['owner', 'partner', 'provider', 'concerned'] as const;
const KRINGEN = ['tafel', 'breed', 'openbaar', 'kernteam'] as const;
const STARTS = [
  { grain: 'quarter', period_start: '2024-01-01' },
  { grain: 'quarter', period_start: '2024-04-01' },
  { grain: 'year', period_start: '2024-01-01' },
] as const;

/** Of which the world that others laid says nothing, so that it stands in nobody's way. */
let freeYear = 2024;
const ofFreeYear = (day: string) => day.replace('2024', String(freeYear));

async function findFreeYear(): Promise<number> {
  const { rows } = await there.client.query<{ year: number }>(
    `select y as year from generate_series(2024, 2059) y where not exists (
       select from indicator_report_revision r where extract(year from r.period_start) = y) limit 1`,
  );
  return rows[0]?.year ?? freeYear;
}

const figure = fc.option(
  fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant(0), fc.double({ min: -9, max: 9, noNaN: true })),
);
const items = fc.dictionary(fc.constantFrom(...ITEMS), figure);
const report = fc.record({
  author: fc.constantFrom(...AUTHORS),
  kring: fc.constantFrom(...KRINGEN),
  start: fc.constantFrom(...STARTS),
  scope: fc.constantFrom(...REPORT_SCOPES),
  basis: fc.constantFrom(...REPORT_BASES),
  items,
  deviations: fc.uniqueArray(fc.constantFrom(...ITEMS), { maxLength: 1 }),
  isSubmitted: fc.boolean(),
  minute: fc.integer({ min: 0, max: 3 }),
});
type Report = typeof report extends fc.Arbitrary<infer T> ? T : never;
const review = fc.record({ of: fc.nat(), answer: fc.constantFrom(...REVIEW_ANSWERS) });
type Review = typeof review extends fc.Arbitrary<infer T> ? T : never;

/** Lays reports as chains per author and period, one by one as people would, then the answers to them. */
async function lay(reports: readonly Report[], reviews: readonly Review[]): Promise<void> {
  const heads = new Map<string, { record: string; revision: string }>();
  const laid: { report_id: string; revision_id: string; kring_id: string }[] = [];
  for (const one of reports) {
    const key = JSON.stringify([one.author, one.start, one.scope]);
    const before = heads.get(key);
    const place = placeOf(one);
    const [record, revision] = [before?.record ?? randomUUID(), randomUUID()];
    heads.set(key, { record, revision });
    if (before === undefined)
      await layRows(there.client, [
        { table: 'record', rows: [{ ...place, record_id: record, kind: 'indicator_report' }] },
      ]);
    const row = reportRow(one, {
      record_id: record,
      revision_id: revision,
      supersedes: before?.revision ?? null,
    });
    await layRows(there.client, [{ table: 'indicator_report_revision', rows: [{ ...place, ...row }] }]);
    if (one.isSubmitted) laid.push({ report_id: record, revision_id: revision, kring_id: place.kring_id });
  }
  for (const [at, { of, answer }] of reviews.entries()) {
    const about = laid[of % Math.max(1, laid.length)];
    if (about === undefined) continue;
    const row = {
      ...placeOf({ author: 'owner', kring: 'tafel' }),
      ...about,
      review_id: randomUUID(),
      answer,
    };
    const rows = [{ ...row, note: 'Nagekeken', remarks: [], recorded_at: `2025-02-01T10:0${at}:00Z` }];
    await layRows(there.client, [{ table: 'indicator_review', rows }]);
  }
}

function placeOf({ author, kring }: Pick<Report, 'author' | 'kring'>) {
  const { tenantId, accountId } = there.actor('regievoerder');
  return {
    dossier_id: there.dossier('one').id,
    author_tenant_id: there.tenantId(author),
    kring_id: there.kring('one', kring).id,
    hand_tenant_id: tenantId,
    hand_account_id: accountId,
  };
}

function reportRow(
  { start, scope, basis, items: figures, deviations, isSubmitted, minute }: Report,
  chain: object,
) {
  return {
    ...chain,
    ...start,
    period_start: ofFreeYear(start.period_start),
    scope,
    basis,
    items: figures,
    deviations: deviations.map((item) => ({ item, reason: 'anders' })),
    note: '',
    is_submitted: isSubmitted,
    source_name: '',
    recorded_at: `2025-01-01T10:0${minute}:00Z`,
  };
}

interface StoredReport {
  readonly revisionId: RevisionId;
  readonly authorTenantId: TenantId;
  readonly recordedAt: Instant;
  readonly grain: Grain;
  readonly start: PlainDate;
  readonly scope: ReportScope;
  readonly basis: ReportBasis;
  readonly items: ItemValues;
  readonly deviations: readonly ItemDeviation[];
  readonly isSubmitted: boolean;
  readonly kring: string;
}

/** What the domain makes of everything that stands in the dossier. */
async function expected(): Promise<readonly Value[]> {
  const dossier = there.dossier('one').id;
  const { rows } = await there.client.query<StoredReport>(
    `select r.revision_id as "revisionId", r.author_tenant_id as "authorTenantId", to_char(r.recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt",
        r.grain, r.period_start as start, r.scope, r.basis, r.items, r.deviations, r.is_submitted as "isSubmitted", k.kind as kring
       from indicator_report_revision r join kring k on k.kring_id = r.kring_id where r.dossier_id = $1`,
    [dossier],
  );
  const answers = await there.client.query<{ revisionId: RevisionId; answer: ReviewAnswer }>(
    'select revision_id as "revisionId", answer from indicator_review where dossier_id = $1 order by recorded_at',
    [dossier],
  );
  const reports = rows
    .filter(({ kring }) => ['tafel', 'breed', 'openbaar'].includes(kring))
    .map((row) => ({ ...row, period: periodFrom(row.start, row.grain) }));
  const rolesOf = (author: TenantId) =>
    there.world.participations
      .filter((one) => one.dossierId === dossier && one.tenantId === author)
      .map(({ role }) => role);
  return [...countingReports(reports, answers.rows, rolesOf).values()].flatMap((one) =>
    FORMULAS.filter(({ grains }) => grains.includes(grainOf(one.period))).map(({ id, formula }) => ({
      key: `${id} ${one.grain} ${one.start}`,
      revision: one.revisionId,
      value: computeIndicator(formula, one.items, one.period),
      comparability: comparabilityOf(formula, one),
    })),
  );
}

interface Value {
  readonly key: string;
  readonly revision: string;
  readonly value: number | null;
  readonly comparability: Comparability;
}

/** What the database keeps. */
async function kept(): Promise<readonly Value[]> {
  const { rows } = await there.client.query<Value>(
    `select c.indicator_id || ' ' || c.grain || ' ' || c.period_start as key, c.revision_id as revision, c.value, c.comparability
       from law.indicator_current c where c.dossier_id = $1 and c.indicator_id = any($2)`,
    [there.dossier('one').id, FORMULAS.map(({ id }) => id)],
  );
  return rows;
}

const byKey = (values: readonly Value[]) => values.toSorted((a, b) => a.key.localeCompare(b.key));

describe('the values that count', () => {
  test('are those that the domain computes, whatever was reported and answered', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(report, { minLength: 1, maxLength: 8 }),
        fc.array(review, { maxLength: 5 }),
        async (reports, reviews) =>
          undone(there.client, async () => {
            await become(there.client, 'regietafel_system');
            await lay(reports, reviews);
            await there.client.query('reset role');
            const [model, stands] = [byKey(await expected()), byKey(await kept())];
            expect(stands.map(({ value: _value, ...rest }) => rest)).toEqual(
              model.map(({ value: _value, ...rest }) => rest),
            );
            for (const [at, { value }] of stands.entries()) expectAlike(value, model[at]?.value ?? null);
          }),
      ),
      { numRuns: NUMBER_OF_RUNS },
    );
  });

  test('are computed anew when the catalogue changes', async () => {
    await undone(there.client, async () => {
      await become(there.client, 'regietafel_system');
      await lay([REPORT], []);
      await there.client.query('update indicator_definition set factor = 1 where indicator_id = $1', [
        FORMULAS[0]?.id,
      ]);
      await there.client.query('select law.recount_all_indicators()');
      await there.client.query('reset role');
      const value = (await kept()).find(({ key }) =>
        key.startsWith(`${FORMULAS[0]?.id} quarter ${ofFreeYear('2024-04-01')}`),
      );
      expect(value?.value).toBe(0.5);
    });
  });
});

const REPORT: Report = {
  author: 'owner',
  kring: 'tafel',
  start: STARTS[1],
  scope: 'whole',
  basis: 'quarter_figures',
  items: { a: 1, b: 2, c: 3 },
  deviations: [],
  isSubmitted: true,
  minute: 0,
};

/** Both add up in their own order: equal to the last few bits of a double. */
function expectAlike(one: number | null, other: number | null): void {
  if (one === null || other === null) expect(one).toBe(other);
  else expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(one), Math.abs(other)));
}
