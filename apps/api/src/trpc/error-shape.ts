import type { ApiError } from '@regietafel/contracts/core/api-error';
import type { Language } from '@regietafel/contracts/core/language';
import {
  DEFAULT_MESSAGES,
  isMessageKey,
  presentField,
  presentMessage,
} from '@regietafel/contracts/core/messages/present';
import type { DomainError } from '@regietafel/domain/core/errors';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { TRANSPORT_CODES } from './failures.ts';

type Values = Readonly<Record<string, string | number>>;

/**
 * The failure as the client gets it. It depends on the failure and the language alone (and on the request id when we do
 * not know what went wrong): two failures of one kind are the same to the byte.
 */
export function presentFailure(failure: DomainError, language: Language, requestId: string): ApiError {
  const details = failure.code === 'UNAVAILABLE' ? { requestId } : failure.details;
  const messageKey = isMessageKey(failure.messageKey) ? failure.messageKey : DEFAULT_MESSAGES[failure.code];
  return {
    code: failure.code,
    httpStatus: getHTTPStatusCodeFromError(new TRPCError({ code: TRANSPORT_CODES[failure.code] })),
    messageKey,
    message: presentMessage(language, messageKey, valuesOf(details)),
    fields: failure.fields.map((field) => presentField(language, field)),
    ...(details === undefined ? {} : { details }),
  };
}

function valuesOf(details: unknown): Values {
  if (typeof details !== 'object' || details === null) return {};
  const entries = Object.entries(details).filter(([, value]) => ['string', 'number'].includes(typeof value));
  return Object.fromEntries(entries);
}
