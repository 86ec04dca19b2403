import type { RiskId } from '../core/ids.ts';
import { foldName, textSimilarity } from '../core/text.ts';
import type { RiskContent } from './risk.ts';

/** A row that may already be tied to a risk. */
export interface ComparableRow extends RiskContent {
  readonly riskId?: RiskId | null;
}

/**
 * How sure it is that an incoming row is an existing risk. `certain`: same id, or the same title that no other row has a
 * better claim to. `probable`: recognised by likeness, so a person should look. `new`: no existing risk comes near.
 */
export type MatchCertainty = 'certain' | 'probable' | 'new';

export interface RowMatch<Current, Incoming> {
  readonly incoming: Incoming;
  readonly current: Current | null;
  readonly certainty: MatchCertainty;
}

export interface RowMatches<Current, Incoming> {
  /** One per incoming row, in the order of the incoming rows. */
  readonly matches: readonly RowMatch<Current, Incoming>[];
  /** Existing rows that no incoming row continues. */
  readonly gone: readonly Current[];
}

/** Likeness of titles (0-1) from which the same number counts as the same risk. */
export const SIMILAR_AT_SAME_NUMBER = 0.5;
/** Likeness of cause and consequence from which the same number counts as the same risk under a new title. */
export const SIMILAR_CONTENT_AT_SAME_NUMBER = 0.8;
/** Likeness of titles from which a risk is recognised under another number. */
export const SIMILAR_AT_OTHER_NUMBER = 0.75;

/** One way of recognising a risk: how strong it is for a pair of rows, null when it does not apply. */
interface Ground {
  readonly certainty: MatchCertainty;
  readonly strength: (current: ComparableRow, incoming: ComparableRow) => number | null;
}

/** From the strongest ground to the weakest; a row that is taken on one is out of play for the next. */
const GROUNDS: readonly Ground[] = [
  { certainty: 'certain', strength: (a, b) => when(isSameId(a, b), 1) },
  { certainty: 'certain', strength: (a, b) => when(a.number === b.number && isSameTitle(a, b), 1) },
  { certainty: 'certain', strength: (a, b) => when(isSameTitle(a, b), contentLikeness(a, b)) },
  {
    certainty: 'probable',
    strength: (a, b) => (a.number === b.number ? from(SIMILAR_AT_SAME_NUMBER, titleLikeness(a, b)) : null),
  },
  {
    certainty: 'probable',
    strength: (a, b) =>
      a.number === b.number ? from(SIMILAR_CONTENT_AT_SAME_NUMBER, contentLikeness(a, b)) : null,
  },
  { certainty: 'probable', strength: (a, b) => from(SIMILAR_AT_OTHER_NUMBER, titleLikeness(a, b)) },
];

interface Pair {
  readonly currentIndex: number;
  readonly incomingIndex: number;
}

interface Candidate extends Pair {
  readonly strength: number;
}

/**
 * Finds for each incoming row the existing risk that it continues, so that a renumbered or retitled risk keeps its
 * identity and its history. Grounds in order: same id; same number and title; same title; same number and like title;
 * same number and like cause and consequence; like title. Within a ground the strongest pair goes first, then the pair
 * with the nearest numbers. Every row is matched at most once. Rows that both have an id match on nothing else.
 */
export function matchRows<Current extends ComparableRow, Incoming extends ComparableRow>(
  current: readonly Current[],
  incoming: readonly Incoming[],
): RowMatches<Current, Incoming> {
  const found = new Map<number, { readonly currentIndex: number; readonly certainty: MatchCertainty }>();
  const taken = new Set<number>();
  for (const ground of GROUNDS) {
    const isFree = (pair: Pair) => !taken.has(pair.currentIndex) && !found.has(pair.incomingIndex);
    for (const pair of candidatesOn(ground, current, incoming, isFree)) {
      const { currentIndex, incomingIndex } = pair;
      if (!isFree(pair)) continue;
      found.set(incomingIndex, { currentIndex, certainty: ground.certainty });
      taken.add(currentIndex);
    }
  }
  const matches = incoming.map((row, index) => {
    const match = found.get(index);
    const certainty: MatchCertainty = match?.certainty ?? 'new';
    return { incoming: row, current: current[match?.currentIndex ?? -1] ?? null, certainty };
  });
  return { matches, gone: current.filter((_, index) => !taken.has(index)) };
}

function candidatesOn(
  ground: Ground,
  current: readonly ComparableRow[],
  incoming: readonly ComparableRow[],
  isFree: (pair: Pair) => boolean,
): readonly Candidate[] {
  const distance = ({ currentIndex, incomingIndex }: Pair) =>
    Math.abs((current[currentIndex]?.number ?? 0) - (incoming[incomingIndex]?.number ?? 0));
  return current
    .flatMap((row, currentIndex) =>
      incoming.flatMap((other, incomingIndex) => {
        if (haveOtherIds(row, other) || !isFree({ currentIndex, incomingIndex })) return [];
        const strength = ground.strength(row, other);
        return strength === null ? [] : [{ currentIndex, incomingIndex, strength }];
      }),
    )
    .toSorted((a, b) => b.strength - a.strength || distance(a) - distance(b));
}

function when(applies: boolean, strength: number): number | null {
  return applies ? strength : null;
}

function from(threshold: number, strength: number): number | null {
  return strength >= threshold ? strength : null;
}

function isSameId(a: ComparableRow, b: ComparableRow): boolean {
  return a.riskId != null && a.riskId === b.riskId;
}

function haveOtherIds(a: ComparableRow, b: ComparableRow): boolean {
  return a.riskId != null && b.riskId != null && a.riskId !== b.riskId;
}

function isSameTitle(a: RiskContent, b: RiskContent): boolean {
  return foldName(a.title) === foldName(b.title);
}

function titleLikeness(a: RiskContent, b: RiskContent): number {
  return textSimilarity(a.title, b.title);
}

function contentLikeness(a: RiskContent, b: RiskContent): number {
  const [left, right] = [`${a.cause} ${a.consequence}`, `${b.cause} ${b.consequence}`];
  // Two empty cells say nothing about each other, although they are alike.
  return foldName(left) === '' ? 0 : textSimilarity(left, right);
}
