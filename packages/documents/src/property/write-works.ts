import type { WorkCost } from '@regietafel/domain/property/work';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import {
  BTW_WORDS,
  CATEGORY_WORDS,
  COST_WORDS,
  type SheetWork,
  WORK_COLUMNS,
  WORK_HEADINGS,
  type WorkColumn,
  type WorksToWrite,
} from './work-sheet.ts';

/** Background of the header, and the form of euro amounts. */
const HEADER_COLOUR = '#E6ECF2';
const EUROS = '#,##0.00';
const WIDE = 36;
const NARROW = 15;
const WIDE_COLUMNS: readonly WorkColumn[] = ['building', 'part', 'measure', 'defect'];

/** The works of a plan as an Excel workbook that can be read again: one sheet, texts as text (never a formula). */
export async function writeWorksXlsx({ plan, standPer, works }: WorksToWrite): Promise<Uint8Array> {
  const above: SheetData = [[{ type: String, value: `Werken van ${plan}, stand per ${standPer}` }]];
  const header = WORK_COLUMNS.map((column) => ({
    type: String,
    value: WORK_HEADINGS[column],
    fontWeight: 'bold' as const,
    backgroundColor: HEADER_COLOUR,
  }));
  const rows = works.map((work) => WORK_COLUMNS.map((column) => cellOf(column, heldBy(work, column))));
  const workbook = writeXlsxFile([...above, header, ...rows], {
    sheet: 'Werken',
    columns: WORK_COLUMNS.map((column) => ({ width: WIDE_COLUMNS.includes(column) ? WIDE : NARROW })),
    stickyRowsCount: above.length + 1,
  });
  return new Uint8Array(await workbook.toBuffer());
}

function cellOf(column: WorkColumn, value: string | number | null): SheetData[number][number] {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return { type: String, value };
  const isMoney = column === 'cost' || column === 'costTo' || column === 'replacement';
  return { type: Number, value, ...(isMoney && { format: EUROS }) };
}

function heldBy(work: SheetWork, column: WorkColumn): string | number | null {
  switch (column) {
    case 'category':
      return CATEGORY_WORDS[work.category];
    case 'earliest':
    case 'latest':
      return work.window[column];
    case 'costKind':
      return COST_WORDS[work.cost.kind];
    case 'cost':
      return leastOf(work.cost);
    case 'costTo':
      return work.cost.kind === 'range' ? work.cost.maxCents / 100 : null;
    case 'replacement':
      return work.naturalReplacementCents === null ? null : work.naturalReplacementCents / 100;
    case 'btw':
      return BTW_WORDS[work.btw];
    default:
      return work[column];
  }
}

/** Euros: amounts of works stay far below where a float loses a cent. */
function leastOf(cost: WorkCost): number | null {
  if (cost.kind === 'pm') return null;
  return (cost.kind === 'range' ? cost.minCents : cost.cents) / 100;
}
