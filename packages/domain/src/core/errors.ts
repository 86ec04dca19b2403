/** What can go wrong at the user's doing. `NOT_FOUND` also stands for "not yours": nobody learns which of the two. */
export const ERROR_CODES = [
  'NOT_SIGNED_IN',
  'SIGN_IN_FAILED',
  'TOO_MANY_ATTEMPTS',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_INPUT',
  'CONFLICT',
  'TOO_LARGE',
  'UNREADABLE_FILE',
  'UNAVAILABLE',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** One field that was refused: its path in the input, and a key of the message catalogue with its values. */
export interface FieldError {
  readonly path: string;
  readonly messageKey: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/**
 * The one error type of the domain. `messageKey` names the sentence for the user (in the catalogue of every language);
 * `message` is for the log and never holds content of records.
 */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly messageKey: string;
  readonly fields: readonly FieldError[];
  readonly details: unknown;

  constructor(
    code: ErrorCode,
    messageKey: string,
    options: { fields?: readonly FieldError[]; details?: unknown } = {},
  ) {
    super(`${code}: ${messageKey}`);
    this.name = 'DomainError';
    this.code = code;
    this.messageKey = messageKey;
    this.fields = options.fields ?? [];
    this.details = options.details;
  }
}
