import { cents } from '@regietafel/domain/core/cents';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { type KringId, newId, type RevisionId, type TenantId } from '@regietafel/domain/core/ids';
import { type Contribution, type Counted, countedNext } from '@regietafel/domain/exposure/disclosure';
import type { ExposureRow } from '@regietafel/domain/exposure/share';
import { NOW } from '@regietafel/domain/history/as-of';
import type { Actor, KringKind } from '@regietafel/domain/sharing/tenant';
import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../embedded/test-database.ts';
import type { TestDatabase } from '../../embedded/test-server.ts';
import { buildDossier } from '../../factories/build-dossier.ts';
import { buildAccount, buildTenant } from '../../factories/build-organisation.ts';
import { type Database, openDatabase } from '../../kernel/database.ts';
import { tenantReader, withTenant } from '../../kernel/with-tenant.ts';
import { findDesk } from '../sharing/desk.ts';
import { listStatements, type NewStatement, recordStatement } from './statements.ts';
import { listExposureTotals } from './totals.ts';

const REGIONS = ['a', 'b', 'c', 'd'] as const;
type Region = (typeof REGIONS)[number];

let urls: TestDatabase;
let db: Database;
let dossier: Awaited<ReturnType<typeof buildDossier>>;
let regions: Readonly<Record<Region, Actor>>;
let provider: Actor;
let municipality: Actor;
let stranger: Actor;

beforeAll(async () => {
  urls = await createTestDatabase();
  db = openDatabase(urls);
  const person = async (kind: 'jeugdregio' | 'aanbieder' | 'gemeente') =>
    (await buildAccount(db, { tenantId: (await buildTenant(db, { kind })).id })).actor;
  const [a, b, c, d] = [
    await person('jeugdregio'),
    await person('jeugdregio'),
    await person('jeugdregio'),
    await person('jeugdregio'),
  ];
  regions = { a, b, c, d };
  provider = await person('aanbieder');
  municipality = await person('gemeente');
  stranger = await person('jeugdregio');
  dossier = await buildDossier(db, {
    owner: a,
    participants: [
      { tenantId: b.tenantId, role: 'strategisch_belang' },
      { tenantId: c.tenantId, role: 'betrokken' },
      { tenantId: d.tenantId, role: 'betrokken' },
      { tenantId: provider.tenantId, role: 'aanbieder' },
      { tenantId: municipality.tenantId, role: 'betrokken' },
    ],
  });
});

afterAll(async () => {
  await db.close();
  await urls.drop();
});

async function kringOf(actor: Actor, kind: KringKind): Promise<KringId> {
  const reader = tenantReader(db, actor, { dossierId: dossier.dossierId });
  const place = (await findDesk(reader, dossier.dossierId))?.places.find(
    (one) => one.kring.kind === kind && one.authorTenantId === actor.tenantId,
  );
  if (place === undefined) throw new Error(`no kring of kind ${kind} to write to`);
  return place.kring.id;
}

const heads = new Map<string, RevisionId>();

interface Told
  extends Partial<Pick<NewStatement, 'side' | 'mayBeTraced' | 'authorTenantId' | 'withdrawnReason'>> {
  readonly kring?: KringKind;
  readonly kringId?: KringId;
}

/** Records a share of so many euros in the own kring, unless told otherwise. */
async function tell(actor: Actor, year: number, euros: number | null, told: Told = {}): Promise<void> {
  const { kring = 'eigen', kringId = await kringOf(actor, kring), ...rest } = told;
  const key = `${actor.tenantId} ${year}`;
  const revisionId = newId<RevisionId>();
  const row: ExposureRow = {
    municipality: 'Beek',
    careKind: 'verblijf',
    revenueCents: euros === null ? null : cents(euros * 100),
    places: null,
    children: null,
  };
  await withTenant(db, actor, (tx) =>
    recordStatement(tx, revisionId, {
      dossierId: dossier.dossierId,
      authorTenantId: actor.tenantId,
      kringId,
      supersedes: heads.get(key) ?? null,
      standPer: '2024-12-31' as PlainDate,
      year,
      side: 'share',
      rows: rest.withdrawnReason === undefined ? [row] : [],
      guarantees: [],
      room: [],
      mayBeTraced: false,
      source: '',
      note: '',
      ...rest,
    }),
  );
  heads.set(key, revisionId);
}

async function revenueTotal(actor: Actor, year: number) {
  const totals = await listExposureTotals(
    tenantReader(db, actor, { dossierId: dossier.dossierId }),
    dossier.dossierId,
  );
  return totals.find((one) => one.year === year && one.measure === 'revenueCents');
}

describe('the shares in a provider', () => {
  test('are each of their author: the others read the total alone, once three regions told theirs', async () => {
    const year = 2016;
    await tell(regions.a, year, 100);
    await tell(regions.b, year, 90);
    expect(await revenueTotal(regions.a, year)).toBeUndefined();
    await tell(regions.c, year, 80);
    for (const [actor, own] of [
      [regions.a, 100],
      [regions.b, 90],
      [regions.d, null],
      [provider, null],
    ] as const) {
      expect(await revenueTotal(actor, year)).toEqual({
        year,
        measure: 'revenueCents',
        total: 27_000,
        regions: 3,
        isIncomplete: false,
        concentration: 'high',
        ownValue: own === null ? null : own * 100,
      });
      const seen = await listStatements(
        tenantReader(db, actor, { dossierId: dossier.dossierId }),
        dossier.dossierId,
        NOW,
      );
      expect(seen.filter((one) => one.year === year).map(({ authorTenantId }) => authorTenantId)).toEqual(
        own === null ? [] : [actor.tenantId],
      );
    }
  });

  test('are of nobody who does not take part', async () => {
    expect(await revenueTotal(stranger, 2016)).toBeUndefined();
  });

  test('are read by whom their kring admits', async () => {
    await tell(regions.a, 2017, 100, { kring: 'breed' });
    const seen = await listStatements(
      tenantReader(db, regions.d, { dossierId: dossier.dossierId }),
      dossier.dossierId,
      NOW,
    );
    expect(seen.filter(({ year }) => year === 2017)).toMatchObject([
      { authorTenantId: regions.a.tenantId, rows: [{ municipality: 'Beek', revenueCents: 10_000 }] },
    ]);
    expect((await revenueTotal(regions.d, 2017))?.total).toBe(10_000);
  });

  test('keep their total when two of three can be read by a third party', async () => {
    const year = 2018;
    await tell(regions.a, year, 100, { kring: 'kernteam' });
    await tell(regions.b, year, 90, { kring: 'kernteam' });
    await tell(regions.c, year, 80);
    // The kernteam would know what is left.
    expect(await revenueTotal(regions.d, year)).toBeUndefined();
    await tell(regions.d, year, 85);
    expect(await revenueTotal(regions.c, year)).toMatchObject({ total: 35_500, regions: 4 });
  });

  test('keep a withdrawn share until others changed as well, unless its author lets it be traced', async () => {
    const year = 2015;
    for (const [region, euros] of [
      [regions.a, 100],
      [regions.b, 90],
      [regions.c, 80],
    ] as const)
      await tell(region, year, euros);
    const withdrawnReason = 'Dubbel geteld';
    await tell(regions.a, year, null, { withdrawnReason });
    expect(await revenueTotal(regions.b, year)).toMatchObject({ total: 27_000, regions: 3 });
    await tell(regions.b, year, null, { withdrawnReason, mayBeTraced: true });
    expect(await revenueTotal(regions.c, year)).toMatchObject({ total: 18_000, regions: 2 });
    // What waits leaves together with the changes of two others.
    await tell(regions.c, year, 10);
    await tell(regions.d, year, 95);
    expect(await revenueTotal(regions.c, year)).toMatchObject({ total: 10_500, regions: 2 });
  });

  test('are not withdrawn before anything was told', async () => {
    await expect(tell(regions.a, 2060, null, { withdrawnReason: 'Te vroeg' })).rejects.toMatchObject({
      code: '23514',
    });
  });

  test('say that they are incomplete, and count nothing of what nobody knows', async () => {
    await tell(regions.a, 2019, null, { mayBeTraced: true });
    expect(await revenueTotal(regions.a, 2019)).toBeUndefined();
  });
});

describe('a statement is refused', () => {
  const refused = { code: '42501' };

  test('of a share by a municipality or the provider, and of a total by a region', async () => {
    await expect(tell(municipality, 2020, 1)).rejects.toMatchObject(refused);
    await expect(tell(provider, 2020, 1)).rejects.toMatchObject(refused);
    await expect(tell(regions.a, 2020, 1, { side: 'total' })).rejects.toMatchObject(refused);
    await tell(provider, 2020, 1, { side: 'total', kring: 'tafel' });
    expect(await revenueTotal(provider, 2020)).toBeUndefined();
  });

  test('under the name of another region, and by who takes no part', async () => {
    const authorTenantId: TenantId = regions.b.tenantId;
    await expect(tell(regions.a, 2020, 1, { authorTenantId })).rejects.toMatchObject(refused);
    await expect(
      tell(stranger, 2020, 1, { kringId: await kringOf(regions.a, 'breed') }),
    ).rejects.toMatchObject(refused);
  });
});

test('what counts stands in no table that a reader can name', async () => {
  const reader = tenantReader(db, regions.a);
  await expect(sql`select * from law.exposure_counted`.execute(reader)).rejects.toMatchObject({
    code: '42501',
  });
});

test('totals are those of the definition, whatever was told in whatever order', async () => {
  const table = [...REGIONS, 'provider', 'municipality'];
  const step = fc.record({
    region: fc.constantFrom(...REGIONS),
    euros: fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }),
    isOpen: fc.boolean(),
  });
  let year = 2020;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
      year += 1;
      let counted: Counted = new Map();
      const stands = new Map<string, Contribution>();
      for (const { region, euros, isOpen } of steps) {
        await tell(regions[region], year, euros, { mayBeTraced: isOpen });
        stands.set(region, {
          author: region,
          value: euros === null ? null : euros * 100,
          isOpen,
          readers: new Set(),
        });
        counted = countedNext(counted, [...stands.values()], table);
        const values = [...counted.values()];
        const total = await revenueTotal(regions.a, year);
        expect(total?.regions ?? 0).toBe(values.length);
        expect(total?.total ?? 0).toBe(values.reduce((sum, value) => sum + value, 0));
        expect(total?.ownValue ?? null).toBe(counted.get('a') ?? null);
      }
    }),
    { numRuns: 25, endOnFailure: true },
  );
});
