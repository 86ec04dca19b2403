/** An expected outcome as a value: failures that users can cause are no exceptions. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

export function err<E>(error: E): Result<never, E> {
  return { ok: false, error };
}

/** Marks a branch that the types say cannot be reached; throws when it is. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${String(value)}`);
}
