import type { PlainDate } from '@regietafel/domain/core/dates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../embedded/test-database.ts';
import { type Database, openDatabase } from '../kernel/database.ts';
import { tenantReader } from '../kernel/with-tenant.ts';
import { listDossiers } from '../queries/sharing/dossiers.ts';
import { listKringen } from '../queries/sharing/kringen.ts';
import { listParticipants } from '../queries/sharing/participants.ts';
import { loadNational, type NationalSummary } from './load-national.ts';

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

function firstDossier(): NationalSummary['dossiers'][number] {
  const [dossier] = national.dossiers;
  if (dossier === undefined) throw new Error('a national scenario without dossiers');
  return dossier;
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
      17, 2, 1,
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
