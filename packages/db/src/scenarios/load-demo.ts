import type { PlainDate } from '@regietafel/domain/core/dates';
import type { MembershipRole } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import { type Database, openDatabase } from '../kernel/database.ts';
import { type SystemTx, withSystem } from '../kernel/with-system.ts';
import { recordPasswordHash } from '../queries/accounts/credentials.ts';
import { recordAccount, recordMembership } from '../queries/accounts/people.ts';
import { providerIdOf, regionIdOf } from '../reference-data/ids.ts';
import { loadReferenceData } from '../reference-data/load-reference-data.ts';
import { loadLandsdeel } from './demo/landsdeel.ts';
import { inviteToMutsaersstichting, loadMutsaersstichting } from './demo/mutsaersstichting.ts';
import { loadPactum } from './demo/pactum.ts';
import { actInPactum } from './demo/pactum-acts.ts';
import {
  DEMO_PASSWORD,
  DEMO_PEOPLE,
  DEMO_TENANTS,
  type DemoPerson,
  demoActor,
  demoDisplayName,
  demoEmail,
  demoTenantId,
} from './demo/people.ts';
import { loadViaJeugd } from './demo/via-jeugd.ts';
import { loadContracts } from './demo/watched.ts';
import { loadXonar } from './demo/xonar.ts';
import type { DrawBand } from './demo/xonar-deliveries.ts';

/** First day on which the demo's people worked for their organisations. */
const EMPLOYED_SINCE = '2022-01-01' as PlainDate;

export interface DemoAccount {
  readonly email: string;
  readonly displayName: string;
  readonly memberships: readonly { readonly tenant: string; readonly role: MembershipRole }[];
}

export interface DemoSummary {
  /** Whether this call loaded the demo; false when it stood already. */
  readonly isNew: boolean;
  /** The one password of all accounts. */
  readonly password: string;
  readonly accounts: readonly DemoAccount[];
}

export interface DemoOptions {
  /** Makes the stored form of the password. */
  readonly hash: (password: string) => Promise<string>;
  /** The day up to which the fictitious figures run. */
  readonly today: PlainDate;
  /** Draws the bands of the forecasts that were delivered; without it they have none. */
  readonly drawBand?: DrawBand;
}

/**
 * Loads the demo once: reference data, organisations, people and dossiers. A database that has it already is left as it
 * is, with what people did in it; only the reference data is brought up to date.
 */
export async function loadDemo(
  urls: { readonly appUrl: string; readonly systemUrl: string },
  options: DemoOptions,
): Promise<DemoSummary> {
  const db = openDatabase({ ...urls, maxConnections: 1 });
  try {
    await loadReferenceData(db);
    const isNew = await loadOnce(db, options);
    if (isNew) {
      await inviteToMutsaersstichting(db);
      await actInPactum(db);
    }
    return { isNew, password: DEMO_PASSWORD, accounts: DEMO_PEOPLE.map(summaryOf) };
  } finally {
    await db.close();
  }
}

async function loadOnce(db: Database, { hash, today, drawBand }: DemoOptions): Promise<boolean> {
  const passwordHash = await hash(DEMO_PASSWORD);
  return withSystem(db, 'load demonstration data', async (tx) => {
    // Two servers that start at once on one database: the second waits and then finds the demo loaded.
    await sql`select pg_advisory_xact_lock(hashtextextended('regietafel demo', 0))`.execute(tx);
    if (await isLoaded(tx)) return false;
    await loadOrganisations(tx);
    for (const person of DEMO_PEOPLE) await loadPerson(tx, person, passwordHash);
    await loadXonar(tx, today, drawBand);
    await loadViaJeugd(tx);
    await loadMutsaersstichting(tx);
    await loadPactum(tx, today);
    await loadLandsdeel(tx, today);
    await loadContracts(tx, today);
    return true;
  });
}

async function isLoaded(tx: SystemTx): Promise<boolean> {
  const found = await tx
    .selectFrom('tenant')
    .where('tenantId', '=', demoTenantId('zuid-limburg'))
    .select('tenantId')
    .executeTakeFirst();
  return found !== undefined;
}

async function loadOrganisations(tx: SystemTx): Promise<void> {
  await tx
    .insertInto('tenant')
    .values(
      DEMO_TENANTS.map(({ slug, name, kind, region, provider, landsdeel }) => ({
        tenantId: demoTenantId(slug),
        slug,
        name,
        kind,
        regionId: region === undefined ? null : regionIdOf(region),
        providerId: provider === undefined ? null : providerIdOf(provider),
        landsdeel: landsdeel ?? null,
      })),
    )
    .execute();
}

/** All demo accounts share one stored password: it is public anyway, and hashing each takes its time at the first start. */
async function loadPerson(tx: SystemTx, person: DemoPerson, passwordHash: string): Promise<void> {
  const { tenantId, accountId } = demoActor(`${person.function}@${person.tenant}`);
  await recordAccount(tx, {
    tenantId,
    accountId,
    email: demoEmail(person),
    displayName: demoDisplayName(person),
  });
  await recordPasswordHash(tx, accountId, passwordHash);
  for (const { tenant, role } of membershipsOf(person))
    await recordMembership(tx, {
      tenantId: demoTenantId(tenant),
      accountId,
      role,
      validFrom: EMPLOYED_SINCE,
      validTo: null,
    });
}

function membershipsOf(person: DemoPerson) {
  const own = { tenant: person.tenant, role: person.role };
  return person.also === undefined ? [own] : [own, person.also];
}

function summaryOf(person: DemoPerson): DemoAccount {
  return {
    email: demoEmail(person),
    displayName: demoDisplayName(person),
    memberships: membershipsOf(person).map(({ tenant, role }) => ({
      tenant: DEMO_TENANTS.find(({ slug }) => slug === tenant)?.name ?? tenant,
      role,
    })),
  };
}
