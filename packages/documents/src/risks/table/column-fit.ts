import { foldText, normaliseText } from '../cells/hyphenation.ts';
import { parseStatus } from '../cells/status.ts';
import type { ColumnField } from './columns.ts';

/** What is known of a column: how wide its lines run, and for owners the names that occur. */
export interface ColumnProfile {
  readonly field: ColumnField;
  /** Longest line in characters; infinite while unknown. */
  readonly width: number;
}

export interface AlignmentContext {
  readonly columns: readonly ColumnProfile[];
  /** Owners seen in the register, folded. */
  readonly owners: ReadonlySet<string>;
}

/** Costs, in units of "one clear sign against". Only their order of size matters. */
export const COST = {
  skip: 3,
  skipTitle: 8,
  skipStatus: 5,
  skipOwner: 4,
  softJoin: 0.5,
  hardJoin: 3.5,
  pageJoin: 3,
  wrapAfterPage: 1.5,
  wrap: 3.5,
  wrapCapital: 2,
  shorterCell: 0.7,
  sentenceClash: 0.8,
  brokenWord: 1.5,
  outside: 4.5,
  furtherOutside: 0.3,
  lowerCaseStart: 1.2,
  tooWide: 3,
  tooNarrow: 0.7,
  ownerInText: 4,
  statusInText: 5,
  amountInMeasures: 1,
  unknownStatus: 5,
  unlikelyOwner: 6,
  newOwner: 1,
  wideCut: 0.3,
  sentenceCut: 0.7,
  wordCut: 0.8,
  nameCut: 1.1,
  figureCut: 1.6,
  amountCut: 3,
} as const;

/** Lengths, in characters, beyond which a text is not even looked at as a status or as owners. */
const LONGEST_STATUS = 160;
const LONGEST_OWNERS = 100;

/** The size of a risk stands with its consequence; measures do not begin with it. */
const STARTS_WITH_AMOUNT = /^(?:risico|raming|schatting|omvang)?\s*(?:PM\b|€|\d[\d.,]*\s?(?:k\b|mln))/iu;

/** How badly lines fit a column. `isRest` lines go on in a cell, so they may begin anywhere in a sentence. */
export function cellCost(
  lines: readonly string[],
  column: number,
  context: AlignmentContext,
  isRest: boolean,
): number {
  const profile = context.columns[column];
  if (profile === undefined) return Number.POSITIVE_INFINITY;
  const text = normaliseText(lines.join('\n'));
  if (profile.field === 'status') return statusCost(text);
  if (profile.field === 'owners') return ownerCost(text, context);
  return textCost(lines, text, profile, context, isRest);
}

function statusCost(text: string): number {
  if (text.length > LONGEST_STATUS) return COST.unknownStatus + text.length / 40;
  const status = parseStatus(text);
  if (status.status === null && !status.notInfluenceable && status.date === null && status.window === null)
    return COST.unknownStatus + text.length / 40;
  return status.remainder === '' ? 0 : 1 + status.remainder.length / 10;
}

function ownerCost(text: string, context: AlignmentContext): number {
  if (text.length > LONGEST_OWNERS) return COST.unlikelyOwner + text.length / 20;
  if (context.owners.has(foldText(text))) return 0;
  if (statusStart(text)) return COST.unlikelyOwner;
  const words = text.split(' ');
  const isNameLike =
    words.length <= 6 &&
    /^(?:\p{Lu}|gemeente|regio|aanbieder|provincie)/u.test(text) &&
    !/[.!?:]|\d/.test(text);
  return isNameLike ? COST.newOwner + words.length * 0.3 : COST.unlikelyOwner + words.length * 0.2;
}

function textCost(
  lines: readonly string[],
  text: string,
  profile: ColumnProfile,
  context: AlignmentContext,
  isRest: boolean,
): number {
  let cost = 0;
  if (!isRest && startsLow(text)) cost += COST.lowerCaseStart;
  if (context.owners.has(foldText(text))) cost += COST.ownerInText;
  if (statusStart(text)) cost += COST.statusInText;
  if (profile.field === 'measures' && STARTS_WITH_AMOUNT.test(text)) cost += COST.amountInMeasures;
  if (!Number.isFinite(profile.width)) return cost;
  const longest = Math.max(...lines.map((line) => line.trim().length));
  const excess = longest / profile.width - 1;
  if (excess > 0.08) cost += COST.tooWide * Math.min(1 + excess * 2, 4);
  return cost + COST.tooNarrow * earlyBreaks(lines, profile.width);
}

/** Lines that end although the next word had fitted easily, at most three: signs of a narrower column. */
function earlyBreaks(lines: readonly string[], width: number): number {
  let breaks = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]?.trim().split(/\s/)[0];
    if (next === undefined || /[.:;!?]\s*$/.test(line)) continue;
    if (line.trim().length + 1 + next.length < width * 0.75) breaks++;
  }
  return Math.min(breaks, 3);
}

/** Whether a text goes on amid a sentence. */
export function startsLow(text: string): boolean {
  return /^\p{Ll}/u.test(text.trim()) && !/^\d/.test(text);
}

/** Whether a text opens with a status, capital first, as a status cell does. */
export function statusStart(text: string): boolean {
  return /^(?:Opgelost|Onderhanden|Onder handen|Openstaand|Afgerond|Afgesloten|Vervallen|Gereed|In behandeling|In uitvoering|Geen risico|Feit\b)/u.test(
    text.trim(),
  );
}
