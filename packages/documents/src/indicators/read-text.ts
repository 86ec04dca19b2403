import type { SheetProblem } from '@regietafel/domain/indicators/sheet-messages';
import { keptText } from './plain-text.ts';
import type { RawCell } from './raw-sheet.ts';
import { quote } from './read-figure.ts';

interface TextProblem {
  readonly code: SheetProblem;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Characters that no reader sees, or that make a text read as another one; the same as a form refuses. */
const UNSEEN = /(?![\n\t])\p{Cc}|\p{Bidi_Control}/u;

/** Reads a text for people in a cell; empty when there is none. */
export function readText(cell: RawCell | undefined, longest: number): string | TextProblem {
  if (cell === undefined) return '';
  const values = { text: quote(cell.text) };
  if (cell.isFormula) return { code: 'formula', values };
  if (cell.kind === 'error') return { code: 'errorValue', values };
  // A number of days since 1900 is not what was typed, nor is a hundredth of it.
  if (cell.kind === 'date' || cell.kind === 'percent') return { code: cell.kind, values };
  if (cell.kind === 'boolean') return cell.text === '1' ? 'WAAR' : 'ONWAAR';
  const text = keptText(cell.text);
  if (text.length > longest) return { code: 'textTooLong', values: { limit: longest } };
  return UNSEEN.test(text) ? { code: 'controlCharacters', values } : text;
}
