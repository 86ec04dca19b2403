import type { PlainDate } from '@regietafel/domain/core/dates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../embedded/test-database.ts';
import { type Database, openDatabase } from '../kernel/database.ts';
import { withSystem } from '../kernel/with-system.ts';
import { tenantReader, withTenant } from '../kernel/with-tenant.ts';
import { listCurrentMemberships } from '../queries/accounts/memberships.ts';
import { listAgreementRevisions } from '../queries/agreements/agreements.ts';
import { recordInvitationAnswer } from '../queries/sharing/acts.ts';
import { listInvitations } from '../queries/sharing/invitations.ts';
import { demoDossierId } from './demo/dossier.ts';
import { DEMO_PASSWORD, DEMO_PEOPLE, demoActor } from './demo/people.ts';
import { type DemoSummary, loadDemo } from './load-demo.ts';

const options = { hash: async (password: string) => `hash of ${password}`, today: '2026-11-22' as PlainDate };

type Address = `${string}@${string}`;

let db: Database;
let urls: Awaited<ReturnType<typeof createTestDatabase>>;
let first: DemoSummary;

beforeAll(async () => {
  urls = await createTestDatabase();
  first = await loadDemo(urls, options);
  db = openDatabase(urls);
});

afterAll(async () => {
  await db.close();
  await urls.drop();
});

const WHOLE = 'eigen kernteam tafel breed openbaar';
const PROVIDER = 'eigen tafel breed openbaar';
const BROAD = 'eigen breed openbaar';

/** In Pactum with the consultations that were added, and the one where only bestuurders have a seat. */
const REGIONS = `${WHOLE} ander ander`;
const BOARDS = `${REGIONS} ander`;

/** Of a region that sends letters of invitation. */
const LETTERS = `uitnodiging ${WHOLE}`;

/** The plan of the landsdeel, at whose table all its regions sit. */
const PLAN = { 'jeugdzorgplus-zuidoost': WHOLE };

/** The kringen that each demo account reads, per dossier; what is not named is not there. */
const SEEN: Readonly<Record<Address, Readonly<Record<string, string>>>> = {
  'regievoerder@zuid-limburg': { ...PLAN, 'via-jeugd': WHOLE, xonar: WHOLE },
  'wethouder@zuid-limburg': { ...PLAN, 'via-jeugd': WHOLE, xonar: WHOLE },
  'controller@zuid-limburg': { ...PLAN, 'via-jeugd': WHOLE, xonar: WHOLE },
  'beheerder@zuid-limburg': { ...PLAN, 'via-jeugd': WHOLE, xonar: WHOLE },
  'regievoerder@centraal-gelderland': { pactum: `uitnodiging ${REGIONS}` },
  'ambtenaar@centraal-gelderland': { pactum: `uitnodiging ${REGIONS}` },
  'wethouder@centraal-gelderland': { pactum: `uitnodiging ${BOARDS}` },
  'ambtenaar@midden-ijssel-oost-veluwe': { pactum: `uitnodiging ${REGIONS}` },
  'wethouder@midden-ijssel-oost-veluwe': { pactum: `uitnodiging ${BOARDS}` },
  'ambtenaar@zuidoost-brabant': { ...PLAN, pactum: REGIONS, 'via-jeugd': BROAD },
  'wethouder@zuidoost-brabant': { ...PLAN, pactum: BOARDS, 'via-jeugd': BROAD },
  'ambtenaar@ijsselland': { pactum: REGIONS },
  'wethouder@ijsselland': { pactum: BOARDS },
  'ambtenaar@midden-limburg-oost': { ...PLAN, mutsaersstichting: WHOLE, pactum: REGIONS, 'via-jeugd': BROAD },
  'wethouder@midden-limburg-oost': { ...PLAN, mutsaersstichting: WHOLE, pactum: BOARDS, 'via-jeugd': BROAD },
  'ambtenaar@apeldoorn': { pactum: `${BROAD} ander ander` },
  'ambtenaar@noord-limburg': { ...PLAN, mutsaersstichting: LETTERS, 'via-jeugd': WHOLE },
  'wethouder@noord-limburg': { ...PLAN, mutsaersstichting: LETTERS, 'via-jeugd': WHOLE },
  'secretaris@landsdeel-zuidoost': { ...PLAN, 'via-jeugd': WHOLE },
  'controller@xonar': { xonar: PROVIDER },
  'controller@pactum': { pactum: PROVIDER },
  'bestuurder@pactum': { pactum: PROVIDER },
  'adviseur@jeugdautoriteit': { 'via-jeugd': WHOLE, xonar: WHOLE },
  'adviseur@nza': { pactum: REGIONS },
  'regioadviseur@ketenbureau': { pactum: REGIONS },
  'analist@taskforce': { mutsaersstichting: BROAD, xonar: BROAD },
  'griffie@maastricht': { xonar: 'openbaar' },
  'ambtenaar@food-valley': {},
};

const ADDRESSES = Object.keys(SEEN) as Address[];
const DOSSIER_TABLES = [
  'dossier',
  'kring',
  'participant',
  'participation',
  'seat',
  'record',
  'riskRevision',
  'assessment',
  'registerVersion',
  'kpiNorm',
  'kpiValue',
  'ladderStep',
  'agreementRevision',
] as const;

async function kringenSeenBy(address: Address): Promise<Readonly<Record<string, string>>> {
  const rows = await tenantReader(db, demoActor(address))
    .selectFrom('kring')
    .innerJoin('dossier', 'dossier.dossierId', 'kring.dossierId')
    .select(['dossier.slug', 'kring.kind'])
    .execute();
  const order = `${LETTERS} ander`.split(' ');
  return Object.fromEntries(
    [...Map.groupBy(rows, ({ slug }) => slug)].map(([slug, kringen]) => [
      slug,
      kringen
        .map(({ kind }) => kind)
        .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
        .join(' '),
    ]),
  );
}

describe('the demo', () => {
  test('is loaded once, and says who can sign in', async () => {
    expect(first.isNew).toBe(true);
    expect(first.password).toBe(DEMO_PASSWORD);
    expect(first.accounts.map(({ email }) => email).toSorted()).toEqual(
      ADDRESSES.map((address) => `${address}.example`).toSorted(),
    );
    expect(await loadDemo(urls, options)).toEqual({ ...first, isNew: false });
  });

  test('keeps a hash of the password for every account, and nothing else', async () => {
    const stored = await withSystem(db, 'sign in', (tx) =>
      tx.selectFrom('system.credential').select('passwordHash').execute(),
    );
    expect(stored).toHaveLength(DEMO_PEOPLE.length);
    expect(new Set(stored.map(({ passwordHash }) => passwordHash))).toEqual(
      new Set([`hash of ${DEMO_PASSWORD}`]),
    );
  });

  test.each(ADDRESSES)('%s reads the kringen of the table', async (address) => {
    expect(await kringenSeenBy(address)).toEqual(SEEN[address]);
  });

  test.each(DOSSIER_TABLES)('food-valley reads not one row of %s', async (table) => {
    const reader = tenantReader(db, demoActor('ambtenaar@food-valley'));
    expect(await reader.selectFrom(table).selectAll().execute()).toEqual([]);
  });

  test('the griffie reads one published register, and no risk, value or agreement behind it', async () => {
    const reader = tenantReader(db, demoActor('griffie@maastricht'));
    const counts = await Promise.all(
      DOSSIER_TABLES.map(async (table) => [
        table,
        (await reader.selectFrom(table).selectAll().execute()).length,
      ]),
    );
    // The dossier, the kring openbaar and the joint author stand in the open as well.
    expect(counts.filter(([, count]) => count !== 0)).toEqual([
      ['dossier', 1],
      ['kring', 1],
      ['participant', 1],
      ['registerVersion', 1],
    ]);
  });

  test('one person can work for two organisations', async () => {
    const { accountId } = demoActor('secretaris@landsdeel-zuidoost');
    const memberships = await withSystem(db, 'session', (tx) => listCurrentMemberships(tx, accountId));
    expect(memberships.map(({ tenant, role }) => [tenant.slug, role])).toEqual([
      ['noord-limburg', 'ambtenaar'],
      ['landsdeel-zuidoost', 'ambtenaar'],
    ]);
  });

  // Last, since it changes the world.
  test('who joins Mutsaers later reads the letter until then, and afterwards nothing of before', async () => {
    const titles = async (address: Address) => {
      const dossierId = demoDossierId('mutsaersstichting');
      const reader = tenantReader(db, demoActor(address));
      const revisions = await listAgreementRevisions(reader, dossierId, { standPer: null, knownAt: null });
      return [...new Set(revisions.map(({ title }) => title))];
    };
    expect(await titles('ambtenaar@noord-limburg')).toHaveLength(2);
    const invited = demoActor('regievoerder@zuid-limburg');
    expect(await titles('regievoerder@zuid-limburg')).toEqual([]);
    const [letter] = await listInvitations(tenantReader(db, invited));
    if (letter === undefined) throw new Error('no letter waits');
    expect(letter).toMatchObject({ state: 'waiting', content: { provider: 'Mutsaersstichting' } });
    await withTenant(db, invited, (tx) =>
      recordInvitationAnswer(tx, { actId: letter.actId, answer: 'accept', note: '' }),
    );
    expect(await kringenSeenBy('regievoerder@zuid-limburg')).toMatchObject({
      mutsaersstichting: LETTERS,
    });
    expect(await titles('regievoerder@zuid-limburg')).toEqual([]);
  });
});
