import { GROUP_DIMENSIONS } from '@regietafel/domain/comparison/question';
import {
  COMPARISON_STANDARDS,
  COMPARISON_UNITS,
  COMPARISON_VIEWS,
  type ComparisonSetup,
} from '@regietafel/domain/comparison/setup';
import { addPeriods, grainOf, isPeriodCode, type PeriodCode } from '@regietafel/domain/indicators/period';
import { CARE_KINDS, SIZE_CLASSES } from '@regietafel/domain/indicators/profile';
import { matching, oneOf, type SearchOf, searchParams, text } from '../../lib/search/search-params.ts';

/** Forty codes with a comma between them are longer than any other word of an address. */
const MAX_CODES = 2000;

const codes = (value: unknown) =>
  typeof value === 'string' && value !== '' && value.length <= MAX_CODES ? value : undefined;

const readers = {
  /** Codes of indicators with a comma between them; the first is the one of the pictures. */
  ind: codes,
  van: matching(isPeriodCode),
  tot: matching(isPeriodCode),
  over: oneOf(COMPARISON_UNITS),
  beeld: oneOf(COMPARISON_VIEWS),
  per: oneOf(GROUP_DIMENSIONS),
  landsdeel: text,
  regio: text,
  omvang: oneOf(SIZE_CLASSES),
  zorg: oneOf(CARE_KINDS),
  zonder: oneOf(COMPARISON_STANDARDS),
  ook: oneOf(['onvergelijkbaar']),
  /** The period that a picture of one moment shows. */
  moment: matching(isPeriodCode),
  zoek: text,
  sorteer: text,
};

/** A comparison, as the address says it. */
export const comparisonSearch = searchParams(readers);
export type ComparisonSearch = SearchOf<typeof readers>;

/** Two years of quarters, or five of years: as far back as the form begins. */
const DEFAULT_PERIODS = { quarter: 8, year: 5 } as const;

/** The first period that the form begins with, given the last one. */
export function usualStart(to: PeriodCode): PeriodCode {
  return addPeriods(to, 1 - DEFAULT_PERIODS[grainOf(to)]);
}

/** What the address sets up; null as long as it names no indicator. `last` is the last quarter that has passed. */
export function setupOf(search: ComparisonSearch, last: PeriodCode): ComparisonSetup | null {
  const indicators = (search.ind ?? '').split(',').filter((code) => code !== '');
  if (indicators.length === 0) return null;
  const to = search.tot ?? last;
  return {
    indicators,
    to,
    from: search.van ?? usualStart(to),
    unit: search.over ?? 'providers',
    view: search.beeld ?? 'table',
    groupBy: search.per ?? 'none',
    landsdeel: search.landsdeel ?? null,
    region: search.regio ?? null,
    sizeClass: search.omvang ?? null,
    mainKind: search.zorg ?? null,
    standard: search.zonder ?? 'none',
    withIncomparable: search.ook === 'onvergelijkbaar',
    moment: search.moment ?? null,
    search: search.zoek ?? null,
    sort: search.sorteer ?? null,
  };
}

/** The address of a set-up; what is usual is left out of it. */
export function searchOf(setup: ComparisonSetup): ComparisonSearch {
  return {
    ind: setup.indicators.join(','),
    van: setup.from,
    tot: setup.to,
    over: setup.unit === 'providers' ? undefined : setup.unit,
    beeld: setup.view === 'table' ? undefined : setup.view,
    per: setup.groupBy === 'none' ? undefined : setup.groupBy,
    landsdeel: setup.landsdeel ?? undefined,
    regio: setup.region ?? undefined,
    omvang: setup.sizeClass ?? undefined,
    zorg: setup.mainKind ?? undefined,
    zonder: setup.standard === 'none' ? undefined : setup.standard,
    ook: setup.withIncomparable ? 'onvergelijkbaar' : undefined,
    moment: setup.moment ?? undefined,
    zoek: setup.search ?? undefined,
    sorteer: setup.sort ?? undefined,
  };
}
