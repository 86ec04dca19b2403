import type { Actor } from '@regietafel/domain/sharing/tenant';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../embedded/test-database.ts';
import { buildDossier } from '../../factories/build-dossier.ts';
import { buildAccount } from '../../factories/build-organisation.ts';
import { type Database, openDatabase } from '../../kernel/database.ts';
import { tenantReader, withTenant } from '../../kernel/with-tenant.ts';
import { findDesk } from './desk.ts';
import { addKring, closeKring, listAddedKringen, type NewKring } from './kring-acts.ts';
import { listKringen } from './kringen.ts';

let db: Database;
let drop: () => Promise<void>;
let people: Readonly<Record<'owner' | 'second' | 'partner' | 'provider', Actor>>;
let opened: Awaited<ReturnType<typeof buildDossier>>;

beforeAll(async () => {
  const urls = await createTestDatabase();
  db = openDatabase(urls);
  drop = () => urls.drop();
  const build = async () => (await buildAccount(db)).actor;
  const [owner, second, partner, provider] = [await build(), await build(), await build(), await build()];
  people = { owner, second, partner, provider };
  opened = await buildDossier(db, {
    owner,
    participants: [
      { tenantId: second.tenantId, role: 'accounthoudend' },
      { tenantId: partner.tenantId, role: 'strategisch_belang' },
      { tenantId: provider.tenantId, role: 'aanbieder' },
    ],
  });
});

afterAll(async () => {
  await db.close();
  await drop();
});

function draft(name: string, overrides: Partial<NewKring> = {}): NewKring {
  return {
    dossierId: opened.dossierId,
    authorTenantId: people.owner.tenantId,
    kringId: opened.kringen.kernteam,
    name,
    admittedRoles: ['accounthoudend', 'aanbieder'],
    admittedSeats: [],
    reason: 'Overleg met de aanbieder alleen.',
    ...overrides,
  };
}

const as = (name: keyof typeof people) => tenantReader(db, people[name], { dossierId: opened.dossierId });
const kringNames = async (name: keyof typeof people) =>
  (await listKringen(as(name), opened.dossierId)).kringen.map((kring) => kring.name);
const writable = async (name: keyof typeof people) =>
  (await findDesk(as(name), opened.dossierId))?.places.map(({ kring }) => kring.name);

describe('adding a kring', () => {
  test('lets in whom it admits, from the next request on, by the word of one accounthoudende regio', async () => {
    await withTenant(db, people.owner, (tx) => addKring(tx, draft('Duo')));
    for (const name of ['owner', 'second', 'provider'] as const) {
      expect(await kringNames(name)).toContain('Duo');
      expect(await writable(name)).toContain('Duo');
    }
    expect(await kringNames('partner')).not.toContain('Duo');
    // The kernteam knows that there is one, also who is not in it; the provider does not know of the act.
    expect(await listAddedKringen(as('partner'), opened.dossierId)).toMatchObject([
      { name: 'Duo', admittedRoles: ['accounthoudend', 'aanbieder'], closed: null },
    ]);
    expect(await listAddedKringen(as('provider'), opened.dossierId)).toEqual([]);
  });

  test('can admit seats alone: a kring of persons', async () => {
    const board = draft('Ambtelijk overleg', { admittedRoles: [], admittedSeats: ['ambtelijk'] });
    await withTenant(db, people.second, (tx) =>
      addKring(tx, { ...board, authorTenantId: people.second.tenantId }),
    );
    expect(await kringNames('owner')).toContain('Ambtelijk overleg');
    expect(await kringNames('second')).not.toContain('Ambtelijk overleg');
  });

  test.each([
    [
      'would admit nobody today',
      { admittedRoles: ['adviserend'], admittedSeats: ['bestuurlijk'] },
      'sharing.kringOfNobody',
      'admittedRoles',
    ],
    [
      'admits nobody at all',
      { admittedRoles: [], admittedSeats: [] },
      'sharing.kringOfNobody',
      'admittedRoles',
    ],
    ['has the name of another', { name: 'kernteam' }, 'sharing.kringNameTaken', 'name'],
  ] as const)('is refused when it %s', async (_what, overrides, message, column) => {
    const before = await kringNames('owner');
    const { kringen } = opened;
    await expect(
      withTenant(db, people.owner, (tx) =>
        addKring(tx, { ...draft('Anders'), ...overrides, kringId: kringen.kernteam }),
      ),
    ).rejects.toMatchObject({ code: 'RT400', message, column });
    expect(await kringNames('owner')).toEqual(before);
  });

  test.each(['partner', 'provider'] as const)('is not for the %s', async (name) => {
    const { tenantId: authorTenantId } = people[name];
    const kringId = name === 'provider' ? opened.kringen.tafel : opened.kringen.kernteam;
    await expect(
      withTenant(db, people[name], (tx) => addKring(tx, draft('Eigen plan', { authorTenantId, kringId }))),
    ).rejects.toMatchObject({ code: '42501' });
  });

  test('stands in the kernteam and nowhere else', async () => {
    const elsewhere = draft('In het verborgen', { kringId: opened.kringen.tafel });
    await expect(withTenant(db, people.owner, (tx) => addKring(tx, elsewhere))).rejects.toMatchObject({
      code: '42501',
    });
  });
});

describe('closing a kring', () => {
  test('stops new records and leaves it to be read', async () => {
    const kringId = await withTenant(db, people.owner, (tx) => addKring(tx, draft('Tijdelijk')));
    const { dossierId } = opened;
    const place = {
      dossierId,
      authorTenantId: people.second.tenantId,
      kringId: opened.kringen.kernteam,
      reason: 'Niet meer nodig.',
    };
    await withTenant(db, people.second, (tx) => closeKring(tx, { ...place, aboutKringId: kringId }));
    expect(await kringNames('provider')).toContain('Tijdelijk');
    expect(await writable('provider')).not.toContain('Tijdelijk');
    expect((await listAddedKringen(as('partner'), dossierId)).at(-1)).toMatchObject({
      name: 'Tijdelijk',
      closed: { reason: 'Niet meer nodig.' },
    });
    // Its name is free again.
    await withTenant(db, people.owner, (tx) => addKring(tx, draft('Tijdelijk')));
  });

  test('is refused for a kring that every dossier has', async () => {
    const { dossierId, kringen } = opened;
    const place = {
      dossierId,
      authorTenantId: people.owner.tenantId,
      kringId: kringen.kernteam,
      reason: 'Nee',
    };
    await expect(
      withTenant(db, people.owner, (tx) => closeKring(tx, { ...place, aboutKringId: kringen.breed })),
    ).rejects.toMatchObject({ code: 'RT400', column: 'aboutKringId' });
  });
});
