import type { Language } from '@regietafel/contracts/core/language';
import { type Cents, cents, MAX_CENTS } from '@regietafel/domain/core/cents';

/** What was typed in an amount cell: an amount, nothing (not known, which is not zero), or something that is no amount. */
export type TypedAmount =
  | { readonly kind: 'amount'; readonly cents: Cents }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'invalid' };

const UNKNOWN: TypedAmount = { kind: 'unknown' };
const INVALID: TypedAmount = { kind: 'invalid' };
const MARKS: Readonly<Record<Language, { readonly group: string; readonly decimal: string }>> = {
  nl: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' },
};
const GROUPED = /^\d{1,3}(?:\.\d{3})*$/;

/**
 * Reads an amount in euros as people and spreadsheets of a language write it: "1.234.567,89", "€ 12", "-500", "(500)",
 * "1 200". An empty cell is not known. A lone dash is how spreadsheets write zero. More than two decimals and marks in
 * places where the language has none ("1.5" in Dutch) are no amount: a guess would be off by a thousand.
 */
export function readAmount(typed: string, language: Language): TypedAmount {
  const text = typed.replaceAll(/[\s\u00a0\u202f€]/g, '').replaceAll('−', '-');
  if (text === '') return UNKNOWN;
  if (text === '-' || text === '–') return { kind: 'amount', cents: cents(0) };
  const negative = /^\((.+)\)$/.exec(text)?.[1] ?? /^-(.+)$/.exec(text)?.[1] ?? /^(.+)-$/.exec(text)?.[1];
  const { group, decimal } = MARKS[language];
  const [whole = '', fraction = '', ...more] = (negative ?? text).split(decimal);
  const digits = whole.replaceAll(group, '');
  const isGrouped = GROUPED.test(whole.replaceAll(group, '.'));
  if (more.length > 0 || !/^\d{1,15}$/.test(digits) || !/^\d{0,2}$/.test(fraction)) return INVALID;
  if (digits !== whole && !isGrouped) return INVALID;
  const value = Number(digits) * 100 + Number(fraction.padEnd(2, '0'));
  if (value > MAX_CENTS) return INVALID;
  return { kind: 'amount', cents: cents(negative === undefined ? value : -value) };
}

/** An amount as it stands in a cell, so that reading it gives the same cents; nothing where it is not known. */
export function writeAmount(amount: Cents | null, language: Language): string {
  if (amount === null) return '';
  const { decimal } = MARKS[language];
  const size = Math.abs(amount);
  const fraction = size % 100;
  const whole = ((size - fraction) / 100).toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB');
  return `${amount < 0 ? '-' : ''}${whole}${fraction === 0 ? '' : `${decimal}${String(fraction).padStart(2, '0')}`}`;
}
