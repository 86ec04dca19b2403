import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId } from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import { computeIndicator } from '@regietafel/domain/indicators/compute';
import { startOf } from '@regietafel/domain/indicators/period';
import { declinedOn } from '@regietafel/domain/warning/hindsight';
import { countedAt } from '@regietafel/domain/warning/reported';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { withConnection } from '../embedded/connection.ts';
import { databaseUrl } from '../embedded/database-url.ts';
import { createTestDatabase } from '../embedded/test-database.ts';
import { type Database, openDatabase } from '../kernel/database.ts';
import { type TenantReader, tenantReader } from '../kernel/with-tenant.ts';
import { listLadderSteps } from '../queries/ladder/steps.ts';
import { listDossiers } from '../queries/sharing/dossiers.ts';
import { listKringen } from '../queries/sharing/kringen.ts';
import { listParticipants } from '../queries/sharing/participants.ts';
import { listReportedOf, listReviewsOf } from '../queries/warning/reported.ts';
import { INDICATOR_DEFINITIONS } from '../reference-data/indicator-definitions.ts';
import { loadNational, type NationalSummary } from './load-national.ts';
import { figuresOf } from './national/reports.ts';

const OPTIONS = { dossiers: 6, years: 2, today: '2026-11-22' as PlainDate };

let db: Database;
let urls: Awaited<ReturnType<typeof createTestDatabase>>;
let national: NationalSummary;

beforeAll(async () => {
  urls = await createTestDatabase();
  national = await loadNational(urls, OPTIONS);
  db = openDatabase(urls);
});

afterAll(async () => {
  await db.close();
  await urls.drop();
});

interface CurrentRow {
  readonly dossierId: DossierId;
  readonly code: string;
  readonly start: PlainDate;
  readonly revisionId: string;
  readonly value: number | null;
}

function firstDossier(): NationalSummary['dossiers'][number] {
  const [dossier] = national.dossiers;
  if (dossier === undefined) throw new Error('a national scenario without dossiers');
  return dossier;
}

async function reportsOf(reader: TenantReader, dossierId: DossierId): Promise<number> {
  const heads = await reader
    .selectFrom('record')
    .where('dossierId', '=', dossierId)
    .where('kind', '=', 'indicator_report')
    .select('recordId')
    .execute();
  expect(heads.length).toBeGreaterThan(4);
  return heads.length;
}

describe('the national scenario', () => {
  test('is loaded once', async () => {
    expect(national).toMatchObject({ isNew: true });
    expect(national.regions).toHaveLength(42);
    expect(await loadNational(urls, OPTIONS)).toEqual({ ...national, isNew: false });
  });

  test('opens dossiers as anybody would: with the same kringen and readers', async () => {
    const { id, owner, provider } = firstDossier();
    const { kringen } = await listKringen(tenantReader(db, owner, { dossierId: id }), id);
    expect(kringen.map(({ kind }) => kind)).toEqual(['eigen', 'kernteam', 'tafel', 'breed', 'openbaar']);
    const roles = kringen.at(-1)?.organisations.map(({ role }) => role);
    expect(roles).toEqual([
      'accounthoudend',
      ...Array(3).fill('strategisch_belang'),
      'aanbieder',
      'adviserend',
      ...Array(6).fill('betrokken'),
    ]);
    expect(await listParticipants(tenantReader(db, owner), id)).toHaveLength(13);
    expect(await listParticipants(tenantReader(db, provider), id)).toHaveLength(7);
    expect(await listDossiers(tenantReader(db, provider))).toMatchObject([{ id, isFictitious: true }]);
  });

  test('shows the observer every dossier, with two years of values of five KPI’s in each', async () => {
    const reader = tenantReader(db, national.observer);
    expect(await listDossiers(reader)).toHaveLength(6);
    const values = await reader
      .selectFrom('kpiValue')
      .select(({ fn }) => [
        fn.countAll<number>().as('count'),
        fn.min('month').as('first'),
        fn.max('month').as('last'),
        fn.max('recordedAt').as('recorded'),
      ])
      .where('isFictitious', '=', true)
      .executeTakeFirstOrThrow();
    expect(values).toEqual({
      count: 6 * 5 * 24,
      first: '2024-11-01',
      last: '2026-10-01',
      recorded: '2026-11-10T09:00:00Z',
    });
  });

  test('gives each dossier two registers, revisions between them, a step and agreements', async () => {
    const { id, owner } = firstDossier();
    const reader = tenantReader(db, owner, { dossierId: id });
    const count = async (table: 'record' | 'registerVersion' | 'ladderStep' | 'agreementRevision') =>
      (await reader.selectFrom(table).where('dossierId', '=', id).selectAll().execute()).length;
    expect(await Promise.all([count('record'), count('registerVersion'), count('ladderStep')])).toEqual([
      17 + (await reportsOf(reader, id)),
      2,
      1,
    ]);
    expect(await count('agreementRevision')).toBe(5);
    const revisions = await reader
      .selectFrom('riskRevision')
      .where('dossierId', '=', id)
      .selectAll()
      .execute();
    expect(revisions.length).toBeGreaterThan(12);
    expect(revisions.filter(({ supersedes }) => supersedes === null)).toHaveLength(12);
  });

  test('keeps what each provider reported, where its region reads it, and when it became known', async () => {
    const { id, owner } = firstDossier();
    const figures = figuresOf('landelijk-001', 0, { from: '2024-11-01' as PlainDate, today: OPTIONS.today });
    const reported = await listReportedOf(tenantReader(db, owner, { dossierId: id }), [id]);
    const facts = ({ revisionId, period, items, recordedAt }: (typeof figures.reports)[number]) => ({
      ...{ revisionId, period, items, recordedAt },
    });
    expect(reported).toMatchObject(figures.reports.map(facts));
    expect(reported).toHaveLength(figures.reports.length);
  });

  test('counts of each report what the domain computes of it, whatever came in at once', async () => {
    // Nobody reads what is counted directly: only whoever stands above the law.
    const unguarded = databaseUrl(
      inject('testServer'),
      'superuser',
      new URL(urls.ownerUrl).pathname.slice(1),
    );
    const { rows } = await withConnection(unguarded, (client) =>
      client.query<CurrentRow>(
        `select c.dossier_id as "dossierId", d.code, c.period_start::text as start, c.revision_id as "revisionId", c.value
           from law.indicator_current c join indicator_definition d on d.indicator_id = c.indicator_id`,
      ),
    );
    const kept = new Map(rows.map((row) => [`${row.dossierId} ${row.code} ${row.start}`, row]));
    const ids = national.dossiers.map(({ id }) => id);
    const reader = tenantReader(db, national.observer);
    const [reports, reviews] = [await listReportedOf(reader, ids), await listReviewsOf(reader, ids)];
    let compared = 0;
    for (const id of ids) {
      const own = reports.filter(({ dossierId }) => dossierId === id);
      const counted = countedAt({ reports: own, reviews }, '2100-01-01T00:00:00Z' as Instant);
      for (const { period, items, revisionId } of counted)
        for (const { code, formula } of INDICATOR_DEFINITIONS) {
          const row = kept.get(`${id} ${code} ${startOf(period)}`);
          expect(row?.revisionId).toBe(revisionId);
          const value = computeIndicator(formula, items, period);
          if (value === null) expect(row?.value).toBeNull();
          else expect(row?.value).toBeCloseTo(value, 6);
          compared += 1;
        }
    }
    expect(compared).toBe(rows.length);
    expect(compared).toBeGreaterThan(500);
  });

  test('releases some by name, some among others, and of some nothing', async () => {
    const releases = await tenantReader(db, national.observer)
      .selectFrom('comparisonRelease')
      .select(['dossierId', 'detail', 'audiences', 'isFictitious'])
      .execute();
    expect(releases).toHaveLength(OPTIONS.dossiers - 1);
    expect(new Set(releases.map(({ detail }) => detail))).toEqual(new Set(['named', 'aggregate']));
    expect(new Set(releases.flatMap(({ audiences }) => audiences))).toEqual(
      new Set(['taskforce', 'landsdeel', 'all_regions']),
    );
    expect(releases.every(({ isFictitious }) => isFictitious)).toBe(true);
  });

  test('puts who declines on trede 3, on the day that the scenario knows', async () => {
    const declining = national.dossiers[5];
    if (declining === undefined) throw new Error('nobody declines');
    const reader = tenantReader(db, declining.owner, { dossierId: declining.id });
    const steps = await listLadderSteps(reader, declining.id, NOW);
    const span = { from: '2024-11-01' as PlainDate, today: OPTIONS.today };
    const { declinedOn: known } = figuresOf(declining.slug, 5, span);
    expect(known).not.toBeNull();
    expect(declinedOn(steps, OPTIONS.today)).toBe(known);
  });

  test.each([
    ['JZ03', ['landelijk-002', 'landelijk-003', 'landelijk-004']],
    ['JZ16', ['landelijk-005']],
  ])('lets %s see only the dossiers that it takes part in', async (code, slugs) => {
    const region = national.regions.find((one) => one.code === code);
    if (region === undefined) throw new Error(`no region ${code}`);
    const found = await listDossiers(tenantReader(db, region.actor));
    expect(found.map(({ slug }) => slug).toSorted()).toEqual(slugs);
  });
});
