import type { PlainDate } from '@regietafel/domain/core/dates';
import type { CashPlan } from '@regietafel/domain/liquidity/plan';
import type { Sheet } from '@regietafel/domain/liquidity/sheet';
import type { RefusalCode } from '../../risks/messages.ts';
import type { ReadEvents } from './read-events.ts';

/** Something about one cell, with a key of the message catalogue: a reason to refuse it, or what the reader should know. */
export interface CellRemark {
  /** As a spreadsheet names it: `Begroting 2025!F12`; the name of a sheet when all of it is meant. */
  readonly cell: string;
  readonly messageKey: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** The field that stands in the cell, when a rule refused it. */
  readonly path?: string;
}

/** What a workbook says of a forecast. What it does not hold (assumptions, kringen) is not in it. */
export interface ForecastReading {
  readonly standPer: PlainDate | null;
  readonly plan: CashPlan;
  readonly sheets: readonly Sheet[];
  /** Points that the workbook shows in drivers from its first month on, and that belong to a view and not to the plan. */
  readonly driverPoints: Readonly<Record<string, number>>;
  /** What was done to the events, which belongs to no record of them. */
  readonly events: ReadEvents;
  /** Cells that were not understood: as long as there are any, plan and sheets are not to be relied upon. */
  readonly problems: readonly CellRemark[];
  /** Cells of which the reader should know how they were read. */
  readonly notes: readonly CellRemark[];
  /** In which cell a field of the plan (`plan.…`), of a sheet (`sheets.0.…`) or of an event (`overrides.events.…`) stands. */
  readonly cells: ReadonlyMap<string, string>;
}

/** Why a file is not read at all; `no_forecast` is a workbook of something else. */
export type WorkbookRefusal = Exclude<RefusalCode, 'no_register' | 'no_text'> | 'no_forecast';

/** The cell of a refused field: its own, or that of what it is a part of. Undefined when it stands in no cell. */
export function cellOfField(cells: ReadonlyMap<string, string>, path: string): string | undefined {
  const parts = path.split('.');
  while (parts.length > 0) {
    const cell = cells.get(parts.join('.'));
    if (cell !== undefined) return cell;
    parts.pop();
  }
  return undefined;
}
