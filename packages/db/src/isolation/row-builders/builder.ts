import type { Actor } from '@regietafel/domain/sharing/tenant';

export type Row = Readonly<Record<string, unknown>>;

/** What differs from row to row. */
export interface Numbers {
  /** Which KPI, where a natural key must not repeat. */
  readonly turn: number;
  readonly subjectId: string;
  readonly revisionId: string;
  /** Whose hand lays a row that is to stay; an attempt leaves the hand, and who else it names, to the database. */
  readonly hand: Actor | undefined;
}

/** How a row of one table is made. */
export interface Builder {
  /** The tables of which a row must stand first, from far to near. */
  readonly parents: readonly string[];
  readonly columns: (numbers: Numbers) => Row;
}

/** The day of which every row speaks. */
export const DAY = '2024-08-15';
