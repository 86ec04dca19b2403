import type { PlainDate } from '@regietafel/domain/core/dates';
import type { BtwKind, WorkCategory, WorkContent, WorkCost } from '@regietafel/domain/property/work';

/** A work as a sheet holds it: building and part by their names, for ids mean nothing to who fills it in. */
export interface SheetWork extends Omit<WorkContent, 'planId' | 'buildingId' | 'partId'> {
  readonly building: string;
  /** Empty for the building as a whole. */
  readonly part: string;
}

/** A list of works as it goes out. */
export interface WorksToWrite {
  readonly plan: string;
  readonly standPer: PlainDate;
  readonly works: readonly SheetWork[];
}

/** The columns of the sheet, in order, by what they hold. */
export const WORK_HEADINGS = {
  building: 'Gebouw',
  part: 'Bouwdeel',
  measure: 'Maatregel',
  defect: 'Gebrek',
  category: 'Soort',
  firstYear: 'Eerste jaar',
  cycleYears: 'Cyclus (jaren)',
  earliest: 'Kan vanaf',
  latest: 'Uiterlijk',
  costKind: 'Bedragsoort',
  cost: 'Kosten',
  costTo: 'Kosten tot',
  replacement: 'Natuurlijke vervanging',
  btw: 'Btw',
} as const;
export type WorkColumn = keyof typeof WORK_HEADINGS;

export const WORK_COLUMNS = Object.keys(WORK_HEADINGS) as readonly WorkColumn[];

export const CATEGORY_WORDS: Readonly<Record<WorkCategory, string>> = {
  planmatig: 'planmatig',
  vervanging: 'vervanging',
  verduurzaming: 'verduurzaming',
  correctief: 'correctief',
};
export const COST_WORDS: Readonly<Record<WorkCost['kind'], string>> = {
  known: 'bekend',
  max: 'ten hoogste',
  range: 'bandbreedte',
  pm: 'PM',
};
export const BTW_WORDS: Readonly<Record<BtwKind, string>> = {
  included: 'inbegrepen',
  excluded: 'niet inbegrepen',
  unstated: 'niet vermeld',
};
