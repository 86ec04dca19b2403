import { buildProvider, buildTenant } from '@regietafel/db/factories/build-organisation';
import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import type { MembershipRole, Tenant } from '@regietafel/domain/sharing/tenant';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand, settingsOf } from '../testing/command-line.ts';
import { buildPerson } from '../testing/people.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

const TODAY = Temporal.Now.plainDateISO('Europe/Amsterdam').toString() as PlainDate;

let api: TestApi;
let noord: Tenant;
let oost: Tenant;
let provider: Awaited<ReturnType<typeof buildProvider>>;

beforeAll(async () => {
  api = await startTestApi();
  noord = await buildTenant(api.database, { name: 'Jeugdregio Noord' });
  oost = await buildTenant(api.database, { name: 'Jeugdregio Oost' });
  provider = await buildProvider(api.database, { slug: 'zorghuis', name: 'Zorghuis' });
});
afterAll(() => api.close());

const regietafel = (...args: readonly string[]) => runCommand(args, settingsOf(api.urls, api.ownerUrl));

async function personOf(tenant: Tenant, role: MembershipRole = 'regievoerder'): Promise<string> {
  return (await buildPerson(api.database, [[tenant, role]])).email;
}

describe('a dossier from the command line', () => {
  test('is opened, an organisation invited, and the invitation accepted', async () => {
    const [mine, theirs] = [await personOf(noord), await personOf(oost, 'bestuurder')];
    const opened = await regietafel('dossier', 'open', 'Zorghuis', '--as', mine, '--json');
    expect([opened.exitCode, opened.stderr]).toEqual([0, '']);
    expect(opened.json()).toMatchObject({ slug: 'zorghuis' });

    const where = ['--dossier', provider.slug, '--as', mine];
    const asked = [
      'dossier',
      'invite',
      'jeugdregio oost',
      '--role',
      'strategisch_belang',
      '--purpose',
      'Samen volgen',
    ];
    const invited = await regietafel(...asked, '--sees', addDays(TODAY, -30), ...where);
    expect([invited.exitCode, invited.stdout, invited.stderr]).toEqual([
      0,
      'Vastgelegd: de uitnodiging van jeugdregio oost.\n',
      '',
    ]);
    expect((await regietafel('dossier', 'acts', '--json', ...where)).json()).toMatchObject({
      acts: [{ kind: 'invite', status: 'awaits_answer', seesFrom: addDays(TODAY, -30) }],
    });
    const letters = await regietafel('dossier', 'invitations', '--as', theirs);
    expect(letters.stdout).toContain('waiting | Zorghuis | Jeugdregio Noord | strategisch_belang');
    const answer = ['dossier', 'answer', 'Zorghuis', '--answer', 'accept', '--json', '--as', theirs];
    expect((await regietafel(...answer)).json()).toEqual({ dossier: 'zorghuis' });
    expect((await regietafel(...answer)).exitCode).toBe(2);
  });

  test('says what is wrong with an argument, and changes nothing', async () => {
    const mine = await personOf(noord);
    const where = ['--dossier', provider.slug, '--as', mine];
    const invite = (organisation: string, ...more: readonly string[]) =>
      regietafel('dossier', 'invite', organisation, '--purpose', 'Proef', ...more, ...where);
    const before = (await regietafel('dossier', 'acts', '--json', ...where)).stdout;
    expect(await invite('Nergens', '--role', 'betrokken')).toMatchObject({
      exitCode: 2,
      stderr: 'Nergens is er niet, of niet voor dit account.\n',
    });
    expect(await invite('Jeugdregio Noord', '--role', 'betrokken')).toMatchObject({
      exitCode: 2,
      stderr: 'Organisatie: uw eigen organisatie uitnodigen kan niet.\n',
    });
    expect(await invite('Jeugdregio Oost', '--role', 'baas')).toMatchObject({ exitCode: 2 });
    expect(await invite('Jeugdregio Oost', '--role', 'betrokken', '--sees', 'vroeger')).toMatchObject({
      exitCode: 2,
    });
    expect((await regietafel('dossier', 'agree', 'geen-kenmerk', ...where)).exitCode).toBe(2);
    expect((await regietafel('dossier', 'acts', '--json', ...where)).stdout).toBe(before);
  });

  test('refuses who may not, with 1', async () => {
    const clerk = await personOf(noord, 'ambtenaar');
    const { exitCode, stderr: err } = await regietafel('dossier', 'open', 'Zorghuis', '--as', clerk);
    expect([exitCode, err]).toEqual([1, 'Uw rol in deze organisatie laat dit niet toe.\n']);
    const other = await personOf(await buildTenant(api.database, { name: 'Jeugdregio West' }));
    expect(await regietafel('dossier', 'open', 'zorghuis', '--as', other)).toMatchObject({
      exitCode: 1,
      stderr: 'Deze aanbieder heeft al een accounthoudende regio.\n',
    });
  });

  test.each(['open', 'invite', 'invitations', 'answer', 'acts', 'agree'])(
    'dossier %s shows its schema',
    async (name) => {
      const { exitCode, json } = await regietafel('dossier', name, '--schema');
      expect([exitCode, json().type]).toEqual([0, 'object']);
    },
  );
});

describe('kringen from the command line', () => {
  test('are listed, added and closed by who has the account', async () => {
    const mine = await personOf(noord);
    const where = ['--dossier', provider.slug, '--as', mine];
    const add = ['kring', 'add', 'Alleen de regio’s', '--roles', 'strategisch_belang, accounthoudend'];
    const added = await regietafel(...add, '--reason', 'Proef', ...where);
    expect([added.exitCode, added.stdout, added.stderr]).toEqual([0, 'Toegevoegd: Alleen de regio’s\n', '']);
    const listed = await regietafel('kring', 'list', ...where);
    expect(listed.stdout).toContain('Alleen de regio’s | ander | Jeugdregio Noord, Jeugdregio Oost\n');

    const close = ['kring', 'close', 'alleen de regio’s', '--reason', 'Klaar', ...where];
    expect(await regietafel(...close)).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await regietafel(...close)).toMatchObject({ exitCode: 2 });
  });

  test('that would admit nobody are refused, and a word that is no capacity', async () => {
    const where = ['--dossier', provider.slug, '--as', await personOf(noord), '--reason', 'Proef'];
    const add = (...more: readonly string[]) => regietafel('kring', 'add', 'Niemand', ...more, ...where);
    const refused = await add('--roles', 'adviserend');
    expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringContaining('niemand in deze kring')]);
    expect(await add('--roles', 'iedereen')).toMatchObject({ exitCode: 2, stdout: '' });
  });
});
