import type { ApiError, ApiFieldError } from '@regietafel/contracts/core/api-error';
import { ERROR_CODES, type ErrorCode } from '@regietafel/domain/core/errors';

/** A failed call as a page shows it. `OFFLINE`: no answer came, so nobody knows whether the server did it. */
export interface Failure {
  readonly code: ErrorCode | 'OFFLINE';
  /** The server's sentence in the user's language; null when it gave none. */
  readonly message: string | null;
  readonly fields: readonly ApiFieldError[];
  readonly details: unknown;
}

/** Reads what went wrong from whatever a call threw. */
export function failureOf(error: unknown): Failure {
  const data = errorData(error);
  if (data) return { code: data.code, message: data.message, fields: data.fields, details: data.details };
  return {
    code: isTransport(error) ? 'OFFLINE' : 'UNAVAILABLE',
    message: null,
    fields: [],
    details: undefined,
  };
}

/** Whether the same read may succeed a moment later, without anybody changing anything. */
export function isPassing(error: unknown): boolean {
  const { code } = failureOf(error);
  return code === 'OFFLINE' || code === 'UNAVAILABLE';
}

/** Where the values stand that go with a file: a form has no such part of its own. */
const WITH_FILE = /^values\./;

/** The refusals by the path of their field, first one first, for forms. */
export function fieldMessages(failure: Failure): ReadonlyMap<string, string> {
  const messages = new Map<string, string>();
  for (const { path, message } of failure.fields) {
    const field = path.replace(WITH_FILE, '');
    if (!messages.has(field)) messages.set(field, message);
  }
  return messages;
}

/** A call that never got an answer of our server: the client wraps what `fetch` threw, or the answer was no JSON. */
function isTransport(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && error.name === 'TRPCClientError');
}

function errorData(error: unknown): ApiError | undefined {
  if (!(error instanceof Error) || !('data' in error)) return undefined;
  const { data } = error;
  return isApiError(data) ? data : undefined;
}

function isApiError(data: unknown): data is ApiError {
  if (typeof data !== 'object' || data === null) return false;
  return (
    'code' in data &&
    ERROR_CODES.some((code) => code === data.code) &&
    'message' in data &&
    typeof data.message === 'string' &&
    'fields' in data &&
    Array.isArray(data.fields)
  );
}
