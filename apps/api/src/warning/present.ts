import type {
  ShownCare,
  ShownDesignation,
  ShownJudgement,
  ShownSignal,
} from '@regietafel/contracts/warning/shapes';
import type { Originated } from '@regietafel/db/queries/property/states';
import type { Desk } from '@regietafel/db/queries/sharing/desk';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { TenantId } from '@regietafel/domain/core/ids';
import type { Signal } from '@regietafel/domain/warning/evaluate';
import { isSameSignal, type SignalJudgement, standingJudgements } from '@regietafel/domain/warning/judgement';
import type { RuleSet } from '@regietafel/domain/warning/rule';
import { careStretches, type Designation, type SpecialCare } from '@regietafel/domain/warning/special-care';
import type { Asker } from '../sharing/asker.ts';
import { presentOrigin } from '../sharing/present-origin.ts';

/** For whom, and as of which day. */
export interface Showing {
  readonly desk: Desk;
  readonly asker: Asker;
  readonly day: PlainDate;
}

/** Signals with their rule's words and what people say of them: those that stand first, the gravest before the others. */
export function presentSignals(
  signals: readonly Signal[],
  ruleSet: RuleSet,
  judgements: readonly Originated<SignalJudgement>[],
  showing: Showing,
): readonly ShownSignal[] {
  return signals.map((signal) => presentSignal(signal, ruleSet, judgements, showing)).toSorted(byWeight);
}

function presentSignal(
  signal: Signal,
  ruleSet: RuleSet,
  judgements: readonly Originated<SignalJudgement>[],
  showing: Showing,
): ShownSignal {
  const { asker, day } = showing;
  const name = { ruleSetId: ruleSet.id, rule: signal.rule, firedIn: signal.firedIn };
  const ofThis = judgements.filter((judgement) => isSameSignal(judgement, name));
  const heads = [...new Map(ofThis.map((judgement) => [judgement.authorTenantId, judgement])).values()];
  const isOwn = ({ authorTenantId }: SignalJudgement) => authorTenantId === asker.actor.tenantId;
  const rule = ruleSet.rules.find(({ code }) => code === signal.rule);
  return {
    ...signal,
    ruleName: rule?.name ?? signal.rule,
    why: rule?.why ?? '',
    judgements: heads.map((head) => presentJudgement(head, showing)),
    ownHeadRevisionId: heads.find(isOwn)?.revisionId ?? null,
    isUnanswered:
      signal.clearedIn === null && standingJudgements(ofThis.filter(isOwn), name, day).length === 0,
  };
}

function presentJudgement(
  judgement: Originated<SignalJudgement>,
  { desk, asker, day }: Showing,
): ShownJudgement {
  const { revisionId, standPer, verdict, note, untilOn, isFictitious } = judgement;
  return {
    ...{ revisionId, standPer, verdict, note, untilOn, isFictitious },
    isExpired: untilOn !== null && untilOn <= day,
    origin: presentOrigin(judgement.origin, desk, asker),
  };
}

function byWeight(a: ShownSignal, b: ShownSignal): number {
  return (
    Number(a.clearedIn !== null) - Number(b.clearedIn !== null) ||
    Number(b.severity === 'serious') - Number(a.severity === 'serious') ||
    b.firedIn.localeCompare(a.firedIn) ||
    a.ruleName.localeCompare(b.ruleName, 'nl')
  );
}

/** The last time that each organisation had the provider under bijzonder beheer; who has it now comes first. */
export function presentCare(
  states: readonly Originated<SpecialCare>[],
  { desk, asker, day }: Showing,
): readonly ShownCare[] {
  const byAuthor = Map.groupBy(states, ({ authorTenantId }) => authorTenantId);
  return [...byAuthor.values()]
    .flatMap((own) => careStretches(own).slice(-1))
    .map(({ entered, current, left }) => ({
      headRevisionId: current.revisionId,
      isUnder: left === null,
      since: entered.standPer,
      criteria: entered.criteria,
      entryReason: entered.reason,
      reviewOn: current.reviewOn,
      isReviewDue: current.reviewOn !== null && current.reviewOn <= day,
      left: left === null ? null : { on: left.standPer, reason: left.reason },
      reason: current.reason,
      isFictitious: current.isFictitious,
      origin: presentOrigin(current.origin, desk, asker),
    }))
    .toSorted((a, b) => Number(b.isUnder) - Number(a.isUnder));
}

/** What each organisation says now of how hard to replace the provider is. */
export function presentDesignations(
  states: readonly Originated<Designation>[],
  { desk, asker }: Showing,
): readonly ShownDesignation[] {
  return headsOf(states).map(({ revisionId, standPer, isDesignated, reason, isFictitious, origin }) => ({
    headRevisionId: revisionId,
    ...{ standPer, isDesignated, reason, isFictitious },
    origin: presentOrigin(origin, desk, asker),
  }));
}

/** The last state of each organisation. */
export function headsOf<State extends { readonly authorTenantId: TenantId }>(
  states: readonly State[],
): readonly State[] {
  return [...new Map(states.map((state) => [state.authorTenantId, state])).values()];
}
