import type { PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId } from '@regietafel/domain/core/ids';
import type { ItemValues } from '@regietafel/domain/indicators/compute';
import type { IndicatorItem, ItemCode } from '@regietafel/domain/indicators/indicator';
import type { PeriodCode } from '@regietafel/domain/indicators/period';
import type { ItemDeviation, ReportBasis, ReportScope } from '@regietafel/domain/indicators/report';
import type { SheetMessageCode } from '@regietafel/domain/indicators/sheet-messages';

/** What one sheet asks: the figures of one provider over one period. A year with basis `annual_account` is an annual account. */
export interface SheetQuestion {
  readonly dossierId: DossierId;
  /** Name of the provider. */
  readonly provider: string;
  readonly period: PeriodCode;
  readonly scope: ReportScope;
  readonly basis: ReportBasis;
}

/** The own figures of an earlier period of the same length. */
export interface EarlierFigures {
  readonly period: PeriodCode;
  readonly items: ItemValues;
}

/** What a sheet says of a report; the same for a form. An absent item was not answered, null is reported as unknown, 0 is nothing. */
export interface SheetContent {
  readonly period: PeriodCode;
  readonly scope: ReportScope;
  readonly basis: ReportBasis;
  readonly items: ItemValues;
  readonly deviations: readonly ItemDeviation[];
  readonly note: string;
  readonly sourceName: string;
}

/** A sheet to be written (`writeIndicatorSheet` in write-sheet.ts). */
export interface SheetToWrite extends SheetQuestion {
  /** The items asked, in the order of the catalogue. */
  readonly items: readonly IndicatorItem[];
  /** The figures that stand, with which the sheet is filled in already; null for an empty sheet. */
  readonly standing: Pick<SheetContent, 'items' | 'deviations' | 'note' | 'sourceName'> | null;
  /** The own figures of earlier periods; those of the last four of the same length stand beside the cells. */
  readonly earlier: readonly EarlierFigures[];
  /** What was remarked when the report was sent back. */
  readonly remarks: readonly { readonly item: ItemCode; readonly remark: string }[];
  readonly madeOn: PlainDate;
}

/** What a sheet that comes back must have been made for (`readOpenedSheet` in read-sheet.ts). */
export interface ExpectedSheet extends SheetQuestion {
  readonly items: readonly IndicatorItem[];
  /** The own figures of earlier periods, as they stand now: doubts are held against the latest of the same length. */
  readonly earlier: readonly EarlierFigures[];
}

/** Something about a cell, or about the file as a whole. */
export interface SheetMessage {
  /** As a spreadsheet names it: `Opgave!D12`; empty for the file as a whole. */
  readonly cell: string;
  readonly item: ItemCode | null;
  /** An error stands in the way of everything; a warning is taken over and told. */
  readonly severity: 'error' | 'warning';
  readonly code: SheetMessageCode;
  /** For the sentence: `item` is the name of the item, figures are in the unit of the sheet (euros). */
  readonly values: Readonly<Record<string, string | number>>;
}

export interface SheetReading {
  /** Null as long as there is any error: nothing can be stored in part. */
  readonly content: SheetContent | null;
  /** In the order of the sheet. */
  readonly messages: readonly SheetMessage[];
}

/** Longest texts that a sheet takes; the same as a form. */
export const LONGEST = { reason: 500, note: 4000, sourceName: 300 } as const;
