import { LIMITS, Refused } from '../risks/extract/refused.ts';
import { columnIndex, columnName } from '../risks/extract/xlsx.ts';
import { readXml, type XmlAttributes } from '../risks/extract/xml.ts';
import type { RawCell, RawSheet } from './raw-sheet.ts';

/** As what a cell style shows a number. */
export type Format = 'number' | 'date' | 'percent';

/** What the cells of a sheet refer to, and what all sheets together may still hold. */
export interface Shared {
  readonly strings: readonly string[];
  readonly formats: readonly Format[];
  readonly budget: { cells: number; characters: number };
}

const MOST_MERGED = 1_000;
const ADDRESS = /^[A-Z]{1,3}[1-9]\d{0,6}$/;
const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** The cells of one sheet. A sheet that tells a cell twice is refused: it can be read in two ways. */
export function collectCells(bytes: Uint8Array, shared: Shared): Pick<RawSheet, 'cells' | 'merged'> {
  const collector = new CellCollector(shared);
  readXml(bytes, {
    open: (name, attributes) => collector.open(name, attributes),
    text: (part) => collector.text(part),
    close: (name) => collector.close(name),
  });
  return collector;
}

interface OpenCell {
  readonly ref: string;
  readonly type: string;
  readonly style: number;
  text: string;
  isFormula: boolean;
}

/** Hears the parts of a sheet one by one. */
class CellCollector {
  readonly cells = new Map<string, RawCell>();
  readonly merged: string[] = [];
  readonly #shared: Shared;
  #row = 0;
  #column = 0;
  #cell: OpenCell | undefined;
  #isText = false;
  #phonetic = 0;

  constructor(shared: Shared) {
    this.#shared = shared;
  }

  open(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'row':
        this.#row = Number(attributes['r'] ?? this.#row + 1);
        this.#column = 0;
        break;
      case 'c':
        this.#openCell(attributes);
        break;
      case 'f':
        if (this.#cell !== undefined) this.#cell.isFormula = true;
        break;
      case 'mergeCell':
        this.merged.push(attributes['ref'] ?? '');
        if (this.merged.length > MOST_MERGED) throw new Refused('too_large');
        break;
      case 'rPh':
        this.#phonetic++;
        break;
    }
    this.#isText = (name === 'v' || name === 't') && this.#phonetic === 0;
  }

  text(part: string): void {
    if (this.#isText && this.#cell !== undefined) this.#cell.text += part;
  }

  close(name: string): void {
    this.#isText = false;
    if (name === 'rPh') this.#phonetic--;
    if (name !== 'c' || this.#cell === undefined) return;
    this.#keep(this.#cell);
    this.#cell = undefined;
  }

  #openCell(attributes: XmlAttributes): void {
    // A cell without an address follows the one before it.
    const ref = attributes['r'] ?? `${columnName(this.#column)}${this.#row}`;
    this.#column = (columnIndex(ref) ?? LIMITS.columns) + 1;
    this.#cell = {
      ref,
      type: attributes['t'] ?? 'n',
      style: Number(attributes['s'] ?? 0),
      text: '',
      isFormula: false,
    };
  }

  #keep(cell: OpenCell): void {
    const { ref, isFormula } = cell;
    const text = this.#heldBy(cell);
    if (text.trim() === '' && !isFormula) return;
    if (this.cells.has(ref) || !ADDRESS.test(ref)) throw new Refused('malformed');
    // A text can be told once and stand in every cell: what is handed on is counted, not what the file holds.
    const { budget } = this.#shared;
    budget.cells -= 1;
    budget.characters -= text.length;
    if (budget.cells < 0 || budget.characters < 0) throw new Refused('too_large');
    this.cells.set(ref, { kind: this.#kindOf(cell, text), text, isFormula });
  }

  #heldBy({ type, text }: OpenCell): string {
    return type === 's' && text !== '' ? (this.#shared.strings[Number(text)] ?? '') : text;
  }

  #kindOf({ type, style }: OpenCell, text: string): RawCell['kind'] {
    if (type === 'b') return 'boolean';
    if (type === 'e') return 'error';
    if (type === 'd') return 'date';
    const isNumber = type === 'n' && NUMBER.test(text.trim()) && Number.isFinite(Number(text));
    return isNumber ? (this.#shared.formats[style] ?? 'number') : 'text';
  }
}
