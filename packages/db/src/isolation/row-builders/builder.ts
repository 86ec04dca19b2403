import type { PlainDate } from '@regietafel/domain/core/dates';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import type { World, WorldKring } from '@regietafel/domain/sharing/world';

export type Row = Readonly<Record<string, unknown>>;

/** What differs from row to row. */
export interface Numbers {
  /** Which KPI, where a natural key must not repeat. */
  readonly turn: number;
  readonly subjectId: string;
  readonly revisionId: string;
  /** Whose hand lays a row that is to stay; an attempt leaves the hand, and who else it names, to the database. */
  readonly hand: Actor | undefined;
  /** Under whose name it stands. */
  readonly authorTenantId: string;
  /** The kring in which it stands. */
  readonly kringId: string;
}

/** Somebody who writes a row under the own name, in a kring that may be written to. */
export interface Writing {
  readonly world: World;
  readonly actor: Actor;
  readonly today: PlainDate;
  readonly kring: WorldKring;
  readonly isOwn: boolean;
}

/** How a row of one table is made. */
export interface Builder {
  /** The tables of which a row must stand first, from far to near. */
  readonly parents: readonly string[];
  readonly columns: (numbers: Numbers) => Row;
  /** In which kring of dossier `one` a row goes in, when not at the table. */
  readonly home?: WorldKring['kind'];
  /** What a table asks beyond the law itself. */
  readonly admits?: (writing: Writing) => boolean;
}

/** The day of which every row speaks. */
export const DAY = '2024-08-15';
