import type { Demo } from '@regietafel/contracts/accounts/accounts';
import { SHOWN_TENANT_HEADER } from '@regietafel/contracts/core/shown-tenant';
import { VIEW_AS_HEADER } from '@regietafel/contracts/core/view-as';
import type { Database } from '@regietafel/db/kernel/database';
import type { Instant } from '@regietafel/domain/core/dates';
import { dutchDayOf } from '@regietafel/domain/core/dates';
import type { TRPCRequestInfo } from '@trpc/server/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Accounts } from '../accounts/service.ts';
import type { Live } from '../live/live.ts';
import { traceFor } from '../observability/trace.ts';
import type { RequestContext, SessionHandle, Visitor } from '../trpc/context.ts';
import { languageOf } from './refusal.ts';
import { sessionHandleOf } from './session-cookie.ts';

interface Household {
  readonly database: Database;
  readonly accounts: Accounts;
  readonly live: Live | null;
  readonly demo: Demo;
}

interface Incoming {
  readonly req: FastifyRequest;
  readonly res: FastifyReply;
  readonly info: TRPCRequestInfo;
}

/** Makes the context of each request: who asks is read from the session, anew every time. */
export function contextOf({ database, accounts, live, demo }: Household) {
  return async ({ req, res, info }: Incoming): Promise<RequestContext> => {
    const session = sessionHandleOf(req, res);
    const visitor = await visitorOf(session, accounts);
    const trace = traceFor(req);
    trace.accountId = visitor?.account.id ?? null;
    trace.tenantId = visitor?.current?.tenant.id ?? null;
    trace.procedures = info.calls.filter((call) => call.procedure !== null).map((call) => call.path);
    const receivedAt = new Date();
    const now = receivedAt.toISOString() as Instant;
    return {
      database,
      accounts,
      live,
      demo,
      visitor,
      session,
      shownTenantId: req.headers[SHOWN_TENANT_HEADER]?.toString() ?? null,
      viewAs: req.headers[VIEW_AS_HEADER]?.toString() ?? null,
      language: languageOf(req),
      address: req.ip,
      receivedAt,
      now,
      today: dutchDayOf(now),
    };
  };
}

async function visitorOf(session: SessionHandle, accounts: Accounts): Promise<Visitor | null> {
  if (session.token === null) return null;
  const found = await accounts.findVisitor(session.token);
  if (found === undefined) {
    session.clear();
    return null;
  }
  if (found.isExtended) session.set(session.token);
  return found.visitor;
}
