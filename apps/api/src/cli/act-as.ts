import { withSystem } from '@regietafel/db/kernel/with-system';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { type CurrentMembership, listCurrentMemberships } from '@regietafel/db/queries/accounts/memberships';
import { findAccountByEmail } from '@regietafel/db/queries/accounts/people';
import { findDossierBySlug } from '@regietafel/db/queries/sharing/dossiers';
import { dutchDayOf, type Instant } from '@regietafel/domain/core/dates';
import type { DossierId } from '@regietafel/domain/core/ids';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import { TRPCError } from '@trpc/server';
import { accountsIn } from '../accounts/service.ts';
import { appRouter } from '../router.ts';
import type { RequestContext, Visitor } from '../trpc/context.ts';
import { presentFailure } from '../trpc/error-shape.ts';
import { failureOf } from '../trpc/failures.ts';
import { t } from '../trpc/init.ts';
import { type CliDatabase, withDatabase } from './open-database.ts';
import type { ActingOptions, PersonOptions } from './options.ts';
import { type Console, RefusedError, UsageError } from './shell.ts';

/** The account that acts on the demonstration when nobody says which. */
const DEMO_ACCOUNT = 'regievoerder@zuid-limburg.example';

/** All procedures, called as the account: the same checks, the same answers as over http. */
export type Caller = ReturnType<typeof callerOf>;

export interface Desk {
  readonly api: Caller;
  readonly actor: Actor;
}

export interface DossierDesk extends Desk {
  readonly dossierId: DossierId;
}

/** Opens the database and signs the account in without a password: whoever has the database has more. */
export async function actAs<T>(
  given: PersonOptions,
  shell: Console,
  work: (desk: Desk, opened: CliDatabase) => Promise<T>,
): Promise<T> {
  return withDatabase(shell, async (opened) => {
    const visitor = await visitorOf(given, shell, opened);
    const { account, current } = visitor;
    const actor = { tenantId: current.tenant.id, accountId: account.id };
    try {
      return await work({ api: callerOf(opened, visitor, shell), actor }, opened);
    } catch (error) {
      throw error instanceof TRPCError ? refusalOf(error, shell) : error;
    }
  });
}

/** The same, in the dossier that is named. */
export async function actInDossier<T>(
  given: ActingOptions,
  shell: Console,
  work: (desk: DossierDesk) => Promise<T>,
): Promise<T> {
  return actAs(given, shell, async (desk, { database }) => {
    const dossier = await findDossierBySlug(tenantReader(database, desk.actor), given.dossier);
    if (dossier === undefined)
      throw new RefusedError(shell.words('refused.dossier', { name: given.dossier }));
    return work({ ...desk, dossierId: dossier.id });
  });
}

async function visitorOf(given: PersonOptions, shell: Console, { database, isDemo }: CliDatabase) {
  const { words } = shell;
  if (given.as === undefined && !isDemo) throw new UsageError(words('usage.as'));
  const email = given.as ?? DEMO_ACCOUNT;
  const found = await withSystem(
    database,
    'resolve an account for the command line',
    async (tx) => {
      const account = await findAccountByEmail(tx, email);
      return account && { account, memberships: await listCurrentMemberships(tx, account.accountId) };
    },
    email,
  );
  if (found === undefined || found.memberships.length === 0)
    throw new RefusedError(words('refused.account', { name: email }));
  const { account, memberships } = found;
  return {
    account: { id: account.accountId, email: account.email, displayName: account.displayName },
    memberships,
    current: chooseMembership(memberships, given.tenant, shell),
  };
}

function chooseMembership(
  memberships: readonly CurrentMembership[],
  slug: string | undefined,
  { words }: Console,
): CurrentMembership {
  if (slug !== undefined) {
    const chosen = memberships.find(({ tenant }) => tenant.slug === slug);
    if (chosen === undefined) throw new RefusedError(words('refused.tenant'));
    return chosen;
  }
  const [only, another] = memberships;
  if (only === undefined || another !== undefined) {
    const choices = memberships.map(({ tenant }) => tenant.slug).join(', ');
    throw new RefusedError(words('refused.chooseTenant', { choices }));
  }
  return only;
}

function callerOf({ database }: CliDatabase, visitor: Visitor, { language, now }: Console) {
  const instant = now.toISOString() as Instant;
  const context: RequestContext = {
    database,
    accounts: accountsIn(database),
    live: null,
    visitor,
    // There is no session to set or end: the run is the session.
    shownTenantId: null,
    viewAs: null,
    session: { token: 'command line', set: () => undefined, clear: () => undefined },
    language,
    demo: null,
    address: 'command line',
    receivedAt: now,
    now: instant,
    today: dutchDayOf(instant),
  };
  return t.createCallerFactory(appRouter)(context);
}

/** A failure of a procedure in words: a wrong field is a wrong argument, anything else a refusal. */
function refusalOf(error: TRPCError, { language }: Console): Error {
  const failure = failureOf(error);
  if (failure.code === 'UNAVAILABLE') return error.cause ?? error;
  const { message, fields } = presentFailure(failure, language, '');
  const isOfFields = failure.code === 'INVALID_INPUT' && failure.messageKey === 'core.invalidInput';
  const sentences = isOfFields && fields.length > 0 ? fields.map((field) => field.message) : [message];
  return isOfFields ? new UsageError(sentences.join('\n')) : new RefusedError(sentences.join('\n'));
}
