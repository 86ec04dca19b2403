import { buildProvider } from '@regietafel/db/factories/build-organisation';
import { withSystem } from '@regietafel/db/kernel/with-system';
import { openDossier } from '@regietafel/db/queries/sharing/open-dossier';
import type { Amount } from '@regietafel/domain/core/amount';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { RiskContent } from '@regietafel/domain/risks/risk';
import type { MembershipRole, ParticipationRole, TenantKind } from '@regietafel/domain/sharing/tenant';
import { type Browser, openBrowser } from '../../testing/browser.ts';
import { buildPerson, buildTenant, PASSWORD } from '../../testing/people.ts';
import { startTestApi } from '../../testing/test-api.ts';

const SINCE = '2020-01-01' as PlainDate;
export const NOW = { standPer: null, knownAt: null };

const SEATED = {
  owner: ['jeugdregio', 'regievoerder', 'accounthoudend'],
  partner: ['jeugdregio', 'ambtenaar', 'strategisch_belang'],
  provider: ['aanbieder', 'controller', 'aanbieder'],
  council: ['gemeente', 'regievoerder', 'betrokken'],
} as const satisfies Record<string, readonly [TenantKind, MembershipRole, ParticipationRole]>;

type Seat = keyof typeof SEATED | 'outsider' | 'clerk' | 'colleague';

/**
 * The real server with one dossier: the accounthoudende regio, a partner region, the provider, a council that is
 * concerned, a reader (`clerk`) and a second writer (`colleague`) of the owner's, and a region that has nothing to do with it.
 */
export async function seatRiskTable() {
  const api = await startTestApi();
  const tenants = new Map<Seat, Awaited<ReturnType<typeof buildTenant>>>();
  const people = new Map<Seat, Awaited<ReturnType<typeof buildPerson>>>();
  const seat = async (name: Seat, kind: TenantKind, role: MembershipRole) => {
    const tenant = await buildTenant(api.database, { kind });
    tenants.set(name, tenant);
    people.set(name, await buildPerson(api.database, [[tenant, role]]));
  };
  for (const [name, [kind, role]] of Object.entries(SEATED)) await seat(name as Seat, kind, role);
  await seat('outsider', 'jeugdregio', 'regievoerder');
  const tenantOf = (name: Seat) => present(tenants.get(name));
  people.set('clerk', await buildPerson(api.database, [[tenantOf('owner'), 'lezer']]));
  people.set('colleague', await buildPerson(api.database, [[tenantOf('owner'), 'ambtenaar']]));
  tenants.set('clerk', tenantOf('owner'));
  tenants.set('colleague', tenantOf('owner'));
  const actorOf = (name: Seat) => ({
    tenantId: tenantOf(name).id,
    accountId: present(people.get(name)).accountId,
  });
  const open = async (owner: Seat, participants: readonly Seat[]) => {
    const provider = await buildProvider(api.database);
    const slug = `dossier-${provider.id.slice(0, 8)}`;
    const opened = await withSystem(api.database, 'open a dossier and admit participants', (tx) =>
      openDossier(tx, {
        slug,
        providerId: provider.id,
        openedOn: SINCE,
        hand: actorOf(owner),
        participants: participants.map((name) => ({
          tenantId: tenantOf(name).id,
          role: name in SEATED ? SEATED[name as keyof typeof SEATED][2] : 'accounthoudend',
          validFrom: SINCE,
        })),
      }),
    );
    return { ...opened, slug };
  };
  const openShared = () => open('owner', ['owner', 'partner', 'provider', 'council']);
  const browsers = new Map<Seat, Promise<Browser>>();
  return {
    api,
    dossier: await openShared(),
    /** One more dossier of the same people, empty. */
    openShared,
    foreignDossier: await open('outsider', ['outsider']),
    tenantOf,
    actorOf,
    personOf: (name: Seat) => present(people.get(name)),
    /** The signed-in browser of a person; each signs in once. */
    as: (name: Seat) => {
      const known = browsers.get(name) ?? signIn(api.url, present(people.get(name)).email);
      browsers.set(name, known);
      return known;
    },
    close: () => api.close(),
  };
}

export type RiskTable = Awaited<ReturnType<typeof seatRiskTable>>;

async function signIn(url: string, email: string): Promise<Browser> {
  const browser = openBrowser(url);
  const { status } = await browser.mutate('accounts.signIn', { email, password: PASSWORD });
  if (status !== 200) throw new Error(`signing in failed: ${status}`);
  return browser;
}

/** A risk in words of our own. */
export function buildContent(overrides: Partial<RiskContent> = {}): RiskContent {
  return {
    number: 1,
    group: 'bedrijfsvoering',
    title: 'Leegstand op de locatie aan de dijk',
    cause: 'Minder aanmeldingen dan begroot.',
    consequence: 'Dekking van vaste lasten blijft achter.',
    measures: 'Afbouw van een woongroep.',
    owners: ['Aanbieder'],
    status: 'onderhanden',
    statusDate: null,
    window: null,
    notInfluenceable: false,
    amount: { kind: 'pm' } satisfies Amount,
    wakeUpOn: null,
    ...overrides,
  };
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('not seated');
  return value;
}
