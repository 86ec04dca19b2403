import type { Act, Acts, Organisations } from '@regietafel/contracts/sharing/acts';
import { buildTenant as buildOrganisation } from '@regietafel/db/factories/build-organisation';
import { withSystem } from '@regietafel/db/kernel/with-system';
import { addDays } from '@regietafel/domain/core/dates';
import { newId } from '@regietafel/domain/core/ids';
import type { Tenant } from '@regietafel/domain/sharing/tenant';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../testing/browser.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import {
  actsOf,
  done,
  invitation,
  LATER,
  lettersOf,
  type Opened,
  openedBy,
  personOf,
  portfolioOf,
  refusalOf,
  region,
  TODAY,
  told,
} from '../testing/table-of-acts.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

describe('an invitation', () => {
  it('is a letter that the invited organisation reads, accepts, and then takes part by', async () => {
    const opened = await openedBy(api, 'Jeugdregio Nodigt uit');
    const guest = await region(api, 'Jeugdregio Gast');
    await done(opened.person, 'sharing.propose', invitation(opened, guest.tenant, { until: LATER }));
    expect(await portfolioOf(guest.person)).toEqual([]);
    expect((await guest.person.query('sharing.participants', { dossierId: opened.dossierId })).status).toBe(
      404,
    );
    const { invitations, mayAnswer } = await lettersOf(guest.person);
    expect(mayAnswer).toBe(true);
    expect(invitations).toMatchObject([
      {
        state: 'waiting',
        isGenuine: true,
        letter: {
          provider: opened.provider.name,
          inviter: 'Jeugdregio Nodigt uit',
          organisation: 'Jeugdregio Gast',
          until: addDays(LATER, 1),
          purpose: 'Samen volgen',
        },
      },
    ]);
    expect(await actsOf(opened.person, opened)).toMatchObject([
      { kind: 'invite', status: 'awaits_answer', mayRefuse: true },
    ]);
    const actId = invitations[0]?.actId;
    const answer = await done(guest.person, 'sharing.answer', { actId, answer: 'accept', note: '' });
    expect(answer).toEqual({ dossier: opened.slug });
    expect(await portfolioOf(guest.person)).toEqual([opened.slug]);
    expect(await actsOf(opened.person, opened)).toMatchObject([{ status: 'carried_out', mayRefuse: false }]);
    expect(await refusalOf(guest.person, 'sharing.answer', { actId, answer: 'decline', note: '' })).toBe(
      'Deze uitnodiging is verlopen, ingetrokken of al beantwoord.',
    );
  });

  it('is accepted by who binds the organisation, and by nobody else', async () => {
    const opened = await openedBy(api, 'Jeugdregio Vraagt');
    const guest = await region(api, 'Jeugdregio Gevraagd');
    const { actId } = (await done(opened.person, 'sharing.propose', invitation(opened, guest.tenant))) as {
      actId: string;
    };
    const accept = { actId, answer: 'accept', note: '' };
    const clerk = await personOf(api, guest.tenant, 'ambtenaar');
    expect((await lettersOf(clerk)).mayAnswer).toBe(false);
    expect((await clerk.mutate('sharing.answer', accept)).status).toBe(403);
    const outsider = await region(api, 'Jeugdregio Buiten');
    const [foreign, absent] = await Promise.all(
      [accept, { ...accept, actId: newId() }].map((input) => outsider.person.mutate('sharing.answer', input)),
    );
    expect([foreign?.status, foreign?.body]).toEqual([404, absent?.body]);
    await done(await personOf(api, guest.tenant, 'bestuurder'), 'sharing.answer', accept);
  });

  it('that has lapsed is refused', async () => {
    const opened = await openedBy(api, 'Jeugdregio Wacht');
    const guest = await region(api, 'Jeugdregio Traag');
    const { actId } = (await done(opened.person, 'sharing.propose', invitation(opened, guest.tenant))) as {
      actId: string;
    };
    await withSystem(api.database, 'open a dossier and admit participants', (tx) =>
      tx
        .updateTable('participation')
        .set({ lapsesOn: TODAY })
        .where('dossierId', '=', opened.dossierId as never)
        .where('acceptedOn', 'is', null)
        .execute(),
    );
    expect((await guest.person.mutate('sharing.answer', { actId, answer: 'accept', note: '' })).status).toBe(
      404,
    );
    expect(await portfolioOf(guest.person)).toEqual([]);
  });
});

describe('what cannot be', () => {
  it('is refused in a sentence that names the field, with nothing half done', async () => {
    const opened = await openedBy(api, 'Jeugdregio Streng');
    const guest = await region(api, 'Jeugdregio Anders');
    const provider = await buildOrganisation(api.database, {
      kind: 'aanbieder',
      providerId: opened.provider.id,
    });
    const propose = (input: object) => refusalOf(opened.person, 'sharing.propose', input);
    const base = { dossierId: opened.dossierId, effectiveOn: TODAY, reason: 'Daarom', lapsesOn: LATER };
    expect(await propose(invitation(opened, opened.tenant))).toBe(
      'Organisatie: uw eigen organisatie uitnodigen kan niet.',
    );
    expect(await propose(invitation(opened, provider))).toBe('Rol past niet bij dit soort organisatie.');
    expect(await propose(invitation(opened, guest.tenant, { role: 'aanbieder' }))).toBe(
      'Rol: alleen de aanbieder van dit dossier zelf neemt als aanbieder deel.',
    );
    expect(await propose(invitation(opened, guest.tenant, { effectiveOn: addDays(TODAY, -1) }))).toBe(
      'Ingangsdatum ligt in het verleden; kies vandaag of later.',
    );
    expect(await propose(invitation(opened, guest.tenant, { lapsesOn: TODAY }))).toBe(
      'Antwoord voor moet na vandaag liggen.',
    );
    expect(await propose(invitation(opened, guest.tenant, { seesFrom: TODAY }))).toBe(
      'Leest vanaf hoort bij de keuze voor een dag, en alleen daarbij.',
    );
    expect(
      await propose(invitation(opened, guest.tenant, { effectiveOn: LATER, until: addDays(LATER, -2) })),
    ).toBe('Tot en met ligt voor het begin.');
    expect(await propose({ ...base, kind: 'end_participation', tenantId: opened.tenant.id })).toBe(
      'Organisatie is de laatste accounthoudende regio. Draag het account eerst over.',
    );
    expect(await actsOf(opened.person, opened)).toEqual([]);
    await done(opened.person, 'sharing.propose', invitation(opened, guest.tenant));
    expect(await propose(invitation(opened, guest.tenant))).toBe(
      'Organisatie heeft al een uitnodiging die loopt.',
    );
    expect(await actsOf(opened.person, opened)).toHaveLength(1);
  });

  it('is handing over in a circle', async () => {
    const opened = await openedBy(api, 'Jeugdregio Rond');
    const second = await region(api, 'Jeugdregio Terug');
    const asked = invitation(opened, second.tenant, { role: 'accounthoudend', history: 'all' });
    const { actId } = (await done(opened.person, 'sharing.propose', asked)) as { actId: string };
    await done(second.person, 'sharing.answer', { actId, answer: 'accept', note: '' });
    const give = (to: Tenant) => ({
      kind: 'hand_over',
      dossierId: opened.dossierId,
      tenantId: to.id,
      role: null,
      effectiveOn: addDays(TODAY, 1),
      history: 'all',
      seesFrom: null,
      reason: 'Over en weer',
      lapsesOn: LATER,
    });
    await done(second.person, 'sharing.propose', give(opened.tenant));
    expect(await refusalOf(opened.person, 'sharing.propose', give(second.tenant))).toBe(
      'Organisatie draagt zelf over aan uw organisatie: dan zou niemand het account houden.',
    );
  });
});

describe('two accounthoudende regio’s', () => {
  async function together() {
    const opened = await openedBy(api, 'Jeugdregio Eerste');
    const second = await region(api, 'Jeugdregio Tweede');
    const asked = invitation(opened, second.tenant, { role: 'accounthoudend', history: 'all' });
    const { actId } = (await done(opened.person, 'sharing.propose', asked)) as { actId: string };
    await done(second.person, 'sharing.answer', { actId, answer: 'accept', note: '' });
    return { ...opened, second };
  }
  const latest = async (person: Browser, at: Pick<Opened, 'dossierId'>): Promise<Act> => {
    const [act] = await actsOf(person, at);
    if (act === undefined) throw new Error('nothing was proposed');
    return act;
  };

  it('must both agree, and each sees who still must', async () => {
    const table = await together();
    const guest = await region(api, 'Jeugdregio Derde');
    await done(table.person, 'sharing.propose', invitation(table, guest.tenant));
    expect((await lettersOf(guest.person)).invitations).toEqual([]);
    const asked = await latest(table.second.person, table);
    expect(asked).toMatchObject({
      status: 'awaits_consent',
      missing: ['Jeugdregio Tweede'],
      mayAgree: true,
      mayRefuse: true,
    });
    expect(await latest(table.person, table)).toMatchObject({
      mayAgree: false,
      mayRefuse: true,
      isOwn: true,
    });
    const agree = { dossierId: table.dossierId, actId: asked.actId, answer: 'agree', note: 'Goed plan' };
    expect(await refusalOf(table.person, 'sharing.consent', agree)).toBe(
      'Uw organisatie heeft dit antwoord al gegeven.',
    );
    await done(table.second.person, 'sharing.consent', agree);
    expect((await lettersOf(guest.person)).invitations).toMatchObject([
      { letter: { agreedBy: ['Jeugdregio Tweede'] } },
    ]);
    await done(table.person, 'sharing.consent', { ...agree, answer: 'refuse', note: '' });
    expect(await latest(table.second.person, table)).toMatchObject({
      status: 'withdrawn',
      consents: [
        { name: 'Jeugdregio Tweede', answer: 'agree', note: 'Goed plan' },
        { name: 'Jeugdregio Eerste', answer: 'refuse' },
      ],
    });
    expect((await lettersOf(guest.person)).invitations).toEqual([]);
    expect(await refusalOf(table.second.person, 'sharing.consent', { ...agree, answer: 'refuse' })).toBe(
      'Hierover is al besloten, of de termijn is voorbij.',
    );
  });

  it('find whom to ask with how each stands, and nobody else finds anybody', async () => {
    const table = await together();
    const { organisations } = await told<Organisations>(table.person, 'sharing.organisations', {
      dossierId: table.dossierId,
    });
    expect(organisations.find(({ isOwn }) => isOwn)).toMatchObject({
      role: 'accounthoudend',
      isInvited: false,
    });
    expect(organisations.find(({ tenantId }) => tenantId === table.second.tenant.id)).toMatchObject({
      name: 'Jeugdregio Tweede',
      role: 'accounthoudend',
      seesFrom: null,
    });
    const clerk = await personOf(api, table.tenant, 'ambtenaar');
    expect((await clerk.query('sharing.organisations', { dossierId: table.dossierId })).status).toBe(403);
  });

  it('hand the account over to somebody who accepts it', async () => {
    const table = await together();
    const heir = await region(api, 'Jeugdregio Erft');
    const give = {
      kind: 'hand_over',
      dossierId: table.dossierId,
      tenantId: heir.tenant.id,
      role: null,
      effectiveOn: TODAY,
      history: 'all',
      seesFrom: null,
      reason: 'Andere zwaartepunten',
      lapsesOn: LATER,
    };
    const { actId } = (await done(table.person, 'sharing.propose', give)) as { actId: string };
    await done(table.second.person, 'sharing.consent', {
      dossierId: table.dossierId,
      actId,
      answer: 'agree',
      note: '',
    });
    await done(heir.person, 'sharing.answer', { actId, answer: 'accept', note: '' });
    expect(await portfolioOf(table.person)).toEqual([]);
    expect(await portfolioOf(heir.person)).toEqual([table.slug]);
  });
});

describe('leaving', () => {
  it('is up to who takes part, and not to who has the account', async () => {
    const opened = await openedBy(api, 'Jeugdregio Blijft');
    const guest = await region(api, 'Jeugdregio Vertrekt');
    const { actId } = (await done(opened.person, 'sharing.propose', invitation(opened, guest.tenant))) as {
      actId: string;
    };
    await done(guest.person, 'sharing.answer', { actId, answer: 'accept', note: '' });
    const leave = { dossierId: opened.dossierId, effectiveOn: TODAY, reason: 'Geen cliënten meer' };
    expect(await told<Acts>(guest.person, 'sharing.acts', { dossierId: opened.dossierId })).toMatchObject({
      mayLeave: true,
      mayPropose: false,
    });
    expect(await refusalOf(opened.person, 'sharing.leave', leave)).toContain('vertrekt niet op eigen houtje');
    await done(guest.person, 'sharing.leave', leave);
    expect(await portfolioOf(guest.person)).toEqual([]);
  });
});
