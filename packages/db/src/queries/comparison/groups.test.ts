import type { GroupDimension } from '@regietafel/domain/comparison/question';
import type { ReleaseId } from '@regietafel/domain/core/ids';
import { CARE_KINDS, SIZE_CLASSES } from '@regietafel/domain/indicators/profile';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withSystem } from '../../kernel/with-system.ts';
import { tenantReader } from '../../kernel/with-tenant.ts';
import { admitParticipant } from '../sharing/admit.ts';
import { type Followed, openReleaseWorld, type ReleaseWorld, TODAY } from './release-world.ts';

let world: ReleaseWorld;
beforeAll(async () => {
  world = await openReleaseWorld();
});
beforeEach(() => world.nextQuarter());
afterAll(() => world.close());

describe('groups of providers', () => {
  const five = [10, 11, 12, 13, 14];

  test('count nothing of a dossier without a release, nor tell that there are some and not none', async () => {
    const none = await world.groupsTo(world.people.taskforce);
    expect(none).toMatchObject([{ suppressedBy: 'too_few', count: null, mean: null, waiting: 0 }]);
    await world.follow(12);
    expect(await world.groupsTo(world.people.taskforce)).toEqual(none);
    await world.release(await world.follow(13));
    expect(await world.groupsTo(world.people.taskforce)).toEqual(none);
  });

  test('are all there, whether somebody is in them or not', async () => {
    const by = async (groupBy: GroupDimension, region: string | null = null) =>
      (await world.groupsTo(world.people.taskforce, groupBy, region)).map(({ group }) => group);
    const before = await by('region');
    expect(before).toContain('JZ41');
    expect(before.length).toBeGreaterThan(40);
    await world.release(await world.follow(12));
    expect(await by('region')).toEqual(before);
    expect(await by('region', 'JZ41')).toEqual(['JZ41']);
    expect(await by('size_class')).toEqual([null, ...[...SIZE_CLASSES].sort()]);
    expect(await by('main_kind')).toEqual([null, ...[...CARE_KINDS].sort()]);
  });

  test('are told of five and not of four, and to nobody for whom it is not meant', async () => {
    const followed = await Promise.all(five.slice(0, 4).map((value) => world.follow(value)));
    for (const one of followed) await world.release(one);
    expect(await world.groupsTo(world.people.taskforce)).toMatchObject([
      { suppressedBy: 'too_few', count: null, mean: null },
    ]);
    await world.release(await world.follow(14));
    expect(await world.groupsTo(world.people.taskforce)).toMatchObject([
      { suppressedBy: null, count: 5, mean: 12 },
    ]);
    expect(await world.groupsTo(world.people.clerk)).toEqual([]);
    for (const person of ['north', 'landsdeel', 'municipality', 'supervisor', 'provider'] as const)
      expect(await world.groupsTo(world.people[person])).toMatchObject([
        { suppressedBy: 'too_few', count: null },
      ]);
  });

  test('of which one took its release back are not told again', async () => {
    const followed: [Followed, ReleaseId][] = [];
    for (const value of [...five, 15]) {
      const one = await world.follow(value);
      followed.push([one, await world.release(one)]);
    }
    expect(await world.groupsTo(world.people.taskforce)).toMatchObject([{ count: 6 }]);
    const [first] = followed;
    if (first === undefined) throw new Error('nobody is followed');
    await world.withdraw(...first);
    expect(await world.groupsTo(world.people.taskforce)).toMatchObject([
      { suppressedBy: 'earlier_question', count: null },
    ]);
  });

  test('are too small for an asker who sits at the table of one of five', async () => {
    for (const value of five.slice(1))
      await world.release(await world.follow(value), { audiences: ['all_regions'] });
    const known = await world.follow(10);
    await world.release(known, { audiences: ['all_regions'] });
    const betrokken = {
      tenantId: world.people.gelderland.tenantId,
      role: 'betrokken',
      validFrom: TODAY,
    } as const;
    await withSystem(world.db, 'open a dossier and admit participants', (tx) =>
      admitParticipant(tx, known.dossierId, betrokken, { hand: world.people.south }),
    );
    expect(await world.groupsTo(world.people.gelderland)).toMatchObject([{ suppressedBy: 'too_few' }]);
    expect(await world.groupsTo(world.people.north)).toMatchObject([{ suppressedBy: null, count: 5 }]);
  });

  test('withhold a name afterwards when it would tell of the others', async () => {
    const followed: Followed[] = [];
    for (const value of five) {
      const one = await world.follow(value);
      followed.push(one);
      await world.release(one);
    }
    await world.groupsTo(world.people.taskforce);
    const [first] = followed;
    if (first === undefined) throw new Error('nobody is followed');
    await world.release(first, { detail: 'named' });
    const reader = tenantReader(world.db, world.people.taskforce);
    expect(await world.askNamed(reader)).toMatchObject({ withheld: 1 });
    expect(await world.toldTo(reader)).toEqual([]);
  });

  test('leave each question in the trail of who asks', async () => {
    await world.groupsTo(world.people.taskforce);
    await world.groupsTo(world.people.taskforce);
    const { rows } = await world.owner.query(
      `select from public.audit_entry where tenant_id = $1 and account_id = $2 and action = 'comparison.groups'`,
      [world.people.taskforce.tenantId, world.people.taskforce.accountId],
    );
    expect(rows.length).toBeGreaterThanOrEqual(2);
  });
});
