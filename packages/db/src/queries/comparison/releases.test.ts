import type { Release, ReleaseAudience } from '@regietafel/domain/comparison/release';
import { addDays } from '@regietafel/domain/core/dates';
import { type IndicatorId, newId } from '@regietafel/domain/core/ids';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildAccount, buildProvider, buildTenant } from '../../factories/build-organisation.ts';
import { withSystem } from '../../kernel/with-system.ts';
import { tenantReader, withTenant } from '../../kernel/with-tenant.ts';
import { loadAliases } from '../../reference-data/load-aliases.ts';
import { admitParticipant } from '../sharing/admit.ts';
import { openReleaseWorld, type Person, type ReleaseWorld, TODAY } from './release-world.ts';
import { recordReleaseConsent } from './releases.ts';

let world: ReleaseWorld;
beforeAll(async () => {
  world = await openReleaseWorld();
});
beforeEach(() => world.nextQuarter());
afterAll(() => world.close());

/** Who sees the one value that is released to these. */
async function readersOf(audiences: readonly ReleaseAudience[]): Promise<readonly string[]> {
  await world.release(await world.follow(12), { detail: 'named', audiences });
  const seen: string[] = [];
  for (const [name, actor] of Object.entries(world.people))
    if ((await world.namedTo(actor)).length > 0) seen.push(name);
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
    const followed = await world.follow(12, world.people.north);
    const releaseId = await world.release(followed, { detail: 'named' });
    expect(await world.namedTo(world.people.taskforce)).toEqual([]);
    const about = { dossierId: followed.dossierId, releaseId };
    await withTenant(world.db, world.people.north, (tx) =>
      recordReleaseConsent(tx, { ...about, answer: 'agree', note: '' }),
    );
    expect(await world.namedTo(world.people.taskforce)).toEqual([12]);
    await world.withdraw(followed, releaseId, world.people.north);
    expect(await world.namedTo(world.people.taskforce)).toEqual([]);
  });

  test('that is taken back is gone at the next statement of a transaction that is open', async () => {
    const followed = await world.follow(12);
    const releaseId = await world.release(followed, { detail: 'named' });
    const seen = await withTenant(world.db, world.people.taskforce, async (tx) => {
      const before = await world.toldTo(tx);
      await world.withdraw(followed, releaseId);
      return [before, await world.toldTo(tx)];
    });
    expect(seen).toEqual([[12], []]);
  });

  test('holds for no later accounthoudende regio that was not asked', async () => {
    const followed = await world.follow(12);
    await world.release(followed, { detail: 'named' });
    await withSystem(world.db, 'open a dossier and admit participants', (tx) =>
      admitParticipant(
        tx,
        followed.dossierId,
        { tenantId: world.people.gelderland.tenantId, role: 'accounthoudend', validFrom: TODAY },
        { hand: world.people.south },
      ),
    );
    expect(await world.namedTo(world.people.taskforce)).toEqual([]);
  });

  test('is refused where it can not be, with the field that is wrong', async () => {
    const followed = await world.follow(12);
    const wrong: readonly (readonly [Partial<Release>, string])[] = [
      [{ indicatorIds: [newId<IndicatorId>()] }, 'comparison.unknownIndicator'],
      [{ validFrom: addDays(TODAY, -1) }, 'comparison.fromPast'],
      [{ audiences: [] }, 'comparison_release_audiences_check'],
      [{ purpose: '' }, 'comparison_release_purpose_check'],
      [{ validUntil: addDays(TODAY, 1200) }, 'comparison_release_check'],
      [{ indicatorIds: [] }, 'comparison_release_indicator_ids_check'],
    ];
    for (const [overrides, message] of wrong)
      await expect(world.release(followed, overrides)).rejects.toThrow(message);
    await expect(world.release(followed, {}, world.people.north)).rejects.toThrow();
  });
});

test('what an organisation takes along tells who agreed, not what others wrote', async () => {
  const followed = await world.follow(12, world.people.north);
  const releaseId = await world.release(followed, { purpose: 'Van een ander' });
  const about = { dossierId: followed.dossierId, releaseId };
  await withTenant(world.db, world.people.north, (tx) =>
    recordReleaseConsent(tx, { ...about, answer: 'agree', note: 'Akkoord' }),
  );
  const takenBy = async (actor: Actor) => {
    const { rows } = await sql<{ of_table: string; contents: Record<string, unknown> }>`
      select of_table, contents from law.own_everything() where contents ->> 'release_id' = ${releaseId} order by of_table`.execute(
      tenantReader(world.db, actor),
    );
    return rows.map(({ contents }) => contents['purpose'] ?? contents['note']);
  };
  const keeper = (tenantId: Actor['tenantId']) => buildAccount(world.db, { tenantId, role: 'beheerder' });
  expect(await takenBy((await keeper(world.people.north.tenantId)).actor)).toEqual(['—', 'Akkoord']);
  expect(await takenBy((await keeper(world.people.south.tenantId)).actor)).toEqual(['Van een ander']);
  expect(await takenBy((await keeper(world.people.gelderland.tenantId)).actor)).toEqual([]);
});

describe('a provider under two names', () => {
  test.each([
    ['the same but for its legal form', 'Stichting De Boomgaard', 'De Boomgaard B.V.'],
    ['the same but for signs', 'Coöperatie Jeugd-Thuis', 'Jeugd Thuis'],
  ])('%s, is not released, and nothing is stored', async (_what, name, again) => {
    const { id } = await buildProvider(world.db, { name });
    await buildProvider(world.db, { name: again });
    const followed = await world.follow(12, undefined, id);
    await expect(world.release(followed, { detail: 'named' })).rejects.toThrow('comparison.providerTwice');
    expect(await world.namedTo(world.people.taskforce)).toEqual([]);
  });

  test('that is another one’s other name, is not released', async () => {
    const { id } = await buildProvider(world.db, { name: 'Het Baken' });
    const other = await buildProvider(world.db);
    await withSystem(world.db, 'load reference data', (tx) =>
      loadAliases(tx, [{ kind: 'aanbieder', subjectId: other.id, alias: 'Baken', source: 'Een test' }]),
    );
    await expect(world.release(await world.follow(12, undefined, id))).rejects.toThrow(
      'comparison.providerTwice',
    );
  });

  test('because it went on in another, counts once: by the dossier that was opened last', async () => {
    const [old, now] = [await buildProvider(world.db), await buildProvider(world.db)];
    const heir = await buildTenant(world.db, { kind: 'aanbieder', providerId: now.id });
    const gone = await buildTenant(world.db, { kind: 'aanbieder', providerId: old.id });
    const five = [
      await world.follow(10, undefined, old.id),
      await world.follow(20, undefined, now.id, TODAY),
    ];
    for (const value of [11, 12, 13, 14]) five.push(await world.follow(value));
    for (const one of five) await world.release(one, { detail: 'aggregate' });
    for (const one of five.slice(0, 2)) await world.release(one, { detail: 'named' });
    await withSystem(world.db, 'manage organisations and people', (tx) =>
      tx
        .updateTable('tenant')
        .set({ mergedInto: heir.id, mergedOn: TODAY })
        .where('tenantId', '=', gone.id)
        .execute(),
    );
    expect(await world.namedTo(world.people.taskforce)).toEqual([20]);
    // The one of whom the value can be seen hides nobody: of the others there are four.
    expect(await world.groupsTo(world.people.taskforce)).toMatchObject([{ suppressedBy: 'too_few' }]);
    const last = await world.follow(15);
    await world.release(last);
    expect(await world.groupsTo(world.people.taskforce)).toMatchObject([{ count: 6, mean: 14.2 }]);
  });
});

test('who looks as somebody else is shown nothing', async () => {
  const followed = await world.follow(12);
  await world.release(followed, { detail: 'named', audiences: ['all_regions'] });
  expect(await world.namedTo(world.people.south)).toEqual([12]);
  const viewing = { dossierId: followed.dossierId, as: { kind: 'capacity', role: 'betrokken' } } as const;
  expect(await world.namedTo({ ...world.people.south, viewing })).toEqual([]);
});

test('nobody reads the values but by asking', async () => {
  for (const table of ['indicator_current', 'comparison_cell', 'comparison_ledger'])
    await expect(
      sql`select * from ${sql.table(`law.${table}`)}`.execute(tenantReader(world.db, world.people.taskforce)),
    ).rejects.toThrow('permission denied');
});
