import { fieldErrorsOf } from '@regietafel/contracts/core/field-errors';
import type { ErrorCode } from '@regietafel/domain/core/errors';
import { DomainError } from '@regietafel/domain/core/errors';
import type { TRPCError } from '@trpc/server';
import * as z from 'zod/mini';

type TransportCode = TRPCError['code'];

/** The one table from what went wrong to how the transport says it. */
export const TRANSPORT_CODES: Readonly<Record<ErrorCode, TransportCode>> = {
  NOT_SIGNED_IN: 'UNAUTHORIZED',
  SIGN_IN_FAILED: 'UNAUTHORIZED',
  TOO_MANY_ATTEMPTS: 'TOO_MANY_REQUESTS',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  INVALID_INPUT: 'BAD_REQUEST',
  CONFLICT: 'CONFLICT',
  TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  UNREADABLE_FILE: 'UNPROCESSABLE_CONTENT',
  UNAVAILABLE: 'INTERNAL_SERVER_ERROR',
};

/** Refusals that the transport itself makes, before a procedure is reached. */
const OF_TRANSPORT: Partial<Readonly<Record<TransportCode, readonly [ErrorCode, string]>>> = {
  PARSE_ERROR: ['INVALID_INPUT', 'core.malformed'],
  BAD_REQUEST: ['INVALID_INPUT', 'core.malformed'],
  METHOD_NOT_SUPPORTED: ['INVALID_INPUT', 'core.malformed'],
  UNSUPPORTED_MEDIA_TYPE: ['INVALID_INPUT', 'core.malformed'],
  NOT_FOUND: ['NOT_FOUND', 'core.notFound'],
  PAYLOAD_TOO_LARGE: ['TOO_LARGE', 'core.tooLarge'],
};

/**
 * What the database refuses because of somebody else's rows: a key that is taken, a row that is not there, a policy. One
 * answer for all three, the same as for an id that does not exist, so that nobody learns what exists.
 */
const NEUTRAL_SQL_STATES: ReadonlySet<string> = new Set(['23505', '23503', '42501']);

/**
 * Refusals that the functions of the law make: the state says which kind, the message is a key of the catalogue, and the
 * column the field that was refused.
 */
const OF_THE_LAW: Readonly<Record<string, ErrorCode>> = {
  RT400: 'INVALID_INPUT',
  RT403: 'FORBIDDEN',
  RT404: 'NOT_FOUND',
  RT409: 'CONFLICT',
};

/** The failure as the domain names it. Whatever is not expected is UNAVAILABLE, and says nothing of its cause. */
export function failureOf(error: TRPCError): DomainError {
  const { cause } = error;
  if (cause instanceof DomainError) return cause;
  if (error.code === 'BAD_REQUEST' && cause instanceof z.core.$ZodError)
    return new DomainError('INVALID_INPUT', 'core.invalidInput', { fields: fieldErrorsOf(cause.issues) });
  const ofTheLaw = lawRefusalOf(cause);
  if (ofTheLaw !== undefined) return ofTheLaw;
  if (NEUTRAL_SQL_STATES.has(sqlStateOf(cause) ?? '')) return new DomainError('NOT_FOUND', 'core.notFound');
  const [code, messageKey] = OF_TRANSPORT[error.code] ?? ['UNAVAILABLE', 'core.unavailable'];
  return new DomainError(code, messageKey);
}

/** The SQLSTATE when PostgreSQL raised the error. */
export function sqlStateOf(cause: unknown): string | undefined {
  return cause instanceof Error && 'severity' in cause && 'code' in cause && typeof cause.code === 'string'
    ? cause.code
    : undefined;
}

function lawRefusalOf(cause: unknown): DomainError | undefined {
  const code = OF_THE_LAW[sqlStateOf(cause) ?? ''];
  if (code === undefined || !(cause instanceof Error)) return undefined;
  const field = 'column' in cause && typeof cause.column === 'string' ? cause.column : undefined;
  if (field === undefined) return new DomainError(code, cause.message);
  return new DomainError(code, 'core.invalidInput', { fields: [{ path: field, messageKey: cause.message }] });
}
