import { isPlainDate, type PlainDate } from '@regietafel/domain/core/dates';
import { isId, type RegisterVersionId, type RiskId } from '@regietafel/domain/core/ids';
import { RISK_COLOURS, RISK_GROUPS, RISK_STATUSES } from '@regietafel/domain/risks/risk';
import {
  matching,
  oneOf,
  type SearchOf,
  searchParams,
  sortOf,
  text,
} from '../../lib/search/search-params.ts';

export const REGISTER_COLUMNS = [
  'kleur',
  'nummer',
  'titel',
  'eigenaar',
  'status',
  'bedrag',
  'verschil',
] as const;
/** Ways to group the table; without one it has the groups of the register. */
export const GROUPINGS = ['kleur', 'status', 'eigenaar', 'geen'] as const;
/** What is being done on the page, so that a reload or a shared address comes back to it. */
export const ACTIONS = ['nieuw', 'wijzigen', 'verwijderen', 'beoordelen', 'vastleggen'] as const;

const registerReaders = {
  zoek: text,
  kleur: oneOf(RISK_COLOURS),
  status: oneOf(RISK_STATUSES),
  groep: oneOf(RISK_GROUPS),
  eigenaar: text,
  groepeer: oneOf(GROUPINGS),
  sorteer: sortOf(REGISTER_COLUMNS),
  risico: matching((value): value is RiskId => isId(value)),
  actie: oneOf(ACTIONS),
};
export const registerSearch = searchParams(registerReaders);
export type RegisterSearch = SearchOf<typeof registerReaders>;

/** A side of a comparison in the address: a version by its id, or a day. */
export type SideParam = RegisterVersionId | PlainDate;

const side = matching((value): value is SideParam => isId(value) || isPlainDate(value));
export const compareSearch = searchParams({ van: side, tot: side });
