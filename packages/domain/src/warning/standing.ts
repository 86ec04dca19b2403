import type { Instant } from '../core/dates.ts';
import type { PeriodCode } from '../indicators/period.ts';
import type { Evidence, Judged, UnknownValue } from './evidence.ts';
import type { Rule } from './rule.ts';
import { compareInstants } from './series.ts';

/** One time that a rule stood: from the period in which it fired, with what fired it, until it cleared. */
export interface Episode {
  readonly firedIn: PeriodCode;
  /** When the last value of what fired it was known. */
  readonly knownSince: Instant;
  readonly fired: readonly Evidence[];
  /** What holds it up in the last period that could be judged. */
  readonly holding: readonly Evidence[];
  /** The last period that could be judged. */
  readonly judgedThrough: PeriodCode;
  /** The period in which it cleared; null while it stands. */
  readonly clearedIn: PeriodCode | null;
  /** What was not known while it stood. It never clears a signal. */
  readonly unknown: readonly UnknownValue[];
}

/** Where a rule is in its coming and going. */
export interface Standing {
  readonly current: Episode | null;
  readonly past: readonly Episode[];
  /** What the periods in a row showed that count towards firing. */
  readonly towardsFiring: readonly (readonly Evidence[])[];
  /** How many periods in a row count towards clearing. */
  readonly towardsClearing: number;
}

export const AT_REST: Standing = { current: null, past: [], towardsFiring: [], towardsClearing: 0 };

/**
 * The next period: a rule comes to stand after `fireAfter` periods in which its condition fires, and clears after
 * `clearAfter` in which it no longer holds. A period that could not be judged counts neither way.
 */
export function advance(standing: Standing, period: PeriodCode, judged: Judged, rule: Rule): Standing {
  return standing.current === null
    ? towardsFiring(standing, period, judged, rule)
    : whileStanding(standing, standing.current, period, judged, rule);
}

function towardsFiring(standing: Standing, period: PeriodCode, judged: Judged, rule: Rule): Standing {
  if (judged.fires === null) return standing;
  if (!judged.fires) return { ...standing, towardsFiring: [] };
  const run = [...standing.towardsFiring, judged.evidence];
  if (run.length < rule.fireAfter) return { ...standing, towardsFiring: run };
  const fired = run.flat();
  const current: Episode = {
    firedIn: period,
    knownSince: latestOf(fired),
    fired,
    holding: judged.evidence,
    judgedThrough: period,
    clearedIn: null,
    unknown: judged.unknown,
  };
  return { current, past: standing.past, towardsFiring: [], towardsClearing: 0 };
}

function whileStanding(
  standing: Standing,
  before: Episode,
  period: PeriodCode,
  { holds, evidence, unknown }: Judged,
  rule: Rule,
): Standing {
  const told = { ...before, unknown: [...before.unknown, ...unknown] };
  if (holds === null) return { ...standing, current: told };
  const current = { ...told, holding: evidence, judgedThrough: period };
  if (holds) return { ...standing, current, towardsClearing: 0 };
  const towardsClearing = standing.towardsClearing + 1;
  if (towardsClearing < rule.clearAfter) return { ...standing, current, towardsClearing };
  return { ...AT_REST, past: [...standing.past, { ...current, clearedIn: period }] };
}

function latestOf(evidence: readonly Evidence[]): Instant {
  return evidence
    .map(({ recordedAt }) => recordedAt)
    .reduce((latest, moment) => (compareInstants(latest, moment) >= 0 ? latest : moment));
}
