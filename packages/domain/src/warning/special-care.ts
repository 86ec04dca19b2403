import type { Instant, PlainDate } from '../core/dates.ts';
import type { DossierId, KringId, RevisionId, TenantId } from '../core/ids.ts';

/** Why a provider comes under bijzonder beheer. All but the last are derived from what is known. */
export const ENTRY_CRITERIA = [
  'serious_signal',
  'several_signals',
  'hard_to_replace_with_signal',
  'not_reported',
  'own_judgement',
] as const;
export type EntryCriterion = (typeof ENTRY_CRITERIA)[number];

/** How many signals at once are a reason by themselves. */
export const SEVERAL = 3;
/** How many quarters in a row without figures are. */
export const SILENT_QUARTERS = 2;

/** Whether one organisation has a provider under bijzonder beheer, from a day on: the latest state of that organisation counts. */
export interface SpecialCare {
  readonly dossierId: DossierId;
  readonly revisionId: RevisionId;
  readonly supersedes: RevisionId | null;
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
  readonly recordedAt: Instant;
  readonly standPer: PlainDate;
  readonly isUnder: boolean;
  /** What was met when it came under it; empty when it leaves. */
  readonly criteria: readonly EntryCriterion[];
  readonly reason: string;
  /** When it is judged again whether it must stay; null when it leaves. */
  readonly reviewOn: PlainDate | null;
  readonly isFictitious: boolean;
}

/** That one organisation holds a provider for small but hard to replace, or no longer does. */
export interface Designation {
  readonly dossierId: DossierId;
  readonly revisionId: RevisionId;
  readonly supersedes: RevisionId | null;
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
  readonly recordedAt: Instant;
  readonly standPer: PlainDate;
  readonly isDesignated: boolean;
  readonly reason: string;
  readonly isFictitious: boolean;
}

/** What is known of a provider that can be a reason for bijzonder beheer. */
export interface EntryFacts {
  readonly seriousSignals: number;
  readonly signals: number;
  readonly isDesignated: boolean;
  readonly silentQuarters: number;
}

/** The criteria that are met by what is known. A judgement of one's own can always be given, and is never derived. */
export function criteriaMet(facts: EntryFacts): readonly EntryCriterion[] {
  const met: Readonly<Record<Exclude<EntryCriterion, 'own_judgement'>, boolean>> = {
    serious_signal: facts.seriousSignals > 0,
    several_signals: facts.signals >= SEVERAL,
    hard_to_replace_with_signal: facts.isDesignated && facts.signals > 0,
    not_reported: facts.silentQuarters >= SILENT_QUARTERS,
  };
  return ENTRY_CRITERIA.filter((criterion) => criterion !== 'own_judgement' && met[criterion]);
}

/** What can be wrong with a next state of bijzonder beheer. */
export const CARE_PROBLEMS = [
  'already_under',
  'not_under',
  'no_criterion',
  'not_met',
  'review_not_later',
  'before_entry',
] as const;
export type CareProblem = (typeof CARE_PROBLEMS)[number];

export type NewCare = Pick<SpecialCare, 'isUnder' | 'standPer' | 'criteria' | 'reviewOn'>;

/**
 * What is wrong with a next state, after the last one of the same organisation; undefined when nothing is. It enters on
 * criteria that are met, with a later day to judge it again, and leaves no earlier than it entered. While it is under
 * bijzonder beheer, a state that stays under it gives another day to judge again.
 */
export function checkCare(
  next: NewCare,
  last: Pick<SpecialCare, 'isUnder' | 'standPer'> | undefined,
  met: readonly EntryCriterion[],
): CareProblem | undefined {
  if (last !== undefined && next.standPer < last.standPer) return 'before_entry';
  if (!next.isUnder) return last?.isUnder === true ? undefined : 'not_under';
  if (last?.isUnder === true && next.criteria.length > 0) return 'already_under';
  if (last?.isUnder !== true && next.criteria.length === 0) return 'no_criterion';
  if (next.criteria.some((criterion) => criterion !== 'own_judgement' && !met.includes(criterion)))
    return 'not_met';
  return next.reviewOn !== null && next.reviewOn > next.standPer ? undefined : 'review_not_later';
}

/** A stretch under bijzonder beheer by one organisation; `left` is null while it lasts. */
export interface CareStretch<State> {
  readonly entered: State;
  readonly current: State;
  readonly left: State | null;
}

/** The stretches under bijzonder beheer, from the states of one organisation in the order of recording. */
export function careStretches<State extends Pick<SpecialCare, 'isUnder'>>(
  states: readonly State[],
): readonly CareStretch<State>[] {
  const stretches: CareStretch<State>[] = [];
  for (const state of states) {
    const open = stretches.at(-1);
    const goesOn = open !== undefined && open.left === null;
    if (goesOn) stretches.splice(-1, 1, { ...open, current: state, left: state.isUnder ? null : state });
    else if (state.isUnder) stretches.push({ entered: state, current: state, left: null });
  }
  return stretches;
}
