import type { Cents } from '../core/cents.ts';
import type { BuildingId, PropertyPlanId, PropertyWorkId } from '../core/ids.ts';
import type { Revision } from '../history/revision.ts';

/** A named plan of works: the provider's own, that of an external bureau, or a third. */
export interface PlanContent {
  readonly name: string;
  /** Who made it, in the words of the source. */
  readonly madeBy: string;
  /** The year in whose prices the costs stand. */
  readonly priceLevelYear: number;
  /** By how much prices rise in a year, in hundredths of a per cent (2.5 % is 250). */
  readonly indexBasisPoints: number;
  readonly source: string;
  readonly note: string;
}

export interface PlanRevision extends PlanContent, Revision {
  readonly planId: PropertyPlanId;
  readonly withdrawnReason: string | null;
  readonly isFictitious: boolean;
}

/** Why a work is done: planned upkeep, replacement, making it sustainable, or mending what broke. */
export const WORK_CATEGORIES = ['planmatig', 'vervanging', 'verduurzaming', 'correctief'] as const;
export type WorkCategory = (typeof WORK_CATEGORIES)[number];

export const BTW_KINDS = ['included', 'excluded', 'unstated'] as const;
export type BtwKind = (typeof BTW_KINDS)[number];

/** What a work costs, as an `Amount` that comes once: in each of its turns. */
export type WorkCost =
  | { readonly kind: 'known'; readonly cents: Cents; readonly frequency: 'once' }
  | { readonly kind: 'max'; readonly cents: Cents; readonly frequency: 'once' }
  | {
      readonly kind: 'range';
      readonly minCents: Cents;
      readonly maxCents: Cents;
      readonly frequency: 'once';
    }
  | { readonly kind: 'pm' };

/** Years of which a work, a plan or means may speak. */
export const FIRST_WORK_YEAR = 2015;
export const LAST_WORK_YEAR = 2100;

/** The years within which a work is technically possible and still in time. */
export interface WorkWindow {
  readonly earliest: number;
  readonly latest: number;
}

export interface WorkContent {
  readonly planId: PropertyPlanId;
  readonly buildingId: BuildingId;
  /** The part of the building; null for the building as a whole. */
  readonly partId: string | null;
  readonly defect: string;
  readonly measure: string;
  readonly category: WorkCategory;
  readonly firstYear: number;
  /** It comes back every so many years; null: once. */
  readonly cycleYears: number | null;
  /** The whole cost of one turn, at the price level of the plan. */
  readonly cost: WorkCost;
  /**
   * Of a verduurzaming: what the natural replacement would cost, which stands in the plan as a work of its own. Null: not
   * known. Of other categories always null.
   */
  readonly naturalReplacementCents: Cents | null;
  readonly window: WorkWindow;
  readonly btw: BtwKind;
}

export interface WorkRevision extends WorkContent, Revision {
  readonly workId: PropertyWorkId;
  readonly withdrawnReason: string | null;
  readonly isFictitious: boolean;
}
