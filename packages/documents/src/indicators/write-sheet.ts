import type { ItemUnit } from '@regietafel/domain/indicators/indicator';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { address } from '../liquidity/book/cell.ts';
import { catalogueVersion, frameRows, type SheetFrame } from './frame.ts';
import { type PlannedCell, planInputSheet } from './input-sheet.ts';
import { COLUMN, EXPLANATION_SHEET, FRAME_SHEET, INPUT_SHEET, ROW } from './layout.ts';
import { INPUT_COLOUR, lockedBook } from './locked-book.ts';
import type { SheetToWrite } from './sheet.ts';
import { EXPLANATION_LINES, UNKNOWN } from './sheet-words.ts';
import { shownFigure } from './unit.ts';

const HEAD_COLOUR = '#E6ECF2';
const EDGE = { borderColor: '#8A6D1B', borderStyle: 'thin' } as const;
const FORMATS: Readonly<Record<ItemUnit, string>> = {
  cents: '#,##0.00',
  fte: '#,##0.00',
  days: '#,##0.00',
  hours: '#,##0.00',
  count: '#,##0',
};
const WIDTHS = {
  label: 40,
  unit: 10,
  moment: 24,
  figure: 20,
  reason: 34,
  gap: 2,
  earlier: 16,
  definition: 60,
} as const;
const EXPLANATION_WIDTH = 120;
const FRAME_WIDTH = 40;
/** Over how many columns what is told of the whole report stretches. */
const WIDE_SPAN = 3;
const NOTE_HEIGHT = 60;

type Cell = SheetData[number][number];

/**
 * Writes the sheet in which a provider reports its figures: an Excel workbook made for one provider and period, with its
 * own earlier figures beside the cells, filled in with what stands. Only the cells for input are open; the lock has no password,
 * for it keeps from mistakes and not from malice, and reading back compares every locked cell.
 */
export async function writeIndicatorSheet(sheet: SheetToWrite): Promise<Uint8Array> {
  const planned = planInputSheet(sheet);
  const { dossierId, provider, period, scope, basis } = sheet;
  const frame: SheetFrame = {
    question: { dossierId, provider, period, scope, basis },
    catalogue: catalogueVersion(sheet.items),
    locked: lockedCells(planned),
  };
  const workbook = writeXlsxFile(
    [
      {
        sheet: INPUT_SHEET,
        data: planned.map((row): SheetData[number] => row.map(cellOf)),
        columns: widthsOf(sheet).map((width) => ({ width })),
        stickyRowsCount: ROW.first,
        stickyColumnsCount: 1,
        orientation: 'landscape',
      },
      {
        sheet: EXPLANATION_SHEET,
        data: EXPLANATION_LINES.map((line) => [{ type: String, value: line, wrap: true }]),
        columns: [{ width: EXPLANATION_WIDTH }],
      },
      {
        sheet: FRAME_SHEET,
        data: frameRows(frame).map((row) => row.map((text): Cell => ({ type: String, value: held(text) }))),
        columns: [{ width: FRAME_WIDTH }, { width: FRAME_WIDTH }],
      },
    ],
    { features: [lockedBook(planned)] },
  );
  return new Uint8Array(await workbook.toBuffer());
}

/** Every locked cell that holds anything, as reading back compares it. */
function lockedCells(planned: ReturnType<typeof planInputSheet>): ReadonlyMap<string, string> {
  return new Map(
    planned.flatMap((cells, row) =>
      cells.flatMap((cell, column): readonly (readonly [string, string])[] => {
        if (cell?.kind === 'text') return cell.text === '' ? [] : [[address(row, column), cell.text]];
        if (cell?.kind !== 'earlier') return [];
        const { figure, item } = cell;
        return [[address(row, column), figure === null ? UNKNOWN : String(shownFigure(item.unit, figure))]];
      }),
    ),
  );
}

function cellOf(cell: PlannedCell | undefined): Cell {
  if (cell === null || cell === undefined) return null;
  switch (cell.kind) {
    case 'text':
      return textCell(cell);
    case 'earlier':
      return figureCell(cell.figure, cell.item.unit);
    case 'figure':
      return { ...figureCell(cell.figure, cell.item.unit), ...EDGE, backgroundColor: INPUT_COLOUR };
    default:
      return {
        type: String,
        value: held(cell.text),
        format: '@',
        wrap: true,
        alignVertical: 'top',
        ...EDGE,
        backgroundColor: INPUT_COLOUR,
        ...(cell.kind !== 'reason' && { columnSpan: WIDE_SPAN }),
        ...(cell.kind === 'lines' && { height: NOTE_HEIGHT }),
      };
  }
}

function textCell({ text, look }: Extract<PlannedCell, { kind: 'text' }>): Cell {
  const bold = look === 'title' || look === 'heading';
  return {
    type: String,
    value: held(text),
    ...(bold && { fontWeight: 'bold' as const }),
    ...(look === 'heading' && { backgroundColor: HEAD_COLOUR }),
    ...((look === 'long' || look === 'heading') && { wrap: true, alignVertical: 'top' as const }),
  };
}

/**
 * A text as the library can hold it: it looks texts up in an object, where words such as "constructor" stand already, and would
 * leave those out. The space behind is taken off when the cell is read.
 */
function held(text: string): string {
  return text in Object.prototype ? `${text} ` : text;
}

/** An empty cell has its format too, so that what is typed into it looks like what was asked. */
function figureCell(figure: number | null | undefined, unit: ItemUnit) {
  if (figure === null) return { type: String, value: UNKNOWN, align: 'right' as const };
  const format = FORMATS[unit];
  return figure === undefined
    ? { type: Number, format }
    : { type: Number, format, value: shownFigure(unit, figure) };
}

function widthsOf({ remarks }: SheetToWrite): readonly number[] {
  const earlier = Array.from({ length: COLUMN.definition - COLUMN.earlier }, () => WIDTHS.earlier);
  const { label, unit, moment, figure, reason, gap, definition } = WIDTHS;
  return [label, unit, moment, figure, reason, remarks.length > 0 ? reason : gap, ...earlier, definition];
}
