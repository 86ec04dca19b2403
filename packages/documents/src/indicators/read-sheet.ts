import type { SheetMessageCode, SheetRefusal } from '@regietafel/domain/indicators/sheet-messages';
import { catalogueVersion } from './frame.ts';
import type { OpenedSheet } from './open-sheet.ts';
import { plainText } from './plain-text.ts';
import { InputReader } from './read-input.ts';
import type { ExpectedSheet, SheetMessage, SheetReading } from './sheet.ts';

/** More messages than anybody reads; the rest is counted. */
const MOST_MESSAGES = 100;

/**
 * Reads a sheet that was opened (`openIndicatorSheet`) and holds it against what was asked. Whatever is wrong is told by its cell;
 * as long as there is an error there is no content, so that nothing can be stored in part. Nothing is guessed.
 */
export function readOpenedSheet(opened: OpenedSheet, expected: ExpectedSheet): SheetReading {
  const others = otherQuestion(opened, expected);
  if (others.length > 0) return { content: null, messages: others };
  const { content, messages } = new InputReader(opened, expected).read();
  const isRefused = messages.some(({ severity }) => severity === 'error');
  return { content: isRefused ? null : content, messages: inOrder(messages) };
}

/** What is told of a file that is no sheet at all. */
export function refusedSheet(code: SheetRefusal): SheetReading {
  return { content: null, messages: [ofAll(code)] };
}

/** In what the sheet was made for something else than is asked. */
function otherQuestion({ frame }: OpenedSheet, expected: ExpectedSheet): readonly SheetMessage[] {
  const { dossierId, provider, period, scope, basis } = frame.question;
  const found: SheetMessage[] = [];
  if (dossierId !== expected.dossierId)
    found.push(ofAll('otherDossier', { provider, expected: plainText(expected.provider) }));
  if (period !== expected.period) found.push(ofAll('otherPeriod', { period, expected: expected.period }));
  if (scope !== expected.scope) found.push(ofAll('otherScope'));
  if (basis !== expected.basis) found.push(ofAll('otherBasis'));
  if (frame.catalogue !== catalogueVersion(expected.items)) found.push(ofAll('otherCatalogue'));
  return found;
}

function ofAll(code: SheetMessageCode, values: SheetMessage['values'] = {}): SheetMessage {
  return { cell: '', item: null, severity: 'error', code, values };
}

/** Errors stand in the way and come first; then by row and column. */
function inOrder(messages: readonly SheetMessage[]): readonly SheetMessage[] {
  const sorted = messages
    .map((message) => ({ message, place: placeOf(message) }))
    .toSorted((left, right) => left.place - right.place)
    .map(({ message }) => message);
  if (sorted.length <= MOST_MESSAGES) return sorted;
  const count = sorted.length - MOST_MESSAGES;
  return [
    ...sorted.slice(0, MOST_MESSAGES),
    { cell: '', item: null, severity: 'warning', code: 'more', values: { count } },
  ];
}

/** Columns of the widest sheet. */
const WIDEST = 20_000;
const AFTER_ERRORS = 2 ** 40;

function placeOf({ cell, severity }: SheetMessage): number {
  const [, letters = '', row = '0'] = /!([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return (severity === 'error' ? 0 : AFTER_ERRORS) + Number(row) * WIDEST + column;
}
