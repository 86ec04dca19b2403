import { type IndicatorItem, ITEM_GROUPS, type ItemGroup } from '@regietafel/domain/indicators/indicator';
import { addPeriods, type PeriodCode } from '@regietafel/domain/indicators/period';
import { address } from '../liquidity/book/cell.ts';

/** The sheet to fill in, the hidden one that says what it was made for, and the one that explains. */
export const INPUT_SHEET = 'Opgave';
export const FRAME_SHEET = 'Kader';
export const EXPLANATION_SHEET = 'Toelichting';

/** How many earlier periods stand beside the cells. */
const EARLIER_PERIODS = 4;

/** Columns of the sheet to fill in, counted from 0. */
export const COLUMN = {
  label: 0,
  unit: 1,
  moment: 2,
  figure: 3,
  reason: 4,
  /** What was remarked when the report was sent back stands where it is put right. */
  remark: 5,
  earlier: 6,
  definition: 6 + EARLIER_PERIODS,
} as const;

/** Rows above the items, counted from 0. */
export const ROW = { title: 0, about: 1, hint: 2, source: 3, note: 4, header: 6, first: 7 } as const;

/** A row under the header: the heading of a group, or an item. */
export type SheetLine<Item extends Pick<IndicatorItem, 'group'>> =
  | { readonly row: number; readonly group: ItemGroup; readonly item: null }
  | { readonly row: number; readonly group: ItemGroup; readonly item: Item };

/** The rows under the header, group by group. A heading takes no figure, so that a column that is moved runs into one. */
export function sheetLines<Item extends Pick<IndicatorItem, 'group'>>(
  items: readonly Item[],
): readonly SheetLine<Item>[] {
  const lines = ITEM_GROUPS.flatMap((group) => {
    const asked = items.filter((item) => item.group === group);
    return asked.length === 0 ? [] : [{ group, item: null }, ...asked.map((item) => ({ group, item }))];
  });
  return lines.map((line, at): SheetLine<Item> => ({ ...line, row: ROW.first + at }));
}

/** The earlier periods that stand beside the cells, the latest first. */
export function earlierPeriods(period: PeriodCode): readonly PeriodCode[] {
  return Array.from({ length: EARLIER_PERIODS }, (_, back) => addPeriods(period, -1 - back));
}

/** A cell of the sheet to fill in, as a spreadsheet names it: `Opgave!D12`. */
export function cellName(row: number, column: number): string {
  return `${INPUT_SHEET}!${address(row, column)}`;
}

/**
 * The cell in which a field of a report stands: `items.fte`, `note` and `sourceName`, and `deviations.fte` for how an item was
 * counted. Undefined for what stands in no cell.
 */
export function cellOfField(
  items: readonly Pick<IndicatorItem, 'code' | 'group'>[],
  path: string,
): string | undefined {
  if (path === 'note') return cellName(ROW.note, COLUMN.figure);
  if (path === 'sourceName') return cellName(ROW.source, COLUMN.figure);
  const [field, code] = path.split('.');
  const row = sheetLines(items).find(({ item }) => item?.code === code)?.row;
  if (row === undefined) return undefined;
  if (field === 'items') return cellName(row, COLUMN.figure);
  return field === 'deviations' ? cellName(row, COLUMN.reason) : undefined;
}
