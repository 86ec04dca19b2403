import type { RegisterTableRow } from '../queries.ts';
import type { RegisterSearch } from '../search.ts';

/** The rows that the filters of the address leave; words are searched by the table itself. */
export function filterRows(
  rows: readonly RegisterTableRow[],
  { kleur, status, groep, eigenaar }: RegisterSearch,
): readonly RegisterTableRow[] {
  return rows.filter(
    ({ colour, content }) =>
      (kleur === undefined || colour === kleur) &&
      (status === undefined || content.status === status) &&
      (groep === undefined || content.group === groep) &&
      (eigenaar === undefined || content.owners.includes(eigenaar)),
  );
}

/** Every owner that the register names, once, in alphabetical order. */
export function ownersOf(rows: readonly RegisterTableRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ content }) => content.owners))].toSorted((a, b) => a.localeCompare(b));
}
