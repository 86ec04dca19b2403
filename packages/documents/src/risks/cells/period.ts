import type { RiskWindow } from '@regietafel/domain/risks/risk';
import { findMoments, type Moment } from './moment.ts';

/** A period in a text and the words that name it. */
export interface FoundPeriod {
  readonly text: string;
  readonly index: number;
  readonly window: RiskWindow;
}

const UNTIL = /(?:t\s?\/\s?m|tot\s+en\s+met|tot\s+uiterlijk|t\.m\.|tot|uiterlijk|vóór|voor)\s*$/iu;
const SINCE = /(?:vanaf|sinds|met\s+ingang\s+van|m\.i\.v\.|ingaande)\s*$/iu;
const BETWEEN = /^\s*(?:t\s?\/\s?m|tot\s+en\s+met|t\.m\.|tot|en|-|–|—)\s*(?:en\s+met\s*)?$/iu;
const OPENING = /(?:(?:in\s+(?:de\s+)?)?(?:periode|looptijd|planning)\s*:?\s*)?(?:van|tussen)?\s*$/iu;

/**
 * The first period in a text: "periode Q1 t/m Q3 2024", "1-1-2024 - 30-9-2024", "vanaf maart 2025", "tot eind 2025".
 * A single day is a period only with a word before it that says so; undefined when there is none.
 */
export function findPeriod(text: string): FoundPeriod | undefined {
  const [first, second] = findMoments(text);
  if (first === undefined) return undefined;
  if (second !== undefined && BETWEEN.test(text.slice(endOf(first), second.index)) && first.from <= second.to)
    return found(text, first, endOf(second), OPENING, { from: first.from, to: second.to });
  const before = text.slice(0, first.index);
  if (UNTIL.test(before)) return found(text, first, endOf(first), UNTIL, { from: null, to: first.to });
  if (SINCE.test(before)) return found(text, first, endOf(first), SINCE, { from: first.from, to: null });
  if (first.from === first.to && !/(?:periode|looptijd)\W*$/iu.test(before)) return undefined;
  return found(text, first, endOf(first), OPENING, { from: first.from, to: first.to });
}

function endOf(moment: Moment): number {
  return moment.index + moment.text.length;
}

function found(text: string, first: Moment, end: number, lead: RegExp, window: RiskWindow): FoundPeriod {
  const before = text.slice(0, first.index);
  const withoutLead = before.replace(lead, '').replace(/(?:periode|looptijd|planning)\W*$/iu, '');
  return { text: text.slice(withoutLead.length, end), index: withoutLead.length, window };
}
