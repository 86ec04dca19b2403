import { HARD_BREAK } from '../cells/hyphenation.ts';
import type { Place } from '../reading.ts';
import type { Extract, Grid, GridCell, GridRow } from '../table/grid.ts';
import { checkLength, LIMITS, Refused } from './refused.ts';

interface OpenTable {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: GridRow[];
  /** Number of the table in the document, from 1. */
  readonly number: number;
  cells: GridCell[];
  /** Text of the open cell; undefined between cells. */
  text: string | undefined;
  span: number;
}

/**
 * Builds running text and tables from a document that is read from front to back. Tables within tables stand on their
 * own as well as in the cell that holds them, because letters are often laid out in a table.
 */
export class FlowBuilder {
  readonly #grids: Grid[] = [];
  readonly #open: OpenTable[] = [];
  #running = '';
  #headings: string[] = [];
  #paragraph = '';
  #tables = 0;

  get isInCell(): boolean {
    return this.#open.at(-1)?.text !== undefined;
  }

  /** Whether the open paragraph has no words yet. */
  get isParagraphEmpty(): boolean {
    return this.#paragraph.trim() === '';
  }

  text(text: string): void {
    this.#paragraph += text;
    checkLength(this.#running.length + this.#paragraph.length);
  }

  endParagraph(): void {
    const paragraph = this.#paragraph;
    this.#paragraph = '';
    this.#running += `${paragraph}\n`;
    const table = this.#open.at(-1);
    if (table?.text !== undefined) table.text += table.text === '' ? paragraph : HARD_BREAK + paragraph;
    else if (table === undefined && paragraph.trim() !== '') this.#headings.push(paragraph);
  }

  openTable(name = ''): void {
    if (!this.isParagraphEmpty) this.endParagraph();
    if (this.#open.length >= LIMITS.tableDepth) throw new Refused('malformed');
    this.#open.push({
      name,
      headings: this.#open.length === 0 ? this.#headings : [],
      rows: [],
      number: ++this.#tables,
      cells: [],
      text: undefined,
      span: 1,
    });
    if (this.#open.length === 1) this.#headings = [];
  }

  closeTable(): void {
    const table = this.#open.pop();
    if (table === undefined) return;
    this.#grids.push({ name: table.name, headings: table.headings, rows: table.rows });
    const outer = this.#open.at(-1);
    if (outer?.text === undefined) return;
    const inner = table.rows
      .flatMap((row) => row.cells.map((cell) => cell.text))
      .filter((text) => text.trim() !== '');
    outer.text = [outer.text, ...inner].filter((text) => text !== '').join(HARD_BREAK);
    checkLength(outer.text.length);
  }

  openRow(emptyCellsBefore = 0): void {
    const table = this.#open.at(-1);
    if (table === undefined) return;
    table.cells = [];
    this.emptyCells(emptyCellsBefore);
  }

  closeRow(): void {
    const table = this.#open.at(-1);
    if (table === undefined) return;
    if (table.rows.length >= LIMITS.rows) throw new Refused('too_large', { limit: `${LIMITS.rows} rijen` });
    table.rows.push({ cells: table.cells });
    table.cells = [];
  }

  openCell(): void {
    const table = this.#open.at(-1);
    if (table === undefined) return;
    table.text = '';
    table.span = 1;
  }

  /** Columns that the open cell takes. */
  spanCell(columns: number): void {
    const table = this.#open.at(-1);
    if (table !== undefined && Number.isInteger(columns))
      table.span = Math.min(Math.max(columns, 1), LIMITS.columns);
  }

  closeCell(): void {
    if (!this.isParagraphEmpty) this.endParagraph();
    const table = this.#open.at(-1);
    if (table?.text === undefined) return;
    if (table.cells.length < LIMITS.columns) table.cells.push({ text: table.text, place: placeIn(table) });
    const span = table.span;
    table.text = undefined;
    this.emptyCells(span - 1);
  }

  emptyCells(count: number): void {
    const table = this.#open.at(-1);
    if (table === undefined) return;
    for (let left = count; left > 0 && table.cells.length < LIMITS.columns; left--)
      table.cells.push({ text: '', place: placeIn(table) });
  }

  finish(): Extract {
    if (!this.isParagraphEmpty) this.endParagraph();
    return { text: this.#running, grids: this.#grids };
  }
}

function placeIn(table: OpenTable): Place {
  return { kind: 'table', table: table.number, row: table.rows.length + 1 };
}
