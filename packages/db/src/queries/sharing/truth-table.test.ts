import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import { newId } from '@regietafel/domain/core/ids';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../embedded/test-database.ts';
import { buildDossier } from '../../factories/build-dossier.ts';
import { buildAccount, buildProvider, buildTenant } from '../../factories/build-organisation.ts';
import { type Database, openDatabase } from '../../kernel/database.ts';
import { withSystem } from '../../kernel/with-system.ts';
import { tenantReader } from '../../kernel/with-tenant.ts';
import { endParticipation } from './admit.ts';
import { findDossierBySlug, getDossier, listDossiers } from './dossiers.ts';
import { listKringen } from './kringen.ts';
import type { OpenedDossier } from './open-dossier.ts';
import { listOwnParticipations, listParticipants } from './participants.ts';
import { listSeats } from './seats.ts';

const TODAY = Temporal.Now.plainDateISO('Europe/Amsterdam').toString() as PlainDate;

type Name = 'noord' | 'midden' | 'zuid' | 'zorg' | 'raad';
type Slug = 'appel' | 'berk' | 'ceder';

const people = new Map<Name, Actor>();
const dossiers = new Map<Slug, OpenedDossier>();
let db: Database;
let drop: () => Promise<void>;

/**
 * Five organisations and three dossiers. Noord leads appel with Midden beside it and Zorg as the provider; Midden leads
 * berk, Noord joins tomorrow and Zuid left today; Zuid leads ceder, Raad is merely concerned, Midden was only invited.
 */
beforeAll(async () => {
  const urls = await createTestDatabase();
  db = openDatabase(urls);
  drop = () => urls.drop();
  for (const name of ['noord', 'midden', 'zuid', 'zorg', 'raad'] as const) {
    const kind = name === 'zorg' ? 'aanbieder' : name === 'raad' ? 'gemeente' : 'jeugdregio';
    const tenant = await buildTenant(db, { slug: name, name, kind });
    const role = name === 'raad' ? 'griffie' : 'regievoerder';
    people.set(name, (await buildAccount(db, { tenantId: tenant.id, role })).actor);
  }
  const tenantId = (name: Name) => actor(name).tenantId;
  const open = async (slug: Slug, owner: Name, rest: Parameters<typeof buildDossier>[1]) => {
    const provider = await buildProvider(db, { slug, name: slug });
    dossiers.set(
      slug,
      await buildDossier(db, { ...rest, slug, owner: actor(owner), providerId: provider.id }),
    );
  };
  await open('appel', 'noord', {
    participants: [
      { tenantId: tenantId('midden'), role: 'strategisch_belang' },
      { tenantId: tenantId('zorg'), role: 'aanbieder' },
    ],
  });
  await open('berk', 'midden', {
    participants: [
      { tenantId: tenantId('noord'), role: 'strategisch_belang', validFrom: addDays(TODAY, 1) },
      { tenantId: tenantId('zuid'), role: 'betrokken', validTo: TODAY },
    ],
  });
  await open('ceder', 'zuid', {
    participants: [
      { tenantId: tenantId('raad'), role: 'betrokken' },
      { tenantId: tenantId('midden'), role: 'strategisch_belang', acceptedOn: null },
    ],
  });
});

afterAll(async () => {
  await db.close();
  await drop();
});

function actor(name: Name): Actor {
  const found = people.get(name);
  if (found === undefined) throw new Error(`nobody at ${name}`);
  return found;
}

function dossier(slug: Slug): OpenedDossier {
  const found = dossiers.get(slug);
  if (found === undefined) throw new Error(`no dossier ${slug}`);
  return found;
}

const as = (name: Name) => tenantReader(db, actor(name));

/** What each organisation finds in each dossier: its kringen from narrow to wide, nothing when the dossier is not there. */
const KRINGEN: Readonly<Record<Name, Readonly<Record<Slug, string>>>> = {
  noord: { appel: 'eigen kernteam tafel breed openbaar', berk: '', ceder: '' },
  midden: {
    appel: 'eigen kernteam tafel breed openbaar',
    berk: 'eigen kernteam tafel breed openbaar',
    ceder: '',
  },
  zuid: { appel: '', berk: '', ceder: 'eigen kernteam tafel breed openbaar' },
  zorg: { appel: 'eigen tafel breed openbaar', berk: '', ceder: '' },
  raad: { appel: '', berk: '', ceder: 'openbaar' },
};

/** Whom each organisation finds in each dossier, by name; the joint author left out. */
const PARTICIPANTS: Readonly<Record<Name, Readonly<Record<Slug, string>>>> = {
  noord: { appel: 'midden noord zorg', berk: '', ceder: '' },
  midden: { appel: 'midden noord zorg', berk: 'midden noord zuid', ceder: '' },
  zuid: { appel: '', berk: '', ceder: 'midden raad zuid' },
  zorg: { appel: 'midden noord zorg', berk: '', ceder: '' },
  raad: { appel: '', berk: '', ceder: 'raad' },
};

const NAMES = Object.keys(KRINGEN) as Name[];
const SLUGS = ['appel', 'berk', 'ceder'] as const;
const PAIRS = NAMES.flatMap((name) => SLUGS.map((slug) => [name, slug] as const));

describe('five organisations and three dossiers', () => {
  test.each(NAMES)('%s lists exactly the dossiers of the table', async (name) => {
    const expected = SLUGS.filter((slug) => KRINGEN[name][slug] !== '');
    expect((await listDossiers(as(name))).map(({ slug }) => slug)).toEqual(expected);
  });

  test.each(PAIRS)('%s finds in %s the kringen of the table', async (name, slug) => {
    const { kringen } = await listKringen(as(name), dossier(slug).dossierId);
    expect(kringen.map(({ kind }) => kind).join(' ')).toBe(KRINGEN[name][slug]);
  });

  test.each(PAIRS)('%s finds in %s the participants of the table (P17)', async (name, slug) => {
    const found = await listParticipants(as(name), dossier(slug).dossierId);
    const others = found.filter(({ isJointAuthor }) => !isJointAuthor);
    expect(others.map((one) => one.name).join(' ')).toBe(PARTICIPANTS[name][slug]);
    expect(others.filter(({ isOwn }) => isOwn).map((one) => one.name)).toEqual(
      PARTICIPANTS[name][slug] === '' ? [] : [name],
    );
  });

  test.each(PAIRS)(
    '%s gets %s by slug and by id, or the same nothing as for an id that does not exist',
    async (name, slug) => {
      const found = await findDossierBySlug(as(name), slug);
      expect(found?.id).toBe(KRINGEN[name][slug] === '' ? undefined : dossier(slug).dossierId);
      if (found !== undefined) {
        expect(await getDossier(as(name), found.id)).toEqual(found);
        return;
      }
      const refusal = { code: 'NOT_FOUND', messageKey: 'core.notFound', details: undefined };
      await expect(getDossier(as(name), dossier(slug).dossierId)).rejects.toMatchObject(refusal);
      await expect(getDossier(as(name), newId())).rejects.toMatchObject(refusal);
    },
  );
});

describe('what is told of a dossier', () => {
  test('the capacities of the own organisation', async () => {
    expect(await getDossier(as('noord'), dossier('appel').dossierId)).toMatchObject({
      slug: 'appel',
      providerName: 'appel',
      providerGroup: null,
      isFictitious: true,
      closedOn: null,
      capacities: ['accounthoudend'],
    });
    expect(await listOwnParticipations(as('raad'), dossier('ceder').dossierId)).toEqual([
      { role: 'betrokken', validFrom: '2020-01-01', validTo: null },
    ]);
    expect(await listOwnParticipations(as('zuid'), dossier('berk').dossierId)).toEqual([]);
  });

  test('who reads a kring, as far as the reader sees', async () => {
    const readers = async (name: Name, slug: Slug) =>
      Object.fromEntries(
        (await listKringen(as(name), dossier(slug).dossierId)).kringen.map((kring) => [
          kring.kind,
          [
            kring.organisations.map((one) => `${one.name} ${one.role}`).join(', '),
            kring.seats.map(({ kind, tenantName }) => `${kind} ${tenantName}`).join(', '),
          ],
        ]),
      );
    expect(await readers('noord', 'appel')).toMatchObject({
      eigen: ['noord accounthoudend', ''],
      kernteam: ['noord accounthoudend, midden strategisch_belang', 'ambtelijk noord'],
      tafel: ['noord accounthoudend, midden strategisch_belang, zorg aanbieder', 'ambtelijk noord'],
    });
    // A provider does not read the kernteam, and so not who has a seat in it.
    expect(await readers('zorg', 'appel')).toMatchObject({
      tafel: ['noord accounthoudend, midden strategisch_belang, zorg aanbieder', ''],
    });
    // Who is only invited, comes tomorrow or left today is no reader.
    expect(await readers('zuid', 'ceder')).toMatchObject({
      breed: ['zuid accounthoudend, raad betrokken', ''],
    });
    expect(await readers('midden', 'berk')).toMatchObject({ breed: ['midden accounthoudend', ''] });
    expect(await readers('raad', 'ceder')).toEqual({ openbaar: ['raad betrokken', ''] });
  });

  test('the provider, and whether everybody who takes part may be known', async () => {
    const known = async (name: Name, slug: Slug) => {
      const { providers, knowsAll } = await listKringen(as(name), dossier(slug).dossierId);
      return { providers: providers.map((one) => one.name), knowsAll };
    };
    expect(await known('noord', 'appel')).toEqual({ providers: ['zorg'], knowsAll: true });
    expect(await known('zorg', 'appel')).toEqual({ providers: ['zorg'], knowsAll: false });
    expect(await known('raad', 'ceder')).toEqual({ providers: [], knowsAll: false });
  });

  test('the seats, for who reads the kernteam', async () => {
    const { dossierId } = dossier('appel');
    expect(await listSeats(as('midden'), dossierId)).toMatchObject([
      { tenantName: 'noord', kind: 'ambtelijk', mayActForTable: true, isCurrent: true },
    ]);
    expect(await listSeats(as('zorg'), dossierId)).toEqual([]);
  });

  test('periods of participation, also those to come and those not accepted', async () => {
    const periodsOf = async (reader: Name, slug: Slug, name: Name) =>
      (await listParticipants(as(reader), dossier(slug).dossierId)).find((one) => one.name === name)?.periods;
    expect(await periodsOf('midden', 'berk', 'noord')).toEqual([
      {
        role: 'strategisch_belang',
        validFrom: addDays(TODAY, 1),
        validTo: null,
        invitedOn: addDays(TODAY, 1),
        isAccepted: true,
        lapsesOn: null,
        declinedOn: null,
        seesFrom: null,
      },
    ]);
    expect(await periodsOf('zuid', 'ceder', 'midden')).toMatchObject([{ isAccepted: false }]);
    // The own row stands in the kernteam: the period is known, the day of the invitation is not.
    expect(await periodsOf('raad', 'ceder', 'raad')).toMatchObject([{ role: 'betrokken', invitedOn: null }]);
  });
});

// Last, since it changes the world.
test('ending a participation removes access on the next request', async () => {
  const { dossierId } = dossier('appel');
  expect(await listDossiers(as('zorg'))).toHaveLength(1);
  await withSystem(db, 'open a dossier and admit participants', (tx) =>
    endParticipation(tx, { dossierId, tenantId: actor('zorg').tenantId }, TODAY),
  );
  expect(await listDossiers(as('zorg'))).toEqual([]);
  expect(await listParticipants(as('zorg'), dossierId)).toEqual([]);
  expect((await listKringen(as('zorg'), dossierId)).kringen).toEqual([]);
  await expect(getDossier(as('zorg'), dossierId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
