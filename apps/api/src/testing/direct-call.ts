import type { Database } from '@regietafel/db/kernel/database';
import { dutchDayOf, type Instant } from '@regietafel/domain/core/dates';
import type { Actor, MembershipRole, Tenant } from '@regietafel/domain/sharing/tenant';
import { TRPCError } from '@trpc/server';
import { accountsIn } from '../accounts/service.ts';
import { appRouter } from '../router.ts';
import type { RequestContext } from '../trpc/context.ts';
import { failureOf } from '../trpc/failures.ts';
import { t } from '../trpc/init.ts';

/** A person as the server takes it from a session. */
export interface Caller {
  readonly actor: Actor;
  readonly role: MembershipRole;
  readonly tenant: Tenant;
}

const createCaller = t.createCallerFactory(appRouter);

/** Calls a procedure of the server as a person, past http: what it answers, or the code of its failure. */
export async function callAs(
  database: Database,
  caller: Caller,
  path: string,
  input: unknown,
): Promise<{ readonly code: string; readonly data?: unknown }> {
  const [area = '', name = ''] = path.split('.');
  const areas = createCaller(contextOf(database, caller)) as unknown as Readonly<
    Record<string, Readonly<Record<string, ((input: unknown) => Promise<unknown>) | undefined>>>
  >;
  try {
    return { code: 'OK', data: await areas[area]?.[name]?.(input) };
  } catch (error) {
    if (error instanceof TRPCError) return { code: failureOf(error).code };
    throw error;
  }
}

function contextOf(database: Database, { actor, role, tenant }: Caller): RequestContext {
  const receivedAt = new Date();
  const now = receivedAt.toISOString() as Instant;
  const current = { tenant, role };
  return {
    database,
    accounts: accountsIn(database),
    live: null,
    visitor: {
      account: { id: actor.accountId, email: 'persoon@regio.example', displayName: 'Persoon' },
      memberships: [current],
      current,
    },
    session: { token: 'a session of a test', set: () => undefined, clear: () => undefined },
    shownTenantId: null,
    viewAs: null,
    language: 'nl',
    demo: null,
    address: 'test',
    receivedAt,
    now,
    today: dutchDayOf(now),
  };
}
