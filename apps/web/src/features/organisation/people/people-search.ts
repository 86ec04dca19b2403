import type { OwnPerson } from '@regietafel/contracts/accounts/people';
import { holdsFrom } from '@regietafel/domain/accounts/role-period';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { isId } from '@regietafel/domain/core/ids';
import {
  matching,
  oneOf,
  type SearchOf,
  searchParams,
  sortOf,
  text,
} from '../../../lib/search/search-params.ts';

export const PEOPLE_COLUMNS = ['naam', 'rol', 'periode'] as const;
export const PEOPLE_SHOWN = ['nu', 'allen'] as const;

const readers = {
  zoek: text,
  toon: oneOf(PEOPLE_SHOWN),
  sorteer: sortOf(PEOPLE_COLUMNS),
  /** The person of whom the details are open. */
  persoon: matching((value: string): value is string => isId(value)),
};

/** What the page of people shows, as the address says it. */
export const peopleSearch = searchParams(readers);
export type PeopleSearch = SearchOf<typeof readers>;

/** The people who have a role on the day or will have one; with `allen` also who once had. */
export function shownPeople(
  people: readonly OwnPerson[],
  day: PlainDate,
  { toon = 'nu' }: PeopleSearch,
): readonly OwnPerson[] {
  if (toon === 'allen') return people;
  return people.filter(({ periods }) => periods.some((period) => holdsFrom(period, day)));
}
