import type { Cents } from '../core/cents.ts';
import type { Revision } from '../history/revision.ts';
import type { LineNature } from './lines.ts';

/** What a sheet says: what was planned, what came true, or what the author now expects of the whole year. */
export const SHEET_KINDS = ['begroting', 'realisatie', 'prognose'] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** One line of an exploitatie over the twelve months of a year. */
export interface SheetLine {
  /** Names the line in every sheet and plan of the author: lower-case letters, digits and hyphens. */
  readonly key: string;
  readonly title: string;
  readonly nature: LineNature;
  /** Twelve amounts, January first; income and cost both positive. Null: not known (yet), which is not zero. */
  readonly months: readonly (Cents | null)[];
}

/** The exploitatie of one year as one author tells it: budget, actual or projection, per line and month. */
export interface Sheet {
  readonly year: number;
  readonly kind: SheetKind;
  readonly lines: readonly SheetLine[];
}

/** One recorded state of a sheet. One chain per author, year and kind. */
export interface SheetRevision extends Sheet, Revision {
  readonly source: string;
  readonly isFictitious: boolean;
}
