import { chooseLanguage, LANGUAGE_COOKIE, type Language } from '@regietafel/contracts/core/language';
import type { DomainError } from '@regietafel/domain/core/errors';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { presentFailure } from '../trpc/error-shape.ts';
import { TRANSPORT_CODES } from '../trpc/failures.ts';

/** The language in which this request is answered. */
export function languageOf(request: FastifyRequest): Language {
  // Cookies are parsed by a hook of their own; a request refused before it has none.
  return chooseLanguage(request.cookies?.[LANGUAGE_COOKIE], request.headers['accept-language']);
}

/** Answers a request that never reached a procedure, in the same form as one that did. */
export function refuse(request: FastifyRequest, reply: FastifyReply, failure: DomainError): FastifyReply {
  const data = presentFailure(failure, languageOf(request), request.id);
  const error = { message: data.message, code: TRPC_ERROR_CODES_BY_KEY[TRANSPORT_CODES[failure.code]], data };
  return reply.status(data.httpStatus).header('cache-control', 'no-store').send({ error });
}
