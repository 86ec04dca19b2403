import type { DossierHead } from '@regietafel/contracts/sharing/dossier';
import type { Kringen, Participants } from '@regietafel/contracts/sharing/table';
import { newId } from '@regietafel/domain/core/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoTable, openDemoTable } from '../testing/demo-table.ts';

let table: DemoTable;

beforeAll(async () => {
  table = await openDemoTable();
});
afterAll(() => table.close());

async function ask<Answer>(person: string, procedure: string, input: unknown): Promise<Answer> {
  const { data, body } = await (await table.as(person)).query(procedure, input);
  expect(data, body).toBeDefined();
  return data as Answer;
}

const dossierOf = (person: string, dossier: string) =>
  ask<DossierHead>(person, 'sharing.dossier', { dossier });

async function participantsOf(person: string, slug: string) {
  const { dossierId } = await dossierOf(person, slug);
  return ask<Participants>(person, 'sharing.participants', { dossierId });
}

async function kringenOf(person: string, slug: string) {
  const { dossierId } = await dossierOf(person, slug);
  return (await ask<Kringen>(person, 'sharing.kringen', { dossierId })).kringen;
}

describe('the dossier of an address', () => {
  it('is found by its slug and by its id', async () => {
    const bySlug = await dossierOf('regievoerder@zuid-limburg', 'xonar');
    expect(bySlug).toMatchObject({ slug: 'xonar', providerName: 'XONAR', capacities: ['accounthoudend'] });
    expect(await dossierOf('regievoerder@zuid-limburg', bySlug.dossierId)).toEqual(bySlug);
  });

  it('is told with the group of its provider and the capacity of the asker', async () => {
    expect(await dossierOf('controller@pactum', 'pactum')).toMatchObject({
      providerGroup: expect.stringContaining('VIGO'),
      capacities: ['aanbieder'],
    });
  });

  it('answers for what is not shared, by slug and by id, as for what does not exist', async () => {
    const { dossierId } = await dossierOf('regievoerder@zuid-limburg', 'xonar');
    const outsider = await table.as('ambtenaar@food-valley');
    const bodies = await Promise.all(
      ['xonar', dossierId, 'niet-bestaand', newId(), 'XONAR; drop table'].map(async (dossier) => {
        const { status, body } = await outsider.query('sharing.dossier', { dossier });
        expect(status).toBe(404);
        return body;
      }),
    );
    expect(new Set(bodies).size).toBe(1);
  });

  it.each([{}, { dossier: '' }, { dossier: 'x'.repeat(101) }, { dossier: 'a\u0000b' }, { dossier: 7 }])(
    'refuses %j and names the field',
    async (input) => {
      const { status, error } = await (await table.as('regievoerder@zuid-limburg')).query(
        'sharing.dossier',
        input,
      );
      expect(status).toBe(400);
      expect(error?.fields).toMatchObject([{ path: 'dossier' }]);
    },
  );
});

describe('who takes part', () => {
  it('is told to the accounthoudende regio with role, period and seats', async () => {
    const { participants, seats, day } = await participantsOf('regievoerder@zuid-limburg', 'xonar');
    expect(day).toBe(table.today);
    expect(participants.find(({ isOwn }) => isOwn)).toMatchObject({
      name: 'Jeugdregio Zuid-Limburg',
      isCurrent: true,
      periods: [{ role: 'accounthoudend', validTo: null, isAccepted: true }],
    });
    expect(participants.filter(({ isJointAuthor }) => isJointAuthor)).toMatchObject([
      { isOwn: false, isCurrent: true, periods: [] },
    ]);
    expect(seats.filter(({ mayActForTable }) => mayActForTable)).not.toHaveLength(0);
  });

  it('keeps the kernteam and who else is concerned from the provider', async () => {
    const { participants, seats } = await participantsOf('controller@xonar', 'xonar');
    expect(seats).toEqual([]);
    const roles = participants.flatMap(({ periods }) => periods.map(({ role }) => role));
    expect(roles).toContain('aanbieder');
    expect(roles).not.toContain('betrokken');
  });

  it('never gives the id of an organisation or an account', async () => {
    const { dossierId } = await dossierOf('regievoerder@zuid-limburg', 'xonar');
    const browser = await table.as('regievoerder@zuid-limburg');
    const { body } = await browser.query('sharing.participants', { dossierId });
    expect(body).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });
});

describe('the kringen', () => {
  it('are those that the organisation is in, from narrow to wide, with who reads them', async () => {
    const kringen = await kringenOf('regievoerder@zuid-limburg', 'xonar');
    expect(kringen.map(({ kind }) => kind)).toEqual(['eigen', 'kernteam', 'tafel', 'breed', 'openbaar']);
    expect(kringen[0]).toMatchObject({ isOwn: true, organisations: [{ isOwn: true }], seats: [] });
    expect(kringen[1]?.organisations).toMatchObject([
      { name: 'Jeugdregio Zuid-Limburg', role: 'accounthoudend', isOwn: true, seesFrom: null },
    ]);
    expect(kringen[1]?.seats.filter(({ kind }) => kind === 'bestuurlijk')).toHaveLength(1);
  });

  it('of the provider do not hold the kernteam, and tell nothing of who is hidden', async () => {
    const kringen = await kringenOf('controller@xonar', 'xonar');
    expect(kringen.map(({ kind }) => kind)).toEqual(['eigen', 'tafel', 'breed', 'openbaar']);
    expect(kringen.flatMap(({ organisations }) => organisations.map(({ role }) => role))).not.toContain(
      'betrokken',
    );
    expect(kringen.flatMap(({ seats }) => seats)).toEqual([]);
  });

  it.each(['sharing.participants', 'sharing.kringen'])(
    '%s of a foreign dossier answers as for none',
    async (path) => {
      const { dossierId } = await dossierOf('regievoerder@zuid-limburg', 'xonar');
      const outsider = await table.as('ambtenaar@food-valley');
      const [foreign, absent] = await Promise.all([
        outsider.query(path, { dossierId }),
        outsider.query(path, { dossierId: newId() }),
      ]);
      expect([foreign.status, foreign.body]).toEqual([404, absent.body]);
    },
  );
});
