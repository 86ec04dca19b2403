import type { PortfolioRow } from '@regietafel/contracts/portfolio/portfolio';
import { PARTICIPATION_ROLES } from '@regietafel/domain/sharing/tenant';
import { matchesSearch } from '@regietafel/ui/core/table';
import {
  oneOf,
  type Reader,
  type SearchOf,
  searchParams,
  sortOf,
  text,
} from '../../lib/search/search-params.ts';
import { needsAttention } from './attention.ts';

export const PORTFOLIO_COLUMNS = [
  'aanbieder',
  'rol',
  'trede',
  'kpis',
  'risicos',
  'afspraken',
  'register',
  'nieuw',
] as const;

export const TREDEN = [1, 2, 3, 4, 5, 6] as const;
const tredeReader: Reader<(typeof TREDEN)[number]> = (value) => TREDEN.find((trede) => trede === value);

const readers = {
  zoek: text,
  rol: oneOf(PARTICIPATION_ROLES),
  trede: tredeReader,
  toon: oneOf(['aandacht']),
  sorteer: sortOf(PORTFOLIO_COLUMNS),
};

/** What the portfolio shows, as the address says it. */
export const portfolioSearch = searchParams(readers);
export type PortfolioSearch = SearchOf<typeof readers>;

/** The dossiers that fit the filters and the words that are looked for in the name of the provider and its group. */
export function filterDossiers(
  dossiers: readonly PortfolioRow[],
  { zoek, rol, trede, toon }: PortfolioSearch,
): readonly PortfolioRow[] {
  return dossiers.filter(
    (row) =>
      (rol === undefined || row.capacities.includes(rol)) &&
      (trede === undefined || row.trede === trede) &&
      (toon === undefined || needsAttention(row)) &&
      (zoek === undefined || matchesSearch(`${row.providerName} ${row.providerGroup ?? ''}`, zoek)),
  );
}
