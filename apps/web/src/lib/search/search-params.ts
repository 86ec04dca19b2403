/** Reads one value of the address; undefined for what it does not understand. */
export type Reader<T> = (value: unknown) => T | undefined;

type Readers = Readonly<Record<string, Reader<unknown>>>;

/**
 * What a set of readers gives: only what the address holds and what was understood. In a link, a value of undefined
 * takes a key out of the address.
 */
export type SearchOf<R extends Readers> = {
  readonly [K in keyof R]?: (R[K] extends Reader<infer T> ? T : never) | undefined;
};

/**
 * Makes the `validateSearch` of a route. What is not understood is left out, so that a mistyped address shows a page
 * instead of an error. By hand instead of by schema: this code is part of every first load.
 *
 * @example validateSearch: searchParams({ status: oneOf(RISK_STATUSES), zoek: text })
 */
export function searchParams<R extends Readers>(
  readers: R,
): (search: Readonly<Record<string, unknown>>) => SearchOf<R> {
  return (search) => {
    const understood = Object.entries(readers)
      .map(([key, read]) => [key, read(search[key])] as const)
      .filter(([, value]) => value !== undefined);
    // The keys are those of the readers, and each value is what its reader gave.
    return Object.fromEntries(understood) as SearchOf<R>;
  };
}

const MAX_TEXT = 500;

/** Words of up to 500 characters. The router hands over a text of digits as a number. */
export const text: Reader<string> = (value) => {
  const words = typeof value === 'number' ? String(value) : value;
  return typeof words === 'string' && words !== '' && words.length <= MAX_TEXT ? words : undefined;
};

/** One of a closed list of words. */
export function oneOf<const T extends string>(allowed: readonly T[]): Reader<T> {
  return (value) => allowed.find((word) => word === value);
}

/** A text that a guard recognises: a day, a month, an id. */
export function matching<T extends string>(guard: (value: string) => value is T): Reader<T> {
  return (value) => (typeof value === 'string' && guard(value) ? value : undefined);
}

export interface SortParam<Id extends string> {
  readonly columnId: Id;
  readonly direction: 'ascending' | 'descending';
}

/** The order of a table: a column (`titel`), or a column in descending order (`-titel`). */
export function sortOf<Id extends string>(columnIds: readonly Id[]): Reader<Id | `-${Id}`> {
  return (value) => columnIds.flatMap((id) => [id, `-${id}` as const]).find((known) => known === value);
}

/** The order that a `sortOf` value stands for, as tables take it. */
export function sortFrom(value: string | undefined): SortParam<string> | null {
  if (value === undefined) return null;
  return value.startsWith('-')
    ? { columnId: value.slice(1), direction: 'descending' }
    : { columnId: value, direction: 'ascending' };
}

/** The `sortOf` value of an order; undefined for the order of the data. */
export function sortTo<Id extends string>(
  columnIds: readonly Id[],
  sort: { readonly columnId: string; readonly direction: string } | null,
): Id | `-${Id}` | undefined {
  const id = columnIds.find((known) => known === sort?.columnId);
  if (id === undefined) return undefined;
  return sort?.direction === 'descending' ? `-${id}` : id;
}
