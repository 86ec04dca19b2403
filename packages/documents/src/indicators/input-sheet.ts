import type { IndicatorItem, ItemGroup } from '@regietafel/domain/indicators/indicator';
import { COLUMN, earlierPeriods, ROW, type SheetLine, sheetLines } from './layout.ts';
import { LONGEST, type SheetToWrite } from './sheet.ts';
import {
  aboutWords,
  GROUP_WORDS,
  HEADINGS,
  HINT,
  momentWords,
  NOTE_LABEL,
  periodWords,
  SOURCE_LABEL,
  UNIT_WORDS,
} from './sheet-words.ts';

type Item = IndicatorItem;
export type Figure = number | null | undefined;

/** A cell of the sheet to fill in: locked (a text, an earlier figure) or open for input. Null is an empty locked cell. */
export type PlannedCell =
  | null
  | { readonly kind: 'text'; readonly text: string; readonly look: 'plain' | 'title' | 'heading' | 'long' }
  | { readonly kind: 'earlier'; readonly figure: number | null; readonly item: Item }
  | { readonly kind: 'figure'; readonly figure: Figure; readonly item: Item }
  | { readonly kind: 'reason' | 'line' | 'lines'; readonly text: string; readonly longest: number };

/** Plans the cells of the sheet to fill in, row by row. */
export function planInputSheet(sheet: SheetToWrite): readonly (readonly PlannedCell[])[] {
  const { provider, items, standing } = sheet;
  const above: (readonly PlannedCell[])[] = [];
  above[ROW.title] = [text(`Opgave van cijfers: ${provider}`, 'title')];
  above[ROW.about] = [text(aboutWords(sheet, sheet.madeOn))];
  above[ROW.hint] = [text(HINT)];
  above[ROW.source] = [
    text(SOURCE_LABEL),
    null,
    null,
    { kind: 'line', text: standing?.sourceName ?? '', longest: LONGEST.sourceName },
  ];
  above[ROW.note] = [
    text(NOTE_LABEL),
    null,
    null,
    { kind: 'lines', text: standing?.note ?? '', longest: LONGEST.note },
  ];
  above[ROW.header - 1] = [];
  above[ROW.header] = headings(sheet);
  return [...above, ...sheetLines(items).map((line) => lineCells(sheet, line))];
}

function headings({ period, remarks }: SheetToWrite): readonly PlannedCell[] {
  const words = [
    HEADINGS.label,
    HEADINGS.unit,
    HEADINGS.moment,
    `Opgave ${periodWords(period)}`,
    HEADINGS.reason,
    remarks.length > 0 ? HEADINGS.remark : '',
    ...earlierPeriods(period).map(periodWords),
    HEADINGS.definition,
  ];
  return words.map((word) => text(word, 'heading'));
}

function lineCells(sheet: SheetToWrite, { item, group }: SheetLine<Item>): readonly PlannedCell[] {
  if (item === null) return groupCells(group);
  const { standing, earlier, period, remarks } = sheet;
  const { code } = item;
  const cells: PlannedCell[] = [
    text(item.name),
    text(UNIT_WORDS[item.unit]),
    text(momentWords(item, period)),
  ];
  cells[COLUMN.figure] = { kind: 'figure', figure: standing?.items[code], item };
  cells[COLUMN.reason] = {
    kind: 'reason',
    text: standing?.deviations.find((deviation) => deviation.item === code)?.reason ?? '',
    longest: LONGEST.reason,
  };
  const said = remarks.filter((one) => one.item === code).map(({ remark }) => remark);
  cells[COLUMN.remark] = said.length === 0 ? null : text(said.join('\n'), 'long');
  for (const [at, before] of earlierPeriods(period).entries()) {
    const figure = earlier.find((one) => one.period === before)?.items[code];
    cells[COLUMN.earlier + at] = figure === undefined ? null : { kind: 'earlier', figure, item };
  }
  cells[COLUMN.definition] = text(item.definition, 'long');
  return cells;
}

/** The heading of a group, over the whole width. */
function groupCells(group: ItemGroup): readonly PlannedCell[] {
  const words = Array.from({ length: COLUMN.definition + 1 }, (_, at) =>
    at === 0 ? GROUP_WORDS[group] : '',
  );
  return words.map((word) => text(word, 'heading'));
}

function text(words: string, look: Extract<PlannedCell, { kind: 'text' }>['look'] = 'plain'): PlannedCell {
  return { kind: 'text', text: words, look };
}
