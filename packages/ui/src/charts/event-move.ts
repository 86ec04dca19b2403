/** What is done to an event on a timeline of months. */
export type EventStep =
  | { readonly kind: 'move'; readonly to: number }
  | { readonly kind: 'scale'; readonly percent: number }
  | { readonly kind: 'choose'; readonly choice: string };

export interface PlacedEvent {
  /** First and last month in which it may begin, counted from 0; it may lie outside the months that are shown. */
  readonly from: number;
  readonly to: number;
  /** Months over which it is spread, from its beginning. */
  readonly spread: number;
  readonly scalePercent: number;
  /** The states in which it can be, and the one in which it is. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly choice: string;
}

/** Steps and ends of a scale, in per cents of what its author wrote. */
export const SCALE_STEP = 10;
export const MOST_SCALE = 1000;

/** The nearest month in which an event can be put. */
export function withinMonths(month: number, months: number): number {
  return Math.min(Math.max(month, 0), months - 1);
}

/** A scale one step smaller or larger, on the steps themselves. */
export function nextScale(percent: number, direction: 1 | -1): number {
  const steps = direction === 1 ? Math.floor(percent / SCALE_STEP) : Math.ceil(percent / SCALE_STEP);
  return Math.min(Math.max((steps + direction) * SCALE_STEP, 0), MOST_SCALE);
}

/**
 * What a key does: arrows move by a month, with Home and End to the first and the last; plus and minus scale; the space bar
 * goes on to its next state. Null for a key that does nothing.
 */
export function stepOfKey(key: string, event: PlacedEvent, months: number): EventStep | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return { kind: 'move', to: withinMonths(event.from + 1, months) };
    case 'ArrowLeft':
    case 'ArrowDown':
      return { kind: 'move', to: withinMonths(event.from - 1, months) };
    case 'Home':
      return { kind: 'move', to: 0 };
    case 'End':
      return { kind: 'move', to: months - 1 };
    case '+':
    case '=':
      return { kind: 'scale', percent: nextScale(event.scalePercent, 1) };
    case '-':
      return { kind: 'scale', percent: nextScale(event.scalePercent, -1) };
    case ' ':
      return { kind: 'choose', choice: nextChoice(event) };
    default:
      return null;
  }
}

function nextChoice({ choices, choice }: PlacedEvent): string {
  const at = choices.findIndex(({ value }) => value === choice);
  return choices[(at + 1) % choices.length]?.value ?? choice;
}

/** A bar on the timeline in per cents of its width: where it begins, how long it is, and how much of that is certain. */
export interface BarPlace {
  readonly start: number;
  readonly size: number;
  /** Share of the bar, from its start, for the case that it begins at once; the rest shows how late it can be. */
  readonly certain: number;
}

/** Where the bar of an event stands; what lies outside the months is cut off. Null where nothing is left. */
export function placeEvent(
  { from, to, spread }: Pick<PlacedEvent, 'from' | 'to' | 'spread'>,
  months: number,
): BarPlace | null {
  const begin = Math.max(from, 0);
  const end = Math.min(Math.max(to, from) + spread, months);
  if (end <= begin) return null;
  const certainEnd = Math.min(Math.max(from + spread, begin), end);
  const size = end - begin;
  return {
    start: (begin / months) * 100,
    size: (size / months) * 100,
    certain: ((certainEnd - begin) / size) * 100,
  };
}

/** Per cents of the track that words of an amount need. */
const WORDS = 22;

/** Where the words of a bar fit: in it, or beside it on the side where there is room. */
export function placeWords({ start, size }: BarPlace): 'in' | 'after' | 'before' {
  if (size >= WORDS) return 'in';
  return start + size + WORDS <= 100 ? 'after' : 'before';
}
