import type { IndicatorItem, ItemCode } from '@regietafel/domain/indicators/indicator';
import type { ItemDeviation } from '@regietafel/domain/indicators/report';
import type { SheetMessageCode } from '@regietafel/domain/indicators/sheet-messages';
import { address } from '../liquidity/book/cell.ts';
import { columnIndex } from '../risks/extract/xlsx.ts';
import { COLUMN, INPUT_SHEET, ROW, sheetLines } from './layout.ts';
import { isMerged } from './merged.ts';
import type { OpenedSheet } from './open-sheet.ts';
import { plainText } from './plain-text.ts';
import type { RawCell } from './raw-sheet.ts';
import { quote, readFigure } from './read-figure.ts';
import { readText } from './read-text.ts';
import { type ExpectedSheet, LONGEST, type SheetContent, type SheetMessage } from './sheet.ts';
import { UNIT_WORDS } from './sheet-words.ts';
import { type Suspicion, suspicionsAbout, thousandsThroughout } from './suspicions.ts';

type Item = IndicatorItem;
type Values = SheetMessage['values'];

/** Reads the cells for input of one sheet, and compares all others with how they were made. */
export class InputReader {
  readonly #opened: OpenedSheet;
  readonly #expected: ExpectedSheet;
  readonly #messages: SheetMessage[] = [];
  /** Cells that were read as input. */
  readonly #read = new Set<string>();
  /** Whether another label stands beside a cell: then rows have moved, and all else that is not where it was follows from that. */
  #hasStrayRows = false;

  constructor(opened: OpenedSheet, expected: ExpectedSheet) {
    this.#opened = opened;
    this.#expected = expected;
  }

  /** What the sheet says, not to be relied upon as long as a message is an error. */
  read(): { readonly content: SheetContent; readonly messages: readonly SheetMessage[] } {
    const { period, scope, basis, items: asked } = this.#expected;
    const items: Record<ItemCode, number | null> = {};
    const deviations: ItemDeviation[] = [];
    for (const { row, item } of sheetLines(asked)) {
      if (item === null) continue;
      const [figure, reason] = this.#itemRow(row, item);
      if (figure !== undefined) items[item.code] = figure;
      if (reason !== '') deviations.push({ item: item.code, reason });
    }
    const sourceName = this.#text(ROW.source, COLUMN.figure, LONGEST.sourceName, null).replaceAll(
      /[\n\t]/g,
      ' ',
    );
    const note = this.#text(ROW.note, COLUMN.figure, LONGEST.note, null);
    if (!this.#hasStrayRows) {
      this.#compareLocked();
      this.#listOutside();
    }
    this.#suspect(items);
    return {
      content: { period, scope, basis, items, deviations, note, sourceName },
      messages: this.#messages,
    };
  }

  #itemRow(row: number, item: Item): readonly [figure: number | null | undefined, reason: string] {
    const [figure, reason] = [address(row, COLUMN.figure), address(row, COLUMN.reason)];
    for (const at of [figure, reason]) this.#read.add(at);
    if (!this.#isAsked(row, item)) return [undefined, ''];
    for (const at of [figure, reason])
      if (isMerged(this.#opened.input.merged, at)) this.#tell('error', at, item, 'merged');
    return [this.#figure(figure, item), this.#text(row, COLUMN.reason, LONGEST.reason, item)];
  }

  /** Whether the label and unit beside a cell are those of the item that is asked there. */
  #isAsked(row: number, item: Item): boolean {
    const label = this.#plain(address(row, COLUMN.label));
    const unit = this.#plain(address(row, COLUMN.unit));
    const at = address(row, COLUMN.figure);
    if (label !== plainText(item.name)) {
      this.#hasStrayRows = true;
      const other = this.#expected.items.find(({ name }) => plainText(name) === label);
      if (other === undefined) this.#tell('error', at, item, 'labelChanged', { text: quote(label) });
      else this.#tell('error', at, item, 'rowShifted', { found: other.name });
      return false;
    }
    const asked = UNIT_WORDS[item.unit];
    if (unit !== asked) this.#tell('error', at, item, 'unitChanged', { text: quote(unit), unit: asked });
    return unit === asked;
  }

  #figure(at: string, item: Item): number | null | undefined {
    const read = readFigure(this.#cell(at), item);
    if ('problem' in read) {
      this.#tell('error', at, item, read.problem.code, read.problem.values);
      return undefined;
    }
    if (read.warning !== undefined) this.#tell('warning', at, item, read.warning.code, read.warning.values);
    return read.figure;
  }

  #text(row: number, column: number, longest: number, item: Item | null): string {
    const at = address(row, column);
    this.#read.add(at);
    const read = readText(this.#cell(at), longest);
    if (typeof read === 'string') return read;
    this.#tell('error', at, item, read.code, read.values);
    return '';
  }

  /** Locked cells as they were made: of the question an error, of what only stands beside it a warning. */
  #compareLocked(): void {
    const asked = new Set(this.#labelCells());
    for (const [at, made] of this.#opened.frame.locked) {
      const found = this.#plain(at);
      if (found === made || asked.has(at)) continue;
      const values = { text: quote(found), expected: quote(made) };
      if (columnOf(at) < COLUMN.remark) this.#tell('error', at, null, 'questionChanged', values);
      else this.#tell('warning', at, null, 'protectedChanged', values);
    }
  }

  /** Labels and units of the items, which were compared with what is asked. */
  #labelCells(): readonly string[] {
    return sheetLines(this.#expected.items).flatMap(({ item, row }) =>
      item === null ? [] : [address(row, COLUMN.label), address(row, COLUMN.unit)],
    );
  }

  /** What stands where nothing was made and nothing is asked. */
  #listOutside(): void {
    const known = new Set([...this.#read, ...this.#opened.frame.locked.keys()]);
    for (const [at, { text }] of this.#opened.input.cells) {
      if (known.has(at)) continue;
      const isFigure = columnOf(at) === COLUMN.figure;
      this.#tell(isFigure ? 'error' : 'warning', at, null, isFigure ? 'figureOutside' : 'ignored', {
        text: quote(text),
      });
    }
  }

  #suspect(figures: Readonly<Record<ItemCode, number | null>>): void {
    const { items, earlier, period } = this.#expected;
    const count = thousandsThroughout(items, figures, earlier, period);
    if (count !== null) this.#tell('error', '', null, 'thousandsThroughout', { count });
    for (const suspicion of suspicionsAbout(items, figures, earlier, period)) this.#ask(suspicion);
  }

  #ask({ item: code, code: warning, values }: Suspicion): void {
    const line = sheetLines(this.#expected.items).find(({ item }) => item?.code === code);
    if (line?.item) this.#tell('warning', address(line.row, COLUMN.figure), line.item, warning, values);
  }

  #tell(
    severity: SheetMessage['severity'],
    at: string,
    item: Item | null,
    code: SheetMessageCode,
    values: Values = {},
  ): void {
    this.#messages.push({
      cell: at === '' ? '' : `${INPUT_SHEET}!${at}`,
      item: item?.code ?? null,
      severity,
      code,
      values: item === null ? values : { item: item.name, ...values },
    });
  }

  #cell(at: string): RawCell | undefined {
    return this.#opened.input.cells.get(at);
  }

  /** A locked cell to be compared; a number as the writer tells it, whatever its digits. */
  #plain(at: string): string {
    const cell = this.#cell(at);
    if (cell === undefined) return '';
    return cell.kind === 'number' ? String(Number(cell.text)) : plainText(cell.text);
  }
}

function columnOf(at: string): number {
  return columnIndex(at) ?? -1;
}
