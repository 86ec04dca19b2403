import { type Amount, type Frequency, hasFigure } from '@regietafel/domain/core/amount';
import {
  columnUnit,
  type FoundAmount,
  findAmounts,
  frequencyOf,
  parseAmountCell,
  saysProMemorie,
} from '../cells/amount.ts';
import { foldText } from '../cells/hyphenation.ts';
import type { ColumnField } from '../table/columns.ts';
import type { CellReader } from './risk-content.ts';

/** Texts that speak of the size of the risk itself, in the order in which they count. */
const SIZE_FIELDS = ['consequence', 'title'] as const;
/** Texts that name other money: what a measure costs, what caused the trouble. */
const OTHER_FIELDS = ['cause', 'measures'] as const;

/**
 * The size of a risk: from the register's own amount column where it has one with something in it, otherwise from the
 * words of consequence and title. A figure wins over PM; several figures are said.
 */
export function readAmount(reader: CellReader): Amount {
  const { columns } = reader.record;
  if (columns.indexOf.has('amountKind')) return readOwnColumns(reader);
  const cell = reader.text('amount');
  if (cell !== '') {
    const amount = readCell(reader, 'amount', cell);
    if (amount !== null && amount.kind !== 'none') return withFrequency(reader, amount);
    if (amount?.kind === 'none') return readTexts(reader);
    return { kind: 'none' };
  }
  return withFrequency(reader, readTexts(reader));
}

/** The amount of a register that Regietafel wrote: kind, figures and frequency each in a column. */
function readOwnColumns(reader: CellReader): Amount {
  const kind = foldText(reader.text('amountKind'));
  if (kind === 'pm') return { kind: 'pm' };
  if (kind === 'geen' || kind === '') return { kind: 'none' };
  const low = readCell(reader, 'amount', reader.text('amount'));
  if (low === null || low.kind !== 'known') return { kind: 'none' };
  const frequency = frequencyOf(reader.text('frequency'));
  if (kind === 'ten hoogste' || kind === 'max') return { kind: 'max', cents: low.cents, frequency };
  if (kind !== 'bandbreedte') return { kind: 'known', cents: low.cents, frequency };
  const high = readCell(reader, 'amountTo', reader.text('amountTo'));
  return high?.kind === 'known'
    ? { kind: 'range', minCents: low.cents, maxCents: high.cents, frequency }
    : { kind: 'none' };
}

function readCell(reader: CellReader, column: ColumnField, text: string): Amount | null {
  const heading = reader.record.columns.headings[reader.record.columns.indexOf.get(column) ?? -1] ?? '';
  const found = parseAmountCell(text, columnUnit(heading));
  if (found?.isLowerLimit === true) reader.warn('amount', column, 'register.warning.amountAtLeast', { text });
  if (found === null || found.amount === null) {
    reader.warn('amount', column, 'register.warning.amountUnreadable', { text });
    return null;
  }
  return found.amount;
}

function readTexts(reader: CellReader): Amount {
  for (const field of SIZE_FIELDS) {
    const found = findAmounts(reader.text(field));
    const unreadable = found.find(({ amount }) => amount === null);
    if (unreadable !== undefined)
      reader.warn('amount', field, 'register.warning.amountUnreadable', { text: unreadable.text });
    const readable = found.filter(isReadable);
    const [first] = readable;
    if (first !== undefined) return only(reader, field, first, readable);
  }
  warnOfOtherAmounts(reader);
  return SIZE_FIELDS.some((field) => saysProMemorie(reader.text(field))) ||
    saysProMemorie(reader.text('measures'))
    ? { kind: 'pm' }
    : { kind: 'none' };
}

type ReadableAmount = FoundAmount & { readonly amount: Amount };

function isReadable(found: FoundAmount): found is ReadableAmount {
  return found.amount !== null;
}

function only(
  reader: CellReader,
  field: ColumnField & ('consequence' | 'title'),
  first: ReadableAmount,
  all: readonly ReadableAmount[],
): Amount {
  const texts = [...new Set(all.map(({ text }) => text))];
  if (texts.length > 1)
    reader.warn('amount', field, 'register.warning.amountSeveral', {
      text: texts.join(', '),
      read: first.text,
    });
  if (first.isLowerLimit)
    reader.warn('amount', field, 'register.warning.amountAtLeast', { text: first.text });
  return first.amount;
}

function warnOfOtherAmounts(reader: CellReader): void {
  for (const field of OTHER_FIELDS) {
    const [found] = findAmounts(reader.text(field));
    if (found !== undefined)
      reader.warn('amount', field, 'register.warning.amountElsewhere', { text: found.text });
  }
}

function withFrequency(reader: CellReader, amount: Amount): Amount {
  const stated: Frequency = frequencyOf(reader.text('frequency'));
  return hasFigure(amount) && stated !== 'unstated' ? { ...amount, frequency: stated } : amount;
}
