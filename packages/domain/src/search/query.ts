/** What was typed, in the parts that the search asks for. */
export interface SearchQuery {
  /** All of it, for the search that knows "quoted words" and a minus before what must be absent. */
  readonly whole: string;
  /** What comes before the last word, and that word as the beginning of one; null when it is not a plain word. */
  readonly typing: { readonly before: string; readonly prefix: string } | null;
}

/** Longest text that is searched for, in characters. */
export const MAX_QUERY_LENGTH = 200;

const LAST_WORD = /(?<before>^|.*\s)(?<prefix>[\p{Letter}\p{Number}]{2,})$/su;

/**
 * The parts of what was typed; undefined when there is nothing to search for. A quotation that is still open is not
 * completed: its last word may be anything.
 */
export function parseQuery(typed: string): SearchQuery | undefined {
  const whole = typed
    .normalize('NFC')
    .replaceAll(/[\p{Control}\p{Private_Use}]/gu, ' ')
    .trim();
  if (!/[\p{Letter}\p{Number}]/u.test(whole)) return undefined;
  const last = LAST_WORD.exec(whole)?.groups;
  const isQuoting = (whole.match(/"/g)?.length ?? 0) % 2 === 1;
  if (last === undefined || isQuoting) return { whole, typing: null };
  return { whole, typing: { before: last['before'] ?? '', prefix: last['prefix'] ?? '' } };
}
