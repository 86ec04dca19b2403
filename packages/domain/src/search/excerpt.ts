/** A piece of an excerpt: found words stand apart, so that a page can mark them without markup in the text. */
export interface ExcerptPart {
  readonly text: string;
  readonly isFound: boolean;
}

/** Around a found word in a marked text. They come from the private use area, which no record holds. */
export const FOUND_FROM = '\uE000';
export const FOUND_TO = '\uE001';

/** Characters that an excerpt shows at most. */
const LENGTH = 220;
/** Characters before the first found word, so that one sees where it stands. */
const LEAD = 60;

/**
 * A short piece of a text around the first found word. `marked` is the same text, letter for letter, with marks around what
 * was found. A text in which nothing was found gives its beginning.
 */
export function excerptOf(text: string, marked: string): readonly ExcerptPart[] {
  const found = placesOf(marked);
  const [from, to] = windowAround(text, found[0]?.[0] ?? 0);
  const inside = found
    .map(([start, end]) => [Math.max(start, from), Math.min(end, to)] as const)
    .filter(([start, end]) => start < end);
  const parts: ExcerptPart[] = [];
  let at = from;
  for (const [start, end] of inside) {
    parts.push(
      { text: text.slice(at, start), isFound: false },
      { text: text.slice(start, end), isFound: true },
    );
    at = end;
  }
  parts.push({ text: text.slice(at, to), isFound: false });
  return withEllipsis(parts, from > 0, to < text.length).filter((part) => part.text !== '');
}

/** From where to where something was found, in the text without the marks. */
function placesOf(marked: string): readonly (readonly [start: number, end: number])[] {
  const places: (readonly [number, number])[] = [];
  let at = 0;
  let start = 0;
  for (const piece of marked.split(/([\uE000\uE001])/u)) {
    if (piece === FOUND_FROM) start = at;
    else if (piece === FOUND_TO) places.push([start, at]);
    else at += piece.length;
  }
  return places;
}

/** Whole words around a place. */
function windowAround(text: string, place: number): readonly [number, number] {
  const early = Math.max(0, place - LEAD);
  const from = early === 0 ? 0 : Math.min(place, text.indexOf(' ', early) + 1 || place);
  if (from + LENGTH >= text.length) return [from, text.length];
  const lastSpace = text.lastIndexOf(' ', from + LENGTH);
  return [from, lastSpace > place ? lastSpace : from + LENGTH];
}

function withEllipsis(
  parts: readonly ExcerptPart[],
  before: boolean,
  after: boolean,
): readonly ExcerptPart[] {
  const dots = { text: '…', isFound: false };
  return [...(before ? [dots] : []), ...parts, ...(after ? [dots] : [])];
}
