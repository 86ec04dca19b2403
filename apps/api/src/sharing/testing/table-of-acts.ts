import type { Acts, Invitations } from '@regietafel/contracts/sharing/acts';
import { buildProvider } from '@regietafel/db/factories/build-organisation';
import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import type { MembershipRole, Tenant } from '@regietafel/domain/sharing/tenant';
import { expect } from 'vitest';
import { type Browser, openBrowser } from '../../testing/browser.ts';
import { buildPerson, buildTenant, PASSWORD } from '../../testing/people.ts';
import type { TestApi } from '../../testing/test-api.ts';

export const TODAY = Temporal.Now.plainDateISO('Europe/Amsterdam').toString() as PlainDate;
export const LATER = addDays(TODAY, 30);

/** A signed-in person of an organisation. */
export async function personOf(
  api: TestApi,
  tenant: Tenant,
  role: MembershipRole = 'regievoerder',
): Promise<Browser> {
  const { email } = await buildPerson(api.database, [[tenant, role]]);
  const browser = openBrowser(api.url);
  await browser.mutate('accounts.signIn', { email, password: PASSWORD });
  return browser;
}

/** A region with somebody who binds it. */
export async function region(api: TestApi, name: string) {
  const tenant = await buildTenant(api.database, { name, slug: `regio-${crypto.randomUUID().slice(0, 8)}` });
  return { tenant, person: await personOf(api, tenant) };
}

/** A region that has just opened a dossier on a provider. */
export async function openedBy(api: TestApi, name: string) {
  const { tenant, person } = await region(api, name);
  const provider = await buildProvider(api.database, { name: `Zorg ${crypto.randomUUID().slice(0, 8)}` });
  const { data, body } = await person.mutate('sharing.open', { providerId: provider.id });
  expect(data, body).toBeDefined();
  const { dossierId, slug } = data as { dossierId: string; slug: string };
  return { tenant, person, provider, dossierId, slug };
}

export type Opened = Awaited<ReturnType<typeof openedBy>>;

/** An invitation as it is usually sent. */
export const invitation = (
  { dossierId }: Pick<Opened, 'dossierId'>,
  tenant: Tenant,
  overrides: object = {},
) => ({
  kind: 'invite',
  dossierId,
  tenantId: tenant.id,
  role: 'strategisch_belang',
  effectiveOn: TODAY,
  until: null,
  history: 'joining',
  seesFrom: null,
  reason: 'Samen volgen',
  lapsesOn: LATER,
  ...overrides,
});

export async function told<T>(person: Browser, path: string, input?: object): Promise<T> {
  const { data, body } = await person.query(path, input);
  expect(data, body).toBeDefined();
  return data as T;
}
export const actsOf = async (person: Browser, { dossierId }: Pick<Opened, 'dossierId'>) =>
  (await told<Acts>(person, 'sharing.acts', { dossierId })).acts;
export const lettersOf = (person: Browser) => told<Invitations>(person, 'sharing.invitations');
export const portfolioOf = async (person: Browser) =>
  (await told<{ dossiers: readonly { slug: string }[] }>(person, 'portfolio.list')).dossiers.map(
    ({ slug }) => slug,
  );

/** Does it; fails when it is refused. */
export async function done(person: Browser, path: string, input: object): Promise<unknown> {
  const { data, body } = await person.mutate(path, input);
  expect(data, body).toBeDefined();
  return data;
}

/** What a person reads when it is refused: the sentence, or that of the field. */
export async function refusalOf(person: Browser, path: string, input: object): Promise<string> {
  const { error, body } = await person.mutate(path, input);
  if (error === undefined) throw new Error(`not refused: ${body}`);
  return error.fields[0]?.message ?? error.message;
}
