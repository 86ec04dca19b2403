import { SESSION_HOURS } from '@regietafel/auth/sessions';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionHandle } from '../trpc/context.ts';

const NAME = 'regietafel_session';
/** The form of lucia's tokens: 200 random bits in base 32. Anything else is not worth a query. */
const TOKEN = /^[a-z2-7]{40}$/;

/**
 * The session cookie of a request. Behind TLS it is `Secure` and its name has the prefix `__Host-`, so that no other
 * host or plain http page can set it. `Lax`, so that a link in an e-mail opens signed in.
 */
export function sessionHandleOf(request: FastifyRequest, reply: FastifyReply): SessionHandle {
  const isSecure = request.protocol === 'https';
  const name = isSecure ? `__Host-${NAME}` : NAME;
  const attributes = { httpOnly: true, secure: isSecure, sameSite: 'lax', path: '/' } as const;
  const brought = request.cookies[name];
  return {
    token: brought !== undefined && TOKEN.test(brought) ? brought : null,
    set: (token) => {
      reply.setCookie(name, token, { ...attributes, maxAge: SESSION_HOURS * 3600 });
    },
    clear: () => {
      reply.clearCookie(name, attributes);
    },
  };
}
