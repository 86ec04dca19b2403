import type { Cents } from '@regietafel/domain/core/cents';
import type { CellProblemKind } from '@regietafel/domain/property/sheet-problems';
import { parseAmountCell } from '../risks/cells/amount.ts';

/** A cell that was not understood. `cell` is its place in the sheet, such as `K7`. */
export interface CellProblem {
  readonly cell: string;
  readonly column: string;
  readonly problem: CellProblemKind;
}

/** A value out of a cell, or why there is none. */
export type CellRead<T> = { readonly value: T } | { readonly problem: CellProblemKind };

/** A whole number ("2025", "2025.0" as a spreadsheet may save it); the caller knows its bounds. */
export function readWhole(text: string): number | null {
  const digits = /^(\d{1,6})(?:[.,]0+)?$/.exec(text.trim())?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Euros in a cell of an amount column, in cents; null for an empty cell. Words are no amount. */
export function readMoney(text: string): CellRead<Cents | null> {
  if (text.trim() === '') return { value: null };
  const amount = parseAmountCell(text)?.amount;
  if (amount?.kind !== 'known') return { problem: 'amount' };
  return amount.cents < 0 ? { problem: 'negative' } : { value: amount.cents };
}

/** One of the words of a closed list, whatever its capitals. */
export function readChoice<K extends string>(
  text: string,
  words: Readonly<Record<K, string>>,
): K | undefined {
  const wanted = text.trim().toLowerCase();
  const keys = Object.keys(words) as K[];
  return keys.find((key) => words[key].toLowerCase() === wanted);
}
