import type { ErrorCode } from '@regietafel/domain/core/errors';

/** A refused field, in the language of the person. */
export interface ApiFieldError {
  /** Place in the input: names and zero-based positions joined by dots. */
  readonly path: string;
  readonly messageKey: string;
  readonly message: string;
}

/** What every failed call gives to the client (`error.data` in tRPC). It never holds content of records but in `details`. */
export interface ApiError {
  readonly code: ErrorCode;
  readonly httpStatus: number;
  readonly messageKey: string;
  readonly message: string;
  readonly fields: readonly ApiFieldError[];
  /** What belongs to the failure: both versions of a record at CONFLICT, the request id at UNAVAILABLE. */
  readonly details?: unknown;
}
