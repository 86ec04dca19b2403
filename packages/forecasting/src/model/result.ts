/** An expected outcome as a value: what a caller can get wrong is no exception. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** A value that went well. */
export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

/** What stood in the way. */
export function err<E>(error: E): Result<never, E> {
  return { ok: false, error };
}
