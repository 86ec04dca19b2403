import type { PlainDate } from '@regietafel/domain/core/dates';
import type { RiskStatus, RiskWindow } from '@regietafel/domain/risks/risk';
import { findDates, parseDateCell } from './date.ts';
import { findPeriod } from './period.ts';
import { findWakeUp } from './wake-up.ts';

/** What a status cell says, with what of it stayed unread. */
export interface StatusReading {
  /** Null when the words are no status that is known, or contradict each other. */
  readonly status: RiskStatus | null;
  /** The misspelt word that was read as a status; null when it stood there correctly. */
  readonly misspelt: string | null;
  readonly date: PlainDate | null;
  /** Text in the form of a date that is no existing day. */
  readonly badDate: string | null;
  readonly window: RiskWindow | null;
  readonly notInfluenceable: boolean;
  readonly wakeUpOn: PlainDate | null;
  readonly remainder: string;
}

export const NOT_INFLUENCEABLE = /niet\s+(?:te\s+)?be(?:ï|i|-i)nvloed(?:baar|en)/iu;

/** Words of the registers, the longest first; the legend's colours say the same as its words. */
const WORDS: readonly (readonly [RiskStatus, RegExp])[] = [
  [
    'feit',
    /(?:is\s+)?geen\s+risico,?\s+(?:meer,?\s+)?maar\s+(?:een\s+)?feit|(?:is\s+)?(?:inmiddels\s+)?(?:een\s+)?feit|gematerialiseerd|(?:is\s+)?opgetreden/iu,
  ],
  [
    'onderhanden',
    /onderhanden|onder\s+handen|(?:nog\s+)?openstaand|(?:nog\s+)?open|(?:nog\s+)?lopend|loopt(?:\s+nog)?|in\s+behandeling|in\s+uitvoering|zonder\s+voortgang|oranje|rood/iu,
  ],
  ['opgelost', /(?:is\s+)?opgelost|afgerond|afgesloten|gesloten|gereed|afgehandeld|vervallen|groen/iu],
];
const SPELLINGS: readonly (readonly [RiskStatus, string])[] = [
  ['opgelost', 'opgelost'],
  ['onderhanden', 'onderhanden'],
  ['opgelost', 'afgerond'],
  ['onderhanden', 'openstaand'],
];
/** Words before a status that turn its meaning around or weaken it. */
const DOUBT = /(?:niet|deels|gedeeltelijk|grotendeels|bijna|vrijwel|onvoldoende|nog\s+te|wordt)\s*$/iu;
const FILLER = /^(?:[\s.,;:()\-–]|per|op|d\.?d\.?|sinds|status)*$/iu;

/** Reads a status cell (one line of text), or says in `status` that it cannot. */
export function parseStatus(text: string): StatusReading {
  const wakeUp = findWakeUp(text);
  const withoutWakeUp = wakeUp.kind === 'on' ? text.replace(wakeUp.text, ' ') : text;
  const influence = NOT_INFLUENCEABLE.exec(withoutWakeUp);
  const body = influence === null ? withoutWakeUp : withoutWakeUp.replace(influence[0], ' ');
  const word = findStatusWord(body);
  const afterWord = word === null ? body : body.replace(word.text, ' ');
  const period = findPeriod(afterWord);
  const afterPeriod = period === undefined ? afterWord : afterWord.replace(period.text, ' ');
  const date = readDate(afterPeriod);
  const rest = date.text === null ? afterPeriod : afterPeriod.replace(date.text, ' ');
  return {
    status: word?.status ?? null,
    misspelt: word?.misspelt === true ? word.text : null,
    date: date.date,
    badDate: date.date === null ? date.text : null,
    window: period?.window ?? null,
    notInfluenceable: influence !== null,
    wakeUpOn: wakeUp.kind === 'on' ? wakeUp.date : null,
    remainder: FILLER.test(rest) ? '' : rest.replace(/\s+/g, ' ').trim(),
  };
}

function readDate(text: string): { text: string | null; date: PlainDate | null } {
  const [found] = findDates(text);
  if (found !== undefined) return { text: found.text, date: found.date };
  // Seven digits: a date whose first zero a spreadsheet took away.
  const digits = /(?<!\d)\d{5,9}(?!\d)/.exec(text)?.[0];
  if (digits === undefined) return { text: null, date: null };
  return { text: digits, date: digits.length === 7 ? parseDateCell(digits) : null };
}

interface StatusWord {
  readonly status: RiskStatus;
  readonly text: string;
  readonly misspelt: boolean;
}

/** The one status that the text names; null when it names none, several, or only half. */
function findStatusWord(text: string): StatusWord | null {
  const hits = WORDS.flatMap(([status, pattern]) => {
    const match = new RegExp(`(?<!\\p{L})(?:${pattern.source})(?!\\p{L})`, 'iu').exec(text);
    return match === null ? [] : [{ status, text: match[0], index: match.index, misspelt: false }];
  });
  const [hit, other] = hits;
  if (hit === undefined) return findMisspelt(text);
  if (other !== undefined || DOUBT.test(text.slice(0, hit.index))) return null;
  return hit;
}

/** A word that is one letter away from a status. */
function findMisspelt(text: string): StatusWord | null {
  for (const word of text.match(/\p{L}{7,}/gu)?.slice(0, 20) ?? []) {
    const spelling = SPELLINGS.find(([, right]) => isOneEditAway(word.toLowerCase(), right));
    if (spelling === undefined) continue;
    return DOUBT.test(text.slice(0, text.indexOf(word)))
      ? null
      : { status: spelling[0], text: word, misspelt: true };
  }
  return null;
}

/** Whether one letter more, less, other, or two neighbours swapped make the words equal. */
export function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  const rest = (word: string, skip: number) => word.slice(start + skip);
  return (
    rest(a, 1) === rest(b, 0) ||
    rest(a, 0) === rest(b, 1) ||
    rest(a, 1) === rest(b, 1) ||
    (a[start] === b[start + 1] && a[start + 1] === b[start] && rest(a, 2) === rest(b, 2))
  );
}
