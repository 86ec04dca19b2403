/** How many authors must have changed a total before it moves, unless nothing of theirs is hidden. */
export const FEWEST_AUTHORS = 3;
/** The p % rule: of the largest hidden part, the others must leave at least one fifth uncertain. */
export const ONE_FIFTH = 5;

/** What one author counts for in a total now. */
export interface Contribution {
  readonly author: string;
  /** Null when nothing of it is known, or its statement was withdrawn. */
  readonly value: number | null;
  /** Its author agreed that it may be traced, or everybody at the table reads it anyway. */
  readonly isOpen: boolean;
  /** Who else reads it by its kring. */
  readonly readers: ReadonlySet<string>;
}

/** What counts in a total that was given out: of each author the value that was counted. */
export type Counted = ReadonlyMap<string, number>;

/**
 * Which contributions count, after those that counted before: open ones at once; hidden ones only all together, once at
 * least three of them changed and nobody at the table can come near the largest change that is hidden from that one.
 * What was withdrawn leaves in the same way, since a total without it tells what it was. The database decides so, and its
 * tests compare with this definition.
 */
export function countedNext(
  before: Counted,
  contributions: readonly Contribution[],
  table: readonly string[],
): Counted {
  const changed = contributions.filter(({ author, value }) => (before.get(author) ?? null) !== value);
  const hidden = changed.filter(({ isOpen }) => !isOpen);
  const counts = isHiddenWell(before, hidden, table) ? changed : changed.filter(({ isOpen }) => isOpen);
  const next = new Map(before);
  for (const { author, value } of counts) {
    if (value === null) next.delete(author);
    else next.set(author, value);
  }
  return next;
}

function isHiddenWell(before: Counted, hidden: readonly Contribution[], table: readonly string[]): boolean {
  const changeOf = ({ author, value }: Contribution) => Math.abs((value ?? 0) - (before.get(author) ?? 0));
  if (hidden.filter((one) => changeOf(one) > 0).length < FEWEST_AUTHORS) return false;
  return table.every((party) =>
    resists(hidden.filter(({ author, readers }) => author !== party && !readers.has(party)).map(changeOf)),
  );
}

/** Whether who knows the sum of these cannot tell one of them to within a fifth. Nothing resists when there is nothing. */
export function resists(changes: readonly number[]): boolean {
  const sizes = changes.filter((size) => size > 0);
  if (sizes.length === 0) return true;
  const sum = sizes.reduce((total, size) => total + size, 0);
  const largest = Math.max(...sizes);
  return ONE_FIFTH * (sum - largest) >= largest;
}
