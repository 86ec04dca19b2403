import type { Amount, Frequency } from '@regietafel/domain/core/amount';
import { type Cents, cents, MAX_CENTS } from '@regietafel/domain/core/cents';

/** One amount in a text and the words that name it. */
export interface FoundAmount {
  readonly text: string;
  /** Null when the words have the form of an amount but no single meaning ("€ 590,000"). */
  readonly amount: Amount | null;
  /** True for a lower limit ("minimaal 200k"), which a register cannot hold as such. */
  readonly isLowerLimit: boolean;
}

/** Multipliers of the suffixes, in euros. */
const THOUSAND = 1_000;
const MILLION = 1_000_000;
const BILLION = 1_000_000_000;

const CURRENCY = '(?:€|EUR|euro)';
const DIGITS =
  "(?:\\d{1,3}(?:[.,' \\u00a0\\u202f]\\d{3}(?!\\d)){1,4}|\\d{1,15})(?:[.,]\\d{1,4}(?!\\d))?(?:,-{1,2}|,=)?";
const SCALE = '(?:mld|miljard|mln|miljoen|mio|m|duizend|dzd|k)';
const figure = (name: string) =>
  `(?<${name}Euro>${CURRENCY}\\s?)?(?<${name}Minus>[-−–]\\s?)?(?:${CURRENCY}\\s?)?(?<${name}>${DIGITS})\\s?(?<${name}Scale>${SCALE}(?![\\p{L}\\d²³]))?(?<${name}After>\\.?\\s?(?:euro|EUR|€)(?!\\p{L}))?`;
const LIMIT =
  '(?:(?<max>max(?:imaal|imum)?\\.?|ten\\s+hoogste|hoogstens|niet\\s+meer\\s+dan|tot(?:\\s+maximaal)?|<=?|≤)|(?<min>min(?:imaal|imum)?\\.?|ten\\s+minste|minstens|meer\\s+dan|vanaf|>=?|≥))';
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\d.,/-])(?:${LIMIT}\\s*(?:ca\\.?|circa)?\\s*)?${figure('a')}(?:\\s*(?:-|–|—|tot|à|t/m)\\s*(?:maximaal\\s+)?${figure('b')})?(?![\\d%])(?!\\.\\d)`,
  'giu',
);
const PM = /(?<![\p{L}\d.])(?:PM|P\.M\.|p\.m\.|pro\s+memorie)(?![\p{L}\d])/u;
const BETWEEN = /tussen\s+((?:de\s+)?[\d€][^;]{0,24}?)\s+en\s+(?=(?:€\s?)?\d)/giu;
const YEARLY = /per\s+jaar|jaarlijks|structureel|per\s+annum|p\.?\s?j\.|\/\s?jaar/iu;
const ONCE = /eenmalig|éénmalig|incidenteel/iu;

/**
 * Every amount of money in a running text. A bare number is none: it takes a currency sign or a scale (k, mln).
 * Euro amounts come out in cents.
 */
export function findAmounts(text: string): readonly FoundAmount[] {
  return sentences(text).flatMap((sentence) =>
    [...sentence.matchAll(AMOUNT)].flatMap((match) => {
      const found = amountOf(match, frequencyOf(sentence), 1, false);
      return found === null ? [] : [found];
    }),
  );
}

/** Whether a text says "pro memorie": there is an amount, but nobody has estimated it. */
export function saysProMemorie(text: string): boolean {
  return PM.test(text);
}

/**
 * The amount in a cell of an amount column, where a bare number is euros (times `unit`, for columns in thousands).
 * Null when the cell holds something else; an empty cell or a dash is `none`.
 */
export function parseAmountCell(text: string, unit = 1): FoundAmount | null {
  const trimmed = text.trim().replace(BETWEEN, '$1 – ');
  if (/^(?:-|–|—|n\.?v\.?t\.?|geen|onbekend\?)?$/iu.test(trimmed))
    return { text: trimmed, amount: { kind: 'none' }, isLowerLimit: false };
  if (/^(?:p\.?m\.?|pro memorie|(?:nog )?onbekend|nader te bepalen|n\.?t\.?b\.?)$/iu.test(trimmed))
    return { text: trimmed, amount: { kind: 'pm' }, isLowerLimit: false };
  const matches = [...trimmed.matchAll(AMOUNT)];
  const [match] = matches;
  if (match === undefined || matches.length > 1 || isPartOfOther(trimmed, match)) return null;
  return amountOf(match, frequencyOf(trimmed), unit, true);
}

/** Whether figures or letters touch what was found, so that the cell says something else ("1e kwartaal"). */
function isPartOfOther(text: string, match: RegExpExecArray): boolean {
  const rest = text.replace(match[0], ' ');
  return /\d/.test(rest) || /^\p{L}/u.test(text.slice(match.index + match[0].length));
}

/** How often the amount comes, by the words around it. */
export function frequencyOf(text: string): Frequency {
  if (YEARLY.test(text)) return 'yearly';
  return ONCE.test(text) ? 'once' : 'unstated';
}

/** Multiplier of a column heading: "Bedrag (x € 1.000)" counts in thousands. */
export function columnUnit(heading: string): number {
  if (/mln|miljoen|1[.\s]?000[.\s]?000/iu.test(heading)) return MILLION;
  return /[x×*]\s*(?:€|eur)?\s*1[.\s]?000|duizend|k\s?€|€\s?k|\bk\b/iu.test(heading) ? THOUSAND : 1;
}

/** Sentences, with "tussen A en B" written as "A – B": elsewhere "en" makes no range. */
function sentences(text: string): readonly string[] {
  return text.replace(BETWEEN, '$1 – ').split(/(?<=[.;!?])\s+(?=\p{Lu}\p{Ll})/u);
}

type Groups = Readonly<Record<string, string | undefined>>;

function amountOf(
  match: RegExpExecArray,
  frequency: Frequency,
  unit: number,
  isCell: boolean,
): FoundAmount | null {
  const groups: Groups = match.groups ?? {};
  const text = match[0].trim();
  const first = figureOf(groups, 'a');
  const second = groups['b'] === undefined ? null : figureOf(groups, 'b');
  if (second !== null)
    return rangeOf(text, first, second, frequency, unit, isCell) ?? firstOnly(match, frequency, unit, isCell);
  if (!isCell && !first.hasMark) return null;
  const value = centsOf(first, first.scale ?? (first.hasEuro ? 1 : unit));
  if (value === null) return { text, amount: null, isLowerLimit: false };
  const kind = groups['max'] === undefined ? 'known' : 'max';
  return { text, amount: { kind, cents: value, frequency }, isLowerLimit: groups['min'] !== undefined };
}

/** When two figures are no range ("590k en 3 medewerkers"), the first one stands alone. */
function firstOnly(
  match: RegExpExecArray,
  frequency: Frequency,
  unit: number,
  isCell: boolean,
): FoundAmount | null {
  const groups: Groups = { ...match.groups, b: undefined };
  return amountOf(
    Object.assign([...match], { ...match, groups }) as RegExpExecArray,
    frequency,
    unit,
    isCell,
  );
}

function rangeOf(
  text: string,
  first: Figure,
  second: Figure,
  frequency: Frequency,
  unit: number,
  isCell: boolean,
): FoundAmount | null {
  // "€ 200.000 – 400.000" is a range, "590k - 3 medewerkers" is not.
  if (!isCell && !second.hasMark && !(first.hasEuro && second.isGrouped)) return null;
  const scale = second.scale ?? (second.hasEuro || first.hasEuro ? 1 : unit);
  const minCents = centsOf(first, first.scale ?? (first.hasEuro && first.isGrouped ? 1 : scale));
  const maxCents = centsOf(second, scale);
  if (minCents === null || maxCents === null || minCents > maxCents)
    return { text, amount: null, isLowerLimit: false };
  return { text, amount: { kind: 'range', minCents, maxCents, frequency }, isLowerLimit: false };
}

interface Figure {
  readonly digits: string;
  readonly isNegative: boolean;
  readonly scale: number | null;
  readonly hasEuro: boolean;
  /** Whether thousands are set apart, so that the number is whole euros. */
  readonly isGrouped: boolean;
  /** Whether something says that it is money. */
  readonly hasMark: boolean;
}

function figureOf(groups: Groups, name: 'a' | 'b'): Figure {
  const digits = groups[name] ?? '';
  const hasEuro = groups[`${name}Euro`] !== undefined || groups[`${name}After`] !== undefined;
  const scale = scaleOf(groups[`${name}Scale`], hasEuro);
  return {
    digits,
    isNegative: groups[`${name}Minus`] !== undefined,
    scale,
    hasEuro,
    isGrouped: /\d[.' \u00a0\u202f]\d{3}/.test(digits),
    hasMark: scale !== null || hasEuro,
  };
}

/** A small `m` without a currency sign may be metres, and says nothing. */
function scaleOf(word: string | undefined, hasEuro: boolean): number | null {
  if (word === undefined || (word === 'm' && !hasEuro)) return null;
  const first = word.toLowerCase();
  if (first === 'mld' || first === 'miljard') return BILLION;
  return first.startsWith('m') ? MILLION : THOUSAND;
}

/** Cents of a figure; null when its separators have no single meaning or it is out of range. */
function centsOf(figureRead: Figure, scale: number): Cents | null {
  const plain = plainDecimal(figureRead.digits, scale > 1);
  if (plain === null) return null;
  const [whole = '', fraction = ''] = plain.split('.');
  // In whole steps, so that 0,29 mln. is exactly 290.000 euro.
  const scaled = Number(`${whole}${fraction}`) * scale * 100;
  const divisor = 10 ** fraction.length;
  const value = Math.round(scaled / divisor) * (figureRead.isNegative ? -1 : 1);
  return Number.isSafeInteger(value) && Math.abs(value) <= MAX_CENTS ? cents(value) : null;
}

/**
 * A Dutch or English number in plain decimal form. `1.600.000,00`, `1,600,000.00`, `1 600 000`, `1,6`, `590.000` have one
 * meaning; `590,000` (thousands in English, decimals in Dutch) has not, unless a scale follows.
 */
function plainDecimal(digits: string, isScaled: boolean): string | null {
  const text = digits.replace(/,(?:-{1,2}|=)$/, '').replace(/[' \u00a0\u202f]/g, '');
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (last === -1) return text;
  const mark = text.charAt(last);
  const other = mark === '.' ? ',' : '.';
  const isRepeated = text.indexOf(mark) !== last;
  if (text.includes(other)) return isRepeated ? null : text.replaceAll(other, '').replace(mark, '.');
  if (isRepeated) return text.replaceAll(mark, '');
  if (text.length - last - 1 !== 3 || isScaled) return text.replace(mark, '.');
  return mark === '.' ? text.replace('.', '') : null;
}
