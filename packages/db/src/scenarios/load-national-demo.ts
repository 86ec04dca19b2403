import type { PlainDate } from '@regietafel/domain/core/dates';
import type { AccountId } from '@regietafel/domain/core/ids';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import { type Database, openDatabase } from '../kernel/database.ts';
import { type SystemTx, withSystem } from '../kernel/with-system.ts';
import { recordPasswordHash } from '../queries/accounts/credentials.ts';
import { recordAccount, recordMembership } from '../queries/accounts/people.ts';
import { stableId } from '../reference-data/stable-id.ts';
import { DEMO_PASSWORD } from './demo/people.ts';
import type { DemoAccount, DemoOptions, DemoSummary } from './load-demo.ts';
import { loadNational, type NationalOptions, type NationalSummary } from './load-national.ts';

/** All of it: 42 regions, 300 providers, ten years. */
const WHOLE: Omit<NationalOptions, 'today'> = { dossiers: 300, years: 10 };

const ANALYST = {
  accountId: stableId<AccountId>('account:landelijk-analist'),
  email: 'analist@landelijk-waarnemer.example',
  displayName: 'Analist van de landelijke waarnemer (fictief)',
};
const EMPLOYED_SINCE = '2015-01-01' as PlainDate;

/**
 * Loads the national scenario for people to look at: an analyst who compares, a region and a provider of it can sign in.
 * Loads once; the whole of it takes about a minute.
 */
export async function loadNationalDemo(
  urls: Parameters<typeof loadNational>[0],
  { hash, today }: DemoOptions,
  size = WHOLE,
): Promise<DemoSummary> {
  const national = await loadNational(urls, { ...size, today });
  const db = openDatabase({ appUrl: urls.appUrl, systemUrl: urls.systemUrl, maxConnections: 1 });
  try {
    const accounts = await letIn(db, national, await hash(DEMO_PASSWORD));
    return { isNew: national.isNew, password: DEMO_PASSWORD, accounts };
  } finally {
    await db.close();
  }
}

/** Gives those who may sign in the password, also where an earlier start ended before it did. */
function letIn(
  db: Database,
  { observer, dossiers }: NationalSummary,
  passwordHash: string,
): Promise<readonly DemoAccount[]> {
  return withSystem(db, 'load demonstration data', async (tx) => {
    await employAnalyst(tx, observer);
    const [first] = dossiers;
    const people = [ANALYST.accountId, ...(first ? [first.owner.accountId, first.provider.accountId] : [])];
    const accounts: DemoAccount[] = [];
    for (const accountId of people) {
      await recordPasswordHash(tx, accountId, passwordHash);
      accounts.push(await describeAccount(tx, accountId));
    }
    return accounts;
  });
}

async function employAnalyst(tx: SystemTx, { tenantId }: Actor): Promise<void> {
  const { accountId } = ANALYST;
  const found = await tx
    .selectFrom('account')
    .where('accountId', '=', accountId)
    .select('accountId')
    .executeTakeFirst();
  if (found !== undefined) return;
  await recordAccount(tx, { tenantId, ...ANALYST });
  const validFrom = EMPLOYED_SINCE;
  await recordMembership(tx, { tenantId, accountId, role: 'analist', validFrom, validTo: null });
}

async function describeAccount(tx: SystemTx, accountId: AccountId): Promise<DemoAccount> {
  const { email, displayName } = await tx
    .selectFrom('account')
    .where('accountId', '=', accountId)
    .select(['email', 'displayName'])
    .executeTakeFirstOrThrow();
  const memberships = await tx
    .selectFrom('membership as m')
    .innerJoin('tenant as t', 't.tenantId', 'm.tenantId')
    .where('m.accountId', '=', accountId)
    .select(['t.name as tenant', 'm.role'])
    .execute();
  return { email, displayName, memberships };
}
