import { inOrigin } from '@regietafel/db/kernel/origin';
import { DomainError } from '@regietafel/domain/core/errors';
import type { AnyTRPCRouter } from '@trpc/server';
import { fastifyRequestHandler } from '@trpc/server/adapters/fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { traceOf } from '../observability/logger.ts';
import { failureOf } from '../trpc/failures.ts';
import type { ProcedureMeta } from '../trpc/init.ts';
import { inRequestScope } from '../trpc/request-scope.ts';
import { languageOf, refuse } from './refusal.ts';
import type { contextOf } from './request-context.ts';

const KILOBYTE = 1024;
/** Largest request that carries no file. */
export const BODY_LIMIT = 256 * KILOBYTE;
/** Largest request to a procedure that takes a file: 20 MB of it, and what goes around it. */
export const FILE_BODY_LIMIT = 25 * KILOBYTE * KILOBYTE;
const MAX_BATCH_SIZE = 20;

interface TrpcOptions {
  readonly router: AnyTRPCRouter;
  readonly createContext: ReturnType<typeof contextOf>;
  readonly logger: Logger;
}

/** Puts the procedures under `/trpc`, each with the largest request that it may get. */
export function routeTrpc(server: FastifyInstance, options: TrpcOptions): void {
  server.register(async (scope) => {
    takeBodiesAsTheyCome(scope);
    scope.setErrorHandler((error: FastifyError, request, reply) => {
      const failure = failureBeforeTrpc(error);
      if (failure.code === 'UNAVAILABLE')
        options.logger.error({ requestId: request.id, error: traceOf(error) }, 'failure');
      return refuse(request, reply, failure);
    });
    scope.addHook('onRequest', async (request, reply) => {
      reply.header('cache-control', 'private, no-store');
      if (Number(request.headers['content-length'] ?? 0) > request.routeOptions.bodyLimit)
        throw new DomainError('TOO_LARGE', 'core.tooLarge');
    });
    scope.addHook('onSend', async (_request, _reply, payload) => {
      // What tRPC refuses before it knows the call has no type, though it is JSON as everything else.
      if (payload instanceof Response && payload.headers.get('content-type')?.startsWith('text/plain'))
        payload.headers.set('content-type', 'application/json');
    });
    scope.all('/trpc/*', { bodyLimit: BODY_LIMIT }, handlerOf(options, BODY_LIMIT));
    for (const path of proceduresWithFile(options.router))
      scope.post(`/trpc/${path}`, { bodyLimit: FILE_BODY_LIMIT }, handlerOf(options, FILE_BODY_LIMIT));
  });
}

function handlerOf({ router, createContext, logger }: TrpcOptions, maxBodySize: number) {
  return (request: FastifyRequest, reply: FastifyReply) =>
    inRequest(request, () =>
      fastifyRequestHandler({
        req: request,
        res: reply,
        path: pathOf(request),
        router,
        createContext,
        maxBodySize,
        maxBatchSize: MAX_BATCH_SIZE,
        onError: ({ error, path }) => {
          const { code } = failureOf(error);
          if (code === 'UNAVAILABLE')
            logger.error({ requestId: request.id, procedure: path, error: traceOf(error) }, 'failure');
        },
      }),
    );
}

/** Language and id for the answer, and whence it comes for the audit trail. */
function inRequest<T>(request: FastifyRequest, handle: () => T): T {
  const scope = { language: languageOf(request), requestId: request.id };
  return inRequestScope(scope, () => inOrigin({ kind: 'web', requestId: request.id }, handle));
}

function pathOf(request: FastifyRequest): string {
  const { '*': path } = request.params as { '*'?: string };
  return path ?? request.routeOptions.url?.slice('/trpc/'.length) ?? '';
}

/** tRPC parses bodies itself: JSON as text, files as a stream that is read once the caller has been let in. */
function takeBodiesAsTheyCome(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );
  scope.addContentTypeParser(['multipart/form-data', 'application/octet-stream'], (_request, payload, done) =>
    done(null, payload),
  );
}

function proceduresWithFile(router: AnyTRPCRouter): readonly string[] {
  const procedures: Readonly<Record<string, { _def: { meta?: unknown } }>> = router._def.procedures;
  return Object.entries(procedures)
    .filter(([, procedure]) => (procedure._def.meta as ProcedureMeta | undefined)?.takesFile === true)
    .map(([path]) => path);
}

function failureBeforeTrpc(error: FastifyError | DomainError): DomainError {
  if (error instanceof DomainError) return error;
  if (error.statusCode === 413) return new DomainError('TOO_LARGE', 'core.tooLarge');
  const isClients = error.statusCode !== undefined && error.statusCode < 500;
  return isClients
    ? new DomainError('INVALID_INPUT', 'core.malformed')
    : new DomainError('UNAVAILABLE', 'core.unavailable');
}
