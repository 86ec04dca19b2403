import { GROUP_DIMENSIONS } from '@regietafel/domain/comparison/question';
import {
  COMPARISON_STANDARDS,
  COMPARISON_UNITS,
  COMPARISON_VIEWS,
  type ComparisonSetup,
} from '@regietafel/domain/comparison/setup';
import { addPeriods, isPeriodCode, type PeriodCode } from '@regietafel/domain/indicators/period';
import { CARE_KINDS, SIZE_CLASSES } from '@regietafel/domain/indicators/profile';
import { matching, oneOf, type SearchOf, searchParams, text } from '../../lib/search/search-params.ts';

const readers = {
  /** Codes of indicators with a comma between them; the first is the one of the pictures. */
  ind: text,
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
  sorteer: text,
};

/** A comparison, as the address says it. */
export const comparisonSearch = searchParams(readers);
export type ComparisonSearch = SearchOf<typeof readers>;

/** How many periods the form offers before today: ten years of quarters. */
const DEFAULT_PERIODS = 8;

/** What the address sets up; null as long as it names no indicator. `today` is a period of the grain that is asked. */
export function setupOf(search: ComparisonSearch, last: PeriodCode): ComparisonSetup | null {
  const indicators = (search.ind ?? '').split(',').filter((code) => code !== '');
  if (indicators.length === 0) return null;
  const to = search.tot ?? last;
  return {
    indicators,
    to,
    from: search.van ?? addPeriods(to, 1 - DEFAULT_PERIODS),
    unit: search.over ?? 'providers',
    view: search.beeld ?? 'table',
    groupBy: search.per ?? 'none',
    landsdeel: search.landsdeel ?? null,
    region: search.regio ?? null,
    sizeClass: search.omvang ?? null,
    mainKind: search.zorg ?? null,
    standard: search.zonder ?? 'none',
    withIncomparable: search.ook === 'onvergelijkbaar',
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
  };
}
