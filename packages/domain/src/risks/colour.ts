import { daysBetween, type PlainDate } from '../core/dates.ts';
import type { RiskId } from '../core/ids.ts';
import { type AsOf, compareRevisions, isWithin } from '../history/as-of.ts';
import { isSameContent } from './content.ts';
import type { RegisterVersion, RiskColour, RiskContent, RiskFlag } from './risk.ts';

/** Days ahead of a wake-up date at which notice is given, the nearest first. */
export const WAKE_UP_NOTICE_DAYS = [30, 90] as const;

/** How a risk stood in the latest published register and in the one before; undefined where it was not in it. */
export interface PublishedStates {
  readonly latest: RiskContent | undefined;
  readonly before: RiskContent | undefined;
}

/** What is known of a coming or passed wake-up date. */
export interface WakeUp {
  readonly on: PlainDate;
  /** Days still to go; 0 on the day itself, negative after it. */
  readonly daysUntil: number;
  /** `reached`: judge anew now. Otherwise the smallest notice that has begun (30 or 90 days), null when none has. */
  readonly notice: 'reached' | (typeof WAKE_UP_NOTICE_DAYS)[number] | null;
}

/**
 * The published registers within sight of the reading position, oldest first. A version that was published again for the
 * same day takes the place of the earlier one, so that a correction is never mistaken for progress or standstill.
 */
export function publishedVersions(
  versions: readonly RegisterVersion[],
  asOf: AsOf,
): readonly RegisterVersion[] {
  const inSight = versions.filter((version) => isWithin(version, asOf)).toSorted(compareRevisions);
  return inSight.filter((version, index) => version.standPer !== inSight[index + 1]?.standPer);
}

/** How one risk stood in the last two of the published registers, given oldest first (`publishedVersions`). */
export function publishedStates(riskId: RiskId, published: readonly RegisterVersion[]): PublishedStates {
  const rowIn = (version: RegisterVersion | undefined) => version?.rows.find((row) => row.riskId === riskId);
  return { latest: rowIn(published.at(-1)), before: rowIn(published.at(-2)) };
}

/**
 * Colour by the legend of the council letters: groen is resolved, oranje in hand, rood in hand without progress, grijs a
 * fact. Without progress: the two latest published registers both have the risk with the same content, and nothing has
 * been recorded since. A risk that was published once or never has no version before, so it is oranje.
 */
export function riskColour(current: RiskContent, published: PublishedStates): RiskColour {
  switch (current.status) {
    case 'opgelost':
      return 'groen';
    case 'feit':
      return 'grijs';
    case 'onderhanden':
      return isStandingStill(current, published) ? 'rood' : 'oranje';
  }
}

function isStandingStill(current: RiskContent, { latest, before }: PublishedStates): boolean {
  if (latest === undefined || before === undefined) return false;
  return isSameContent(before, latest) && isSameContent(latest, current);
}

/** Signals beside the colour on a day, in the order of `RISK_FLAGS`. */
export function riskFlags(risk: RiskContent, today: PlainDate): readonly RiskFlag[] {
  const flags: RiskFlag[] = [];
  if (wakeUpOf(risk, today)?.notice === 'reached') flags.push('herbeoordelen');
  if (hasOutlivedWindow(risk, today)) flags.push('venster_verlopen');
  if (risk.notInfluenceable) flags.push('niet_beinvloedbaar');
  return flags;
}

/** The wake-up date of a risk as seen on a day; null when it has none. */
export function wakeUpOf(risk: RiskContent, today: PlainDate): WakeUp | null {
  if (risk.wakeUpOn === null) return null;
  const daysUntil = daysBetween(today, risk.wakeUpOn);
  if (daysUntil <= 0) return { on: risk.wakeUpOn, daysUntil, notice: 'reached' };
  const notice = WAKE_UP_NOTICE_DAYS.find((days) => daysUntil <= days) ?? null;
  return { on: risk.wakeUpOn, daysUntil, notice };
}

/** An open risk outlives its window from the first day after the window's last. */
function hasOutlivedWindow({ status, window }: RiskContent, today: PlainDate): boolean {
  const lastDay = window?.to ?? null;
  return status === 'onderhanden' && lastDay !== null && lastDay < today;
}
