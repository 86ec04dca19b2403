import { initTRPC } from '@trpc/server';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import type { RequestContext } from './context.ts';
import { presentFailure } from './error-shape.ts';
import { failureOf, TRANSPORT_CODES } from './failures.ts';
import { getRequestScope } from './request-scope.ts';

/** What a procedure can say about itself to the server. */
export interface ProcedureMeta {
  /** Takes a file: the only kind of procedure whose request may be larger than 256 kB. */
  readonly takesFile?: true;
}

export const t = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    errorFormatter: ({ error }) => {
      const failure = failureOf(error);
      const { language, requestId } = getRequestScope();
      const data = presentFailure(failure, language, requestId);
      return { code: TRPC_ERROR_CODES_BY_KEY[TRANSPORT_CODES[failure.code]], message: data.message, data };
    },
  });

export const router = t.router;
