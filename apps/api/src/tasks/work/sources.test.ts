import type { Work } from '@regietafel/contracts/tasks/work';
import { buildProvider } from '@regietafel/db/factories/build-organisation';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import type { MembershipRole, Tenant } from '@regietafel/domain/sharing/tenant';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../testing/browser.ts';
import { buildPerson, buildTenant, PASSWORD } from '../../testing/people.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { reviewsDue } from './reviews-due.ts';

const TODAY = Temporal.Now.plainDateISO('Europe/Amsterdam').toString() as PlainDate;

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

async function at(tenant: Tenant, role: MembershipRole) {
  const { email } = await buildPerson(api.database, [[tenant, role]]);
  const browser = openBrowser(api.url);
  await browser.mutate('accounts.signIn', { email, password: PASSWORD });
  const workOf = async (kind: string) => {
    const { data } = await browser.query('tasks.work');
    return (data as Work).items.filter((item) => item.kind === kind);
  };
  const tell = async (path: string, input: object) => {
    const { data, body } = await browser.mutate(path, input);
    expect(data, body).toBeDefined();
    return data as { readonly dossierId: string };
  };
  return { workOf, tell };
}

const invite = (dossierId: string, tenantId: string, role: string) => ({
  kind: 'invite',
  dossierId,
  tenantId,
  role,
  effectiveOn: TODAY,
  until: null,
  history: 'joining',
  seesFrom: null,
  reason: 'Samen volgen',
  lapsesOn: addDays(TODAY, 10),
});

describe('what others ask of an organisation', () => {
  it('is an invitation, and then consent to what the other accounthoudende regio proposes', async () => {
    const [first, second, third] = await Promise.all([1, 2, 3].map(() => buildTenant(api.database)));
    if (!first || !second || !third) throw new Error('no organisations');
    const opener = await at(first, 'regievoerder');
    const invited = await at(second, 'bestuurder');
    const clerk = await at(second, 'ambtenaar');
    const provider = await buildProvider(api.database);
    const { dossierId } = await opener.tell('sharing.open', { providerId: provider.id });
    await opener.tell('sharing.propose', invite(dossierId, second.id, 'accounthoudend'));

    const [letter] = await invited.workOf('invitation');
    expect(letter).toMatchObject({
      title: provider.name,
      from: first.name,
      dossier: null,
      dueOn: addDays(TODAY, 9),
      band: 'month',
    });
    expect(await clerk.workOf('invitation')).toEqual([]);
    const actId = letter?.key.split(':')[1];
    await invited.tell('sharing.answer', { actId, answer: 'accept', note: '' });
    expect(await invited.workOf('invitation')).toEqual([]);

    const other = await at(second, 'regievoerder');
    await opener.tell('sharing.propose', invite(dossierId, third.id, 'betrokken'));
    expect(await other.workOf('consent')).toMatchObject([
      { title: third.name, from: first.name, subject: { kind: 'sharing_act' } },
    ]);
    expect(await opener.workOf('consent')).toEqual([]);
    const [asked] = await other.workOf('consent');
    await other.tell('sharing.consent', { dossierId, actId: asked?.subject?.id, answer: 'agree', note: '' });
    expect(await other.workOf('consent')).toEqual([]);
  });
});

describe('a review of rights', () => {
  it('waits from a month before it is due, for who may sign it', async () => {
    const tenant = await buildTenant(api.database);
    const { accountId } = await buildPerson(api.database, [[tenant, 'beheerder']]);
    const actor = { tenantId: tenant.id, accountId };
    const reader = tenantReader(api.database, actor);
    const on = async (today: PlainDate, role: MembershipRole = 'beheerder') => {
      const asker = { database: api.database, actor, role, tenant, today, language: 'nl' } as const;
      return (await reviewsDue(reader, asker)).map(({ title }) => title);
    };
    expect(await on(TODAY)).toEqual([]);
    expect(await on(addDays(TODAY, 70))).toEqual(['bevoorrecht']);
    expect(await on(addDays(TODAY, 340))).toEqual(['alle', 'bevoorrecht']);
    expect(await on(addDays(TODAY, 340), 'ambtenaar')).toEqual([]);
  });
});
