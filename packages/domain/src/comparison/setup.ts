import type { PeriodCode } from '../indicators/period.ts';
import type { CareKind, SizeClass } from '../indicators/profile.ts';
import type { GroupDimension } from './question.ts';

/** `providers`: each by name, of what was released so; `groups`: several together, as far as nobody shows. */
export const COMPARISON_UNITS = ['providers', 'groups'] as const;
export type ComparisonUnit = (typeof COMPARISON_UNITS)[number];

/** In what picture a comparison is shown; each has its figures as a table too. */
export const COMPARISON_VIEWS = ['table', 'strip', 'funnel', 'slope', 'multiples', 'map'] as const;
export type ComparisonView = (typeof COMPARISON_VIEWS)[number];

/** What figures are freed from before they stand beside each other. */
export const COMPARISON_STANDARDS = ['none', 'season', 'size'] as const;
export type ComparisonStandard = (typeof COMPARISON_STANDARDS)[number];

/** A comparison as somebody set it up: what an address of the page says, and what a kept view holds. */
export interface ComparisonSetup {
  /** Codes of the catalogue; the first is the one of the pictures. */
  readonly indicators: readonly string[];
  readonly from: PeriodCode;
  readonly to: PeriodCode;
  readonly unit: ComparisonUnit;
  readonly view: ComparisonView;
  readonly groupBy: GroupDimension;
  /** Keep one value of a dimension; null keeps all. */
  readonly landsdeel: string | null;
  readonly region: string | null;
  readonly sizeClass: SizeClass | null;
  readonly mainKind: CareKind | null;
  readonly standard: ComparisonStandard;
  /** Whether values that can not stand beside those of others are shown too, marked. */
  readonly withIncomparable: boolean;
  /** The period that a picture of one moment shows; null: the last one with a figure. */
  readonly moment: PeriodCode | null;
  /** Words that the names in the table hold; null shows all. */
  readonly search: string | null;
  /** Column by which the table is sorted, with a minus before it from high to low; null: in order of name. */
  readonly sort: string | null;
}

export const KEPT_VIEW_BOUNDS = {
  name: 120,
  note: 4000,
  indicators: 40,
  search: 100,
  sort: 80,
  views: 200,
} as const;
