import type { PlainDate } from '@regietafel/domain/core/dates';
import { findMoments } from './moment.ts';

/** What a text says about judging the risk anew. */
export type WakeUp =
  | { readonly kind: 'none' }
  | { readonly kind: 'on'; readonly date: PlainDate; readonly text: string }
  | { readonly kind: 'unreadable'; readonly text: string };

const ANEW =
  /opnieuw\s+(?:te\s+)?(?:be(?:oor|-oor)de|bekijken|bezien|wegen|toetsen)|her(?:be)?oorde|herbeoor|heroverwe|herijk|herzien\s+op|her(?:e|ë)valu/iu;

/**
 * The day on which a risk must be judged anew, from the sentence that says so: "Eind 2024 opnieuw beoordelen" is
 * 31 December 2024, "in maart 2025 herbeoordelen" the first day of that month.
 */
export function findWakeUp(text: string): WakeUp {
  const sentence = sentencesOf(text).find((candidate) => ANEW.test(candidate));
  if (sentence === undefined) return { kind: 'none' };
  const [moment] = findMoments(sentence);
  if (moment === undefined) return { kind: 'unreadable', text: sentence };
  return { kind: 'on', date: moment.from, text: sentence };
}

/** Sentences of a text; a full stop inside a date or an abbreviation ends none, as no white space and capital follow. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.;!?])\s+(?=[\p{Lu}\d€])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
