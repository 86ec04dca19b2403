import { evenly, keyOf } from './chance.ts';

/**
 * How a fictitious provider fares. `verlies`: results that slowly give way; `geld`: money that drains away; `personeel`:
 * absence, hiring and leaving that feed each other; `leegloop`: places that stay empty; `plotseling`: a blow that no
 * figure shows beforehand.
 */
export const DECLINES = ['verlies', 'geld', 'personeel', 'leegloop', 'plotseling'] as const;
export type Decline = (typeof DECLINES)[number];

export interface Course {
  readonly decline: Decline;
  /** Number of the quarter, from 0, in which it comes to trede 3; of who recovers, in which it is at its worst. */
  readonly at: number;
  /** Quarters in which it builds up, before the quarters in which all see it and nobody has acted yet. */
  readonly lead: number;
  /** How hard it is hit, of 1. */
  readonly force: number;
  /** It turns in time and never comes to trede 3. */
  readonly recovers: boolean;
}

/** Of every so many providers one declines, and of every so many one recovers. */
const ONE_DECLINES_OF = 12;
const DECLINES_AT = 5;
const ONE_RECOVERS_OF = 25;
const RECOVERS_AT = 8;
const LEADS: Readonly<Record<Decline, number>> = {
  verlies: 8,
  geld: 5,
  personeel: 7,
  leegloop: 5,
  plotseling: 0,
};
/** Earliest and latest moment of a decline, as a part of the quarters that there are. */
const EARLIEST = 0.4;
const LATEST = 0.95;
/** Quarters that it is at its worst before it comes to trede 3 and after, and in which it comes back from there. */
const WORST_BEFORE = 2;
const WORST_AFTER = 3;
const COMING_BACK = 8;

/** The course of the provider with this index over so many quarters; undefined for those that just go on. */
export function courseOf(index: number, quarters: number, seed: number): Course | undefined {
  const key = keyOf(seed, `koers:${index}`);
  const at = Math.max(1, Math.floor(quarters * (EARLIEST + (LATEST - EARLIEST) * evenly(key))));
  const force = 0.75 + 0.5 * evenly(`${key}:kracht`);
  const place = Math.floor(index / ONE_DECLINES_OF);
  if (index % ONE_DECLINES_OF === DECLINES_AT) {
    const decline = DECLINES[place % DECLINES.length] ?? 'verlies';
    return { decline, at, lead: LEADS[decline], force, recovers: false };
  }
  if (index % ONE_RECOVERS_OF !== RECOVERS_AT) return undefined;
  // Nobody recovers from a blow that left no trace.
  const visible = DECLINES.filter((decline) => LEADS[decline] > 0);
  const decline = visible[Math.floor(index / ONE_RECOVERS_OF) % visible.length] ?? 'verlies';
  return { decline, at, lead: LEADS[decline], force: 0.6 * force, recovers: true };
}

/** How far a course has gone in a quarter: 0 is as ever, `force` is at its worst. */
export function depthOf({ at, lead, force }: Course, quarter: number): number {
  const worstFrom = lead === 0 ? at : at - WORST_BEFORE;
  const builtUp = quarter - (worstFrom - lead) + 1;
  if (builtUp <= 0) return 0;
  if (quarter < worstFrom) return (force * builtUp) / (lead + 1);
  const since = quarter - at - WORST_AFTER;
  return since <= 0 ? force : Math.max(0, force * (1 - since / COMING_BACK));
}
