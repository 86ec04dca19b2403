import type { FastifyRequest } from 'fastify';

/** What log and metrics may know of a request: who asked which procedures, never what was in it. */
export interface RequestTrace {
  accountId: string | null;
  tenantId: string | null;
  /** Names of existing procedures; what a caller makes up is not among them. */
  procedures: readonly string[];
}

const traces = new WeakMap<FastifyRequest, RequestTrace>();

/** The trace of a request, to be filled in as more becomes known. */
export function traceFor(request: FastifyRequest): RequestTrace {
  const known = traces.get(request);
  if (known !== undefined) return known;
  const fresh: RequestTrace = { accountId: null, tenantId: null, procedures: [] };
  traces.set(request, fresh);
  return fresh;
}
