import { matrixOf, valuesAt } from '@regietafel/domain/comparison/matrix';
import type { GroupDimension } from '@regietafel/domain/comparison/question';
import type { Release, ReleaseAudience } from '@regietafel/domain/comparison/release';
import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import {
  type DossierId,
  type IndicatorId,
  type KringId,
  newId,
  type ProviderId,
  type ReleaseId,
} from '@regietafel/domain/core/ids';
import { type PeriodCode, startOf } from '@regietafel/domain/indicators/period';
import { CARE_KINDS, SIZE_CLASSES } from '@regietafel/domain/indicators/profile';
import type { Actor, MembershipRole } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../embedded/test-database.ts';
import type { TestDatabase } from '../../embedded/test-server.ts';
import { buildDossier } from '../../factories/build-dossier.ts';
import { buildAccount, buildProvider, buildTenant } from '../../factories/build-organisation.ts';
import { type Database, openDatabase } from '../../kernel/database.ts';
import { withSystem } from '../../kernel/with-system.ts';
import { type TenantReader, tenantReader, withTenant } from '../../kernel/with-tenant.ts';
import { indicatorIdOf, regionIdOf } from '../../reference-data/ids.ts';
import { loadAliases } from '../../reference-data/load-aliases.ts';
import { loadReferenceData } from '../../reference-data/load-reference-data.ts';
import { admitParticipant } from '../sharing/admit.ts';
import { askGroups } from './grouped-values.ts';
import { listNamedValues } from './named-values.ts';
import { recordRelease, recordReleaseConsent, recordReleaseWithdrawal } from './releases.ts';

/* Six providers of which regions in Limburg release figures, and everybody who might look at them. */

const TODAY = Temporal.Now.plainDateISO('Europe/Amsterdam').toString() as PlainDate;
const INDICATOR = indicatorIdOf('solvabiliteit');

let urls: TestDatabase;
let db: Database;
let owner: pg.Client;
let people: Readonly<Record<Person, Actor>>;
type Person =
  | 'south'
  | 'north'
  | 'gelderland'
  | 'landsdeel'
  | 'taskforce'
  | 'clerk'
  | 'municipality'
  | 'supervisor'
  | 'provider';
/** Each test speaks of a quarter of its own: the ledger never forgets. */
let quarter = 0;
const period = () => `${2020 + Math.floor(quarter / 4)}-Q${1 + (quarter % 4)}` as PeriodCode;

beforeAll(async () => {
  urls = await createTestDatabase();
  db = openDatabase(urls);
  owner = new pg.Client({ connectionString: urls.ownerUrl });
  await owner.connect();
  await loadReferenceData(db);
  const person = async (role: MembershipRole, overrides: Parameters<typeof buildTenant>[1]) => {
    const { id } = await buildTenant(db, overrides);
    return (await buildAccount(db, { tenantId: id, role })).actor;
  };
  const taskforce = await person('analist', { kind: 'taskforce' });
  people = {
    south: await person('regievoerder', { regionId: regionIdOf('JZ41') }),
    north: await person('regievoerder', { regionId: regionIdOf('JZ37') }),
    gelderland: await person('regievoerder', { regionId: regionIdOf('JZ28') }),
    landsdeel: await person('ambtenaar', { kind: 'landsdeel', landsdeel: 'Zuidoost' }),
    taskforce,
    clerk: (await buildAccount(db, { tenantId: taskforce.tenantId, role: 'griffie' })).actor,
    municipality: await person('ambtenaar', { kind: 'gemeente' }),
    supervisor: await person('adviseur', { kind: 'toezichthouder' }),
    provider: await person('controller', { kind: 'aanbieder' }),
  };
});

beforeEach(() => {
  quarter += 1;
});

afterAll(async () => {
  await owner.end();
  await db.close();
  await urls.drop();
});

interface Followed {
  readonly dossierId: DossierId;
  readonly tafel: KringId;
}

/** A provider that Zuid-Limburg follows, with one value in the quarter of this test. */
async function follow(
  value: number,
  alsoHolder?: Actor,
  providerId?: ProviderId,
  openedOn?: PlainDate,
): Promise<Followed> {
  const { dossierId, kringen } = await buildDossier(db, {
    owner: people.south,
    ...(providerId === undefined ? {} : { providerId }),
    ...(openedOn === undefined ? {} : { openedOn }),
    participants: alsoHolder === undefined ? [] : [{ tenantId: alsoHolder.tenantId, role: 'accounthoudend' }],
  });
  await owner.query(
    `insert into law.indicator_current (dossier_id, indicator_id, grain, period_start, author_tenant_id, report_id, revision_id, value,
        above, below, comparability, recorded_at)
      values ($1, $2, 'quarter', $3, $4, $1, $1, $5, $5, 10, 'yes', now())`,
    [dossierId, INDICATOR, startOf(period()), people.south.tenantId, value],
  );
  return { dossierId, tafel: kringen.tafel };
}

async function release(
  { dossierId, tafel }: Followed,
  overrides: Partial<Release> = {},
  by: Actor = people.south,
): Promise<ReleaseId> {
  const releaseId = newId<ReleaseId>();
  await withTenant(db, by, (tx) =>
    recordRelease(tx, tafel, {
      releaseId,
      dossierId,
      authorTenantId: by.tenantId,
      indicatorIds: [INDICATOR],
      detail: 'aggregate',
      purpose: 'Advies over het zorglandschap',
      audiences: ['taskforce'],
      validFrom: TODAY,
      validUntil: addDays(TODAY, 100),
      ...overrides,
    }),
  );
  return releaseId;
}

const withdraw = ({ dossierId }: Followed, releaseId: ReleaseId, by = people.south) =>
  withTenant(db, by, (tx) =>
    recordReleaseWithdrawal(tx, { dossierId, releaseId, reason: 'Anders besloten' }),
  );

const askNamed = (reader: TenantReader) => listNamedValues(reader, [INDICATOR], [period()]);

/** The values that are told, one for each provider of which one is. */
async function toldTo(reader: TenantReader): Promise<readonly number[]> {
  const answer = await askNamed(reader);
  const matrix = matrixOf({ ...answer, indicatorIds: [INDICATOR], periods: [period()] });
  return valuesAt(matrix, 0, 0).flatMap(({ value }) => value ?? []);
}

const namedTo = (actor: Actor) => toldTo(tenantReader(db, actor));

const groupsTo = (actor: Actor, groupBy: GroupDimension = 'none', region: string | null = null) =>
  withTenant(db, actor, (tx) =>
    askGroups(tx, {
      indicatorIds: [INDICATOR],
      from: period(),
      to: period(),
      groupBy,
      filters: { landsdeel: null, region, sizeClass: null, mainKind: null },
    }),
  );

/** Who sees the one value that is released to these. */
async function readersOf(audiences: readonly ReleaseAudience[]): Promise<readonly string[]> {
  await release(await follow(12), { detail: 'named', audiences });
  const seen: string[] = [];
  for (const [name, actor] of Object.entries(people)) if ((await namedTo(actor)).length > 0) seen.push(name);
  return seen;
}

describe('who is meant sees a value by name, and nobody else', () => {
  test.each<[ReleaseAudience, readonly Person[]]>([
    ['taskforce', ['taskforce']],
    // Noord-Limburg and the landsdeel are of the same landsdeel as the region that has the account.
    ['landsdeel', ['south', 'north', 'landsdeel']],
    ['all_regions', ['south', 'north', 'gelderland', 'landsdeel']],
  ])('%s', async (audience, expected) => {
    expect(await readersOf([audience])).toEqual(expected);
  });
});

describe('a release', () => {
  test('of two accounthoudende regio’s holds once both agreed, and until either takes it back', async () => {
    const followed = await follow(12, people.north);
    const releaseId = await release(followed, { detail: 'named' });
    expect(await namedTo(people.taskforce)).toEqual([]);
    const about = { dossierId: followed.dossierId, releaseId };
    await withTenant(db, people.north, (tx) =>
      recordReleaseConsent(tx, { ...about, answer: 'agree', note: '' }),
    );
    expect(await namedTo(people.taskforce)).toEqual([12]);
    await withdraw(followed, releaseId, people.north);
    expect(await namedTo(people.taskforce)).toEqual([]);
  });

  test('that is taken back is gone at the next statement of a transaction that is open', async () => {
    const followed = await follow(12);
    const releaseId = await release(followed, { detail: 'named' });
    const seen = await withTenant(db, people.taskforce, async (tx) => {
      const before = await toldTo(tx);
      await withdraw(followed, releaseId);
      return [before, await toldTo(tx)];
    });
    expect(seen).toEqual([[12], []]);
  });

  test('holds for no later accounthoudende regio that was not asked', async () => {
    const followed = await follow(12);
    await release(followed, { detail: 'named' });
    await withSystem(db, 'open a dossier and admit participants', (tx) =>
      admitParticipant(
        tx,
        followed.dossierId,
        { tenantId: people.gelderland.tenantId, role: 'accounthoudend', validFrom: TODAY },
        { hand: people.south },
      ),
    );
    expect(await namedTo(people.taskforce)).toEqual([]);
  });

  test('is refused where it can not be, with the field that is wrong', async () => {
    const followed = await follow(12);
    const wrong: readonly (readonly [Partial<Release>, string])[] = [
      [{ indicatorIds: [newId<IndicatorId>()] }, 'comparison.unknownIndicator'],
      [{ validFrom: addDays(TODAY, -1) }, 'comparison.fromPast'],
      [{ audiences: [] }, 'comparison_release_audiences_check'],
      [{ purpose: '' }, 'comparison_release_purpose_check'],
      [{ validUntil: addDays(TODAY, 1200) }, 'comparison_release_check'],
      [{ indicatorIds: [] }, 'comparison_release_indicator_ids_check'],
    ];
    for (const [overrides, message] of wrong)
      await expect(release(followed, overrides)).rejects.toThrow(message);
    await expect(release(followed, {}, people.north)).rejects.toThrow();
  });
});

test('what an organisation takes along tells who agreed, not what others wrote', async () => {
  const followed = await follow(12, people.north);
  const releaseId = await release(followed, { purpose: 'Van een ander' });
  const about = { dossierId: followed.dossierId, releaseId };
  await withTenant(db, people.north, (tx) =>
    recordReleaseConsent(tx, { ...about, answer: 'agree', note: 'Akkoord' }),
  );
  const takenBy = async (actor: Actor) => {
    const { rows } = await sql<{ of_table: string; contents: Record<string, unknown> }>`
      select of_table, contents from law.own_everything() where contents ->> 'release_id' = ${releaseId} order by of_table`.execute(
      tenantReader(db, actor),
    );
    return rows.map(({ contents }) => contents['purpose'] ?? contents['note']);
  };
  const keeper = (tenantId: Actor['tenantId']) => buildAccount(db, { tenantId, role: 'beheerder' });
  expect(await takenBy((await keeper(people.north.tenantId)).actor)).toEqual(['—', 'Akkoord']);
  expect(await takenBy((await keeper(people.south.tenantId)).actor)).toEqual(['Van een ander']);
  expect(await takenBy((await keeper(people.gelderland.tenantId)).actor)).toEqual([]);
});

describe('a provider under two names', () => {
  test.each([
    ['the same but for its legal form', 'Stichting De Boomgaard', 'De Boomgaard B.V.'],
    ['the same but for signs', 'Coöperatie Jeugd-Thuis', 'Jeugd Thuis'],
  ])('%s, is not released, and nothing is stored', async (_what, name, again) => {
    const { id } = await buildProvider(db, { name });
    await buildProvider(db, { name: again });
    const followed = await follow(12, undefined, id);
    await expect(release(followed, { detail: 'named' })).rejects.toThrow('comparison.providerTwice');
    expect(await namedTo(people.taskforce)).toEqual([]);
  });

  test('that is another one’s other name, is not released', async () => {
    const { id } = await buildProvider(db, { name: 'Het Baken' });
    const other = await buildProvider(db);
    await withSystem(db, 'load reference data', (tx) =>
      loadAliases(tx, [{ kind: 'aanbieder', subjectId: other.id, alias: 'Baken', source: 'Een test' }]),
    );
    await expect(release(await follow(12, undefined, id))).rejects.toThrow('comparison.providerTwice');
  });

  test('because it went on in another, counts once: by the dossier that was opened last', async () => {
    const [old, now] = [await buildProvider(db), await buildProvider(db)];
    const heir = await buildTenant(db, { kind: 'aanbieder', providerId: now.id });
    const gone = await buildTenant(db, { kind: 'aanbieder', providerId: old.id });
    const five = [await follow(10, undefined, old.id), await follow(20, undefined, now.id, TODAY)];
    for (const value of [11, 12, 13, 14]) five.push(await follow(value));
    for (const one of five) await release(one, { detail: 'aggregate' });
    for (const one of five.slice(0, 2)) await release(one, { detail: 'named' });
    await withSystem(db, 'manage organisations and people', (tx) =>
      tx
        .updateTable('tenant')
        .set({ mergedInto: heir.id, mergedOn: TODAY })
        .where('tenantId', '=', gone.id)
        .execute(),
    );
    expect(await namedTo(people.taskforce)).toEqual([20]);
    // The one of whom the value can be seen hides nobody: of the others there are four.
    expect(await groupsTo(people.taskforce)).toMatchObject([{ suppressedBy: 'too_few' }]);
    const last = await follow(15);
    await release(last);
    expect(await groupsTo(people.taskforce)).toMatchObject([{ count: 6, mean: 14.2 }]);
  });
});

describe('groups of providers', () => {
  const five = [10, 11, 12, 13, 14];

  test('count nothing of a dossier without a release, nor tell that there are some and not none', async () => {
    const none = await groupsTo(people.taskforce);
    expect(none).toMatchObject([{ suppressedBy: 'too_few', count: null, mean: null, waiting: 0 }]);
    await follow(12);
    expect(await groupsTo(people.taskforce)).toEqual(none);
    await release(await follow(13));
    expect(await groupsTo(people.taskforce)).toEqual(none);
  });

  test('are all there, whether somebody is in them or not', async () => {
    const by = async (groupBy: GroupDimension, region: string | null = null) =>
      (await groupsTo(people.taskforce, groupBy, region)).map(({ group }) => group);
    const before = await by('region');
    expect(before).toContain('JZ41');
    expect(before.length).toBeGreaterThan(40);
    await release(await follow(12));
    expect(await by('region')).toEqual(before);
    expect(await by('region', 'JZ41')).toEqual(['JZ41']);
    expect(await by('size_class')).toEqual([null, ...[...SIZE_CLASSES].sort()]);
    expect(await by('main_kind')).toEqual([null, ...[...CARE_KINDS].sort()]);
  });

  test('are told of five and not of four, and to nobody for whom it is not meant', async () => {
    const followed = await Promise.all(five.slice(0, 4).map((value) => follow(value)));
    for (const one of followed) await release(one);
    expect(await groupsTo(people.taskforce)).toMatchObject([
      { suppressedBy: 'too_few', count: null, mean: null },
    ]);
    await release(await follow(14));
    expect(await groupsTo(people.taskforce)).toMatchObject([{ suppressedBy: null, count: 5, mean: 12 }]);
    expect(await groupsTo(people.clerk)).toEqual([]);
    for (const person of ['north', 'landsdeel', 'municipality', 'supervisor', 'provider'] as const)
      expect(await groupsTo(people[person])).toMatchObject([{ suppressedBy: 'too_few', count: null }]);
  });

  test('of which one took its release back are not told again', async () => {
    const followed: [Followed, ReleaseId][] = [];
    for (const value of [...five, 15]) {
      const one = await follow(value);
      followed.push([one, await release(one)]);
    }
    expect(await groupsTo(people.taskforce)).toMatchObject([{ count: 6 }]);
    const [first] = followed;
    if (first === undefined) throw new Error('nobody is followed');
    await withdraw(...first);
    expect(await groupsTo(people.taskforce)).toMatchObject([
      { suppressedBy: 'earlier_question', count: null },
    ]);
  });

  test('are too small for an asker who sits at the table of one of five', async () => {
    for (const value of five.slice(1)) await release(await follow(value), { audiences: ['all_regions'] });
    const known = await follow(10);
    await release(known, { audiences: ['all_regions'] });
    const betrokken = { tenantId: people.gelderland.tenantId, role: 'betrokken', validFrom: TODAY } as const;
    await withSystem(db, 'open a dossier and admit participants', (tx) =>
      admitParticipant(tx, known.dossierId, betrokken, { hand: people.south }),
    );
    expect(await groupsTo(people.gelderland)).toMatchObject([{ suppressedBy: 'too_few' }]);
    expect(await groupsTo(people.north)).toMatchObject([{ suppressedBy: null, count: 5 }]);
  });

  test('withhold a name afterwards when it would tell of the others', async () => {
    const followed: Followed[] = [];
    for (const value of five) {
      const one = await follow(value);
      followed.push(one);
      await release(one);
    }
    await groupsTo(people.taskforce);
    const [first] = followed;
    if (first === undefined) throw new Error('nobody is followed');
    await release(first, { detail: 'named' });
    const reader = tenantReader(db, people.taskforce);
    expect(await askNamed(reader)).toMatchObject({ withheld: 1 });
    expect(await toldTo(reader)).toEqual([]);
  });

  test('leave each question in the trail of who asks', async () => {
    await groupsTo(people.taskforce);
    await groupsTo(people.taskforce);
    const { rows } = await owner.query(
      `select from public.audit_entry where tenant_id = $1 and account_id = $2 and action = 'comparison.groups'`,
      [people.taskforce.tenantId, people.taskforce.accountId],
    );
    expect(rows.length).toBeGreaterThanOrEqual(2);
  });
});

test('who looks as somebody else is shown nothing', async () => {
  const followed = await follow(12);
  await release(followed, { detail: 'named', audiences: ['all_regions'] });
  expect(await namedTo(people.south)).toEqual([12]);
  const viewing = { dossierId: followed.dossierId, as: { kind: 'capacity', role: 'betrokken' } } as const;
  expect(await namedTo({ ...people.south, viewing })).toEqual([]);
});

test('nobody reads the values but by asking', async () => {
  for (const table of ['indicator_current', 'comparison_cell', 'comparison_ledger'])
    await expect(
      sql`select * from ${sql.table(`law.${table}`)}`.execute(tenantReader(db, people.taskforce)),
    ).rejects.toThrow('permission denied');
});
