/** What a cell holds, told apart as far as the file tells it: a text of digits is no number, a formula is no value. */
export interface RawCell {
  /** What it shows: a number can be shown as a date or per cent, and then is one. */
  readonly kind: 'number' | 'date' | 'percent' | 'text' | 'boolean' | 'error';
  /** As the file writes it: plain digits for a number. Empty for a formula without a kept value. */
  readonly text: string;
  readonly isFormula: boolean;
}

/** A sheet as the file holds it. */
export interface RawSheet {
  readonly name: string;
  /** By address (`D12`); cells that hold nothing are left out. */
  readonly cells: ReadonlyMap<string, RawCell>;
  /** Ranges of merged cells (`D5:F5`). */
  readonly merged: readonly string[];
}
