import type { Axis, AxisName, AxisUnit, Stance } from './stance.ts';

/** How far parties lie apart on one axis. */
export interface AxisGap {
  readonly axis: AxisName;
  readonly unit: AxisUnit;
  /** Largest distance between two parties, in the unit; null when fewer than two give a figure. */
  readonly size: number | null;
  /** The same without a unit, from 0 (equal) to 1 (as far apart as can be), so that unlike things can be ordered. */
  readonly relative: number | null;
  /** Parties that give no figure: with any, the gap is at least what it says. */
  readonly silent: number;
}

/**
 * `differ`: the figures lie apart. `contested`: a party says that it does not hold, and no figures show by how much.
 * `not_comparable`: fewer than two parties give a figure. `agree`: every figure that can be compared is equal.
 */
export const DISAGREEMENT_VERDICTS = [
  'differ',
  'contested',
  'not_comparable',
  'agree',
  'one_judgement',
] as const;
export type DisagreementVerdict = (typeof DISAGREEMENT_VERDICTS)[number];

export interface Disagreement {
  readonly verdict: DisagreementVerdict;
  /** One per axis, in the order of the stances' axes. */
  readonly gaps: readonly AxisGap[];
  /** The gap that is relatively the largest; null when nothing can be compared. */
  readonly widest: AxisGap | null;
  /** Parties that contest the subject. */
  readonly contestedBy: number;
}

/** From the lowest trede to the highest. */
const TREDE_RANGE = 5;

/**
 * How far the parties' stances on one subject lie apart. Nothing is averaged: on each axis it is the larger of the spread
 * of the lower and the spread of the upper limits. Unknown is not zero: who gives no figure is counted as silent, and
 * with fewer than two figures there is no gap, not a gap of 0.
 *
 * Relative: per cents of probability over 100, treden over 5, anything else (max − min) / (|max| + |min|), which is the
 * Canberra distance of the two outermost figures (Lance and Williams 1967): 0 when equal, 1 when one is 0 or the signs differ.
 */
export function measureDisagreement(stances: readonly Stance[]): Disagreement {
  const gaps = (stances[0]?.axes ?? []).map((axis) => gapOn(axis, stances));
  const widest = gaps
    .filter(({ relative }) => relative !== null)
    .reduce<AxisGap | null>(
      (far, gap) => (far === null || relativeOf(gap) > relativeOf(far) ? gap : far),
      null,
    );
  const contestedBy = stances.filter(({ isContested }) => isContested).length;
  return { verdict: verdictOf(stances.length, widest, contestedBy), gaps, widest, contestedBy };
}

/** Order for lists, the largest disagreement first: by verdict, then by relative size. 0 when neither goes first. */
export function byDisagreement(a: Disagreement, b: Disagreement): number {
  const place = ({ verdict }: Disagreement) => DISAGREEMENT_VERDICTS.indexOf(verdict);
  return place(a) - place(b) || relativeOf(b.widest) - relativeOf(a.widest);
}

function gapOn({ name, unit }: Axis, stances: readonly Stance[]): AxisGap {
  const told = stances.flatMap(({ axes }) => axes.find((axis) => axis.name === name) ?? []);
  const lows = told.flatMap(({ low, high }) => low ?? high ?? []);
  const highs = told.flatMap(({ low, high }) => high ?? low ?? []);
  const silent = stances.length - lows.length;
  if (lows.length < 2) return { axis: name, unit, size: null, relative: null, silent };
  return {
    axis: name,
    unit,
    size: Math.max(spread(lows), spread(highs)),
    relative: Math.max(relativeSpread(name, lows), relativeSpread(name, highs)),
    silent,
  };
}

function spread(figures: readonly number[]): number {
  return Math.max(...figures) - Math.min(...figures);
}

function relativeSpread(name: AxisName, figures: readonly number[]): number {
  const apart = spread(figures);
  if (apart === 0) return 0;
  if (name === 'probability') return apart / 100;
  if (name === 'trede') return apart / TREDE_RANGE;
  // Figures of opposite signs are as far apart as can be; rounding must not make it more.
  return Math.min(1, apart / (Math.abs(Math.max(...figures)) + Math.abs(Math.min(...figures))));
}

function verdictOf(count: number, widest: AxisGap | null, contestedBy: number): DisagreementVerdict {
  if (count < 2) return 'one_judgement';
  if (relativeOf(widest) > 0) return 'differ';
  if (contestedBy > 0) return 'contested';
  return widest === null ? 'not_comparable' : 'agree';
}

function relativeOf(gap: AxisGap | null): number {
  return gap?.relative ?? 0;
}
