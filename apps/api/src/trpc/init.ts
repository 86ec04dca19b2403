import type { Action } from '@regietafel/domain/sharing/rights';
import { initTRPC } from '@trpc/server';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import type { Looks } from '../audit/looks.ts';
import type { RequestContext } from './context.ts';
import { presentFailure } from './error-shape.ts';
import { failureOf, TRANSPORT_CODES } from './failures.ts';
import { getRequestScope } from './request-scope.ts';

/** What a procedure can say about itself to the server. */
export interface ProcedureMeta {
  /** Who may call it at all: everybody, who is signed in, or who works on behalf of an organisation. */
  readonly access?: 'public' | 'signedIn' | 'tenant';
  /** The right of the rights table that it asks for. */
  readonly right?: Action;
  /** Changes a record that stands: only the organisation that wrote it may. */
  readonly changes?: 'author';
  /** Takes a file: the only kind of procedure whose request may be larger than 256 kB. */
  readonly takesFile?: true;
  /** Shows records of a dossier: the look is noted in the audit trail where it is confidential. */
  readonly looks?: Looks;
}

const FEED_PING_MS = 10_000;

export const t = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    // A feed of which nothing is heard for long is dead, whatever the connection says: proxies keep still about it.
    sse: {
      ping: { enabled: true, intervalMs: FEED_PING_MS },
      client: { reconnectAfterInactivityMs: 3 * FEED_PING_MS },
    },
    errorFormatter: ({ error }) => {
      const failure = failureOf(error);
      const { language, requestId } = getRequestScope();
      const data = presentFailure(failure, language, requestId);
      return { code: TRPC_ERROR_CODES_BY_KEY[TRANSPORT_CODES[failure.code]], message: data.message, data };
    },
  });

export const router = t.router;
