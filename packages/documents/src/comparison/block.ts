import type { IndicatorUnit } from '@regietafel/domain/indicators/indicator';

/** A cell: a text, a number that a spreadsheet can count with, or nothing to say. */
export type Cell = string | number | null;

export interface Column {
  readonly heading: string;
  readonly width: number;
  /** How its numbers are shown; absent for texts and whole numbers. */
  readonly unit?: IndicatorUnit;
}

/** A named part of a comparison as a file: a sheet of a workbook, or a table below its name in a csv. */
export interface Block {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Made while they are written: a large answer has a million cells. */
  readonly rows: Iterable<readonly Cell[]>;
}
