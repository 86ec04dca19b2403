import { daysBetween, dutchDayOf, type Instant, type PlainDate } from '../core/dates.ts';
import type { LadderStep } from '../ladder/ladder.ts';
import { ladderTimeline } from '../ladder/timeline.ts';
import type { Signal } from './evaluate.ts';
import type { Look, ReplayWindow } from './replay.ts';

/** From this trede on a provider counts as declined: a plan to recover is asked of it. */
export const DECLINED_TREDE = 3;
const DAYS_A_WEEK = 7;
/** Within which a decline must follow when nobody says otherwise: two years. */
export const USUAL_HORIZON_WEEKS = 104;

/** A stretch of time in which at least one of the watched signals stood, as it was seen then. */
export interface Alarm {
  readonly raisedAt: Instant;
  /** What stood when it was raised, with the values that fired it. */
  readonly signals: readonly Signal[];
  /** The first look at which none stood any more; null while it stands. */
  readonly endedAt: Instant | null;
}

/**
 * `warned`: the decline came while it stood or within the horizon; `false`: the horizon passed without; `open`: it has not
 * passed yet; `after`: raised on or after the day of the decline.
 */
export const ALARM_OUTCOMES = ['warned', 'false', 'open', 'after'] as const;
export type AlarmOutcome = (typeof ALARM_OUTCOMES)[number];
export type JudgedAlarm = Alarm & { readonly outcome: AlarmOutcome };

/**
 * What the rules came to for one provider. `no_figures`: nothing was known before its decline or at all, so that no rule
 * could have told; `declined_before`: before the window.
 */
export const HINDSIGHTS = [
  'warned',
  'missed',
  'false_alarm',
  'open',
  'quiet',
  'no_figures',
  'declined_before',
] as const;
export type HindsightKind = (typeof HINDSIGHTS)[number];

export interface Hindsight {
  readonly kind: HindsightKind;
  readonly declinedOn: PlainDate | null;
  /** Whole weeks from the first alarm that warned to the decline; null when none did. */
  readonly weeksBefore: number | null;
  readonly alarms: readonly JudgedAlarm[];
}

/** Within which time a decline must follow on an alarm, in weeks. */
export type Horizon = ReplayWindow & { readonly horizonWeeks: number };

/** The day on which a provider first came to a trede that counts as declined; null while it never did. */
export function declinedOn(steps: readonly LadderStep[], through: PlainDate): PlainDate | null {
  const first = ladderTimeline(steps, through).find(({ tredeAfter }) => (tredeAfter ?? 0) >= DECLINED_TREDE);
  return first?.step.effectiveOn ?? null;
}

/** The alarms that the looks came to, oldest first, of the signals that are watched. */
export function alarmsOf(looks: readonly Look[], isWatched: (signal: Signal) => boolean): readonly Alarm[] {
  const alarms: Alarm[] = [];
  let current: Alarm | null = null;
  for (const { at, standing } of looks) {
    const signals = standing.filter(isWatched);
    if (current === null && signals.length > 0) current = { raisedAt: at, signals, endedAt: null };
    if (current === null || signals.length > 0) continue;
    alarms.push({ ...current, endedAt: at });
    current = null;
  }
  return current === null ? alarms : [...alarms, current];
}

/** Holds what the rules said against what became of the provider. */
export function hindsightOf(
  looks: readonly Look[],
  declined: PlainDate | null,
  isWatched: (signal: Signal) => boolean,
  horizon: Horizon,
): Hindsight {
  const alarms = alarmsOf(looks, isWatched).map((alarm) => ({
    ...alarm,
    outcome: outcomeOf(alarm, declined, horizon),
  }));
  const kind = kindOf(alarms, looks, declined, horizon);
  const first = alarms.find(({ outcome }) => outcome === 'warned');
  const weeksBefore =
    kind === 'warned' && first !== undefined && declined !== null
      ? wholeWeeks(dutchDayOf(first.raisedAt), declined)
      : null;
  return { kind, declinedOn: declined, weeksBefore, alarms };
}

function outcomeOf(
  { raisedAt, endedAt }: Alarm,
  declined: PlainDate | null,
  { through, horizonWeeks }: Horizon,
): AlarmOutcome {
  const raisedOn = dutchDayOf(raisedAt);
  if (declined !== null) {
    if (raisedOn >= declined) return 'after';
    const stoodThen = endedAt === null || dutchDayOf(endedAt) > declined;
    if (stoodThen || daysBetween(raisedOn, declined) <= horizonWeeks * DAYS_A_WEEK) return 'warned';
  }
  return daysBetween(raisedOn, through) < horizonWeeks * DAYS_A_WEEK ? 'open' : 'false';
}

function kindOf(
  alarms: readonly JudgedAlarm[],
  looks: readonly Look[],
  declined: PlainDate | null,
  { from }: Horizon,
): HindsightKind {
  if (declined !== null && declined < from) return 'declined_before';
  const [first] = looks;
  if (first === undefined || (declined !== null && dutchDayOf(first.at) >= declined)) return 'no_figures';
  const has = (outcome: AlarmOutcome) => alarms.some((alarm) => alarm.outcome === outcome);
  if (declined !== null) return has('warned') ? 'warned' : 'missed';
  if (has('false')) return 'false_alarm';
  return has('open') ? 'open' : 'quiet';
}

function wholeWeeks(from: PlainDate, to: PlainDate): number {
  return Math.floor(daysBetween(from, to) / DAYS_A_WEEK);
}
