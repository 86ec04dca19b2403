import type { Instant, PlainDate } from '../core/dates.ts';
import type { DossierId, KringId, RevisionId, RuleSetId, TenantId } from '../core/ids.ts';
import type { PeriodCode } from '../indicators/period.ts';
import type { Signal } from './evaluate.ts';
import type { Evidence } from './evidence.ts';
import type { RuleCode } from './rule.ts';

/** `accept`: it is so, and is lived with; `explain`: there is another reason for it; `act`: something is done about it. */
export const VERDICTS = ['accept', 'explain', 'act'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What names a signal: the rule of a set, and the period in which it fired. Fired again, it is another signal. */
export interface SignalName {
  readonly ruleSetId: RuleSetId;
  readonly rule: RuleCode;
  readonly firedIn: PeriodCode;
}

/** What one organisation says of a signal, with what it was shown. */
export interface SignalJudgement extends SignalName {
  readonly dossierId: DossierId;
  readonly revisionId: RevisionId;
  readonly supersedes: RevisionId | null;
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
  readonly recordedAt: Instant;
  readonly standPer: PlainDate;
  readonly verdict: Verdict;
  readonly note: string;
  /** The day on which it must be judged anew; null when the judgement stays as long as the signal does. */
  readonly untilOn: PlainDate | null;
  readonly ruleName: string;
  readonly evidence: readonly Evidence[];
  readonly isFictitious: boolean;
}

/** Whether two names are of one signal. */
export function isSameSignal(a: SignalName, b: SignalName): boolean {
  return a.ruleSetId === b.ruleSetId && a.rule === b.rule && a.firedIn === b.firedIn;
}

/** The last judgement of each organisation of a signal that still holds on a day; the others wait to be given anew. */
export function standingJudgements<J extends SignalJudgement>(
  judgements: readonly J[],
  signal: SignalName,
  today: PlainDate,
): readonly J[] {
  const superseded = new Set(judgements.map(({ supersedes }) => supersedes));
  return judgements.filter(
    (judgement) =>
      isSameSignal(judgement, signal) &&
      !superseded.has(judgement.revisionId) &&
      (judgement.untilOn === null || today < judgement.untilOn),
  );
}

/** The signals that stand and that an organisation has not judged, the gravest first. */
export function unanswered(
  signals: readonly Signal[],
  judgements: readonly SignalJudgement[],
  { ruleSetId, tenantId, today }: { ruleSetId: RuleSetId; tenantId: TenantId; today: PlainDate },
): readonly Signal[] {
  const own = judgements.filter(({ authorTenantId }) => authorTenantId === tenantId);
  return signals
    .filter(
      (signal) =>
        signal.clearedIn === null && standingJudgements(own, { ruleSetId, ...signal }, today).length === 0,
    )
    .toSorted((a, b) => Number(b.severity === 'serious') - Number(a.severity === 'serious'));
}
