import type { Instant, PlainDate } from '../core/dates.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { LadderStep, TredeDefinition } from './ladder.ts';

/** The trede in which a dossier stands. */
export interface CurrentTrede {
  readonly trede: number;
  /** From when, as precisely as the source says: with `month` the day is the first of that month. */
  readonly since: PlainDate;
  readonly precision: LadderStep['precision'];
  /** The step that put the dossier there. */
  readonly step: LadderStep;
}

/** One step in the history of a dossier, with the trede before and after it; null while none had been established. */
export interface TimelineEntry {
  readonly step: LadderStep;
  readonly tredeBefore: number | null;
  readonly tredeAfter: number | null;
}

/** Why a step cannot follow the ones before it. */
export type LadderStepProblem =
  | 'unknown_trede'
  | 'nothing_to_lower'
  | 'lowering_must_go_down'
  | 'establishing_must_not_go_down';

/**
 * All steps that had taken effect by a day, oldest first. Only an established trede (`vaststelling`) and a lowering
 * (`afschaling`) change the trede; exploring one (`verkenning`) or advising on one (`advies`) never does.
 */
export function ladderTimeline(
  steps: readonly LadderStep[],
  day: PlainDate,
  knownAt: Instant | null = null,
): readonly TimelineEntry[] {
  const inSight = steps.filter(
    (step) =>
      step.effectiveOn <= day &&
      (knownAt === null || Temporal.Instant.compare(step.recordedAt, knownAt) <= 0),
  );
  let trede: number | null = null;
  return inSight.toSorted(compareSteps).map((step) => {
    const tredeBefore = trede;
    if (changesTrede(step)) trede = step.trede;
    return { step, tredeBefore, tredeAfter: trede };
  });
}

/** The trede on a day, as known now or at a moment; undefined when none had been established. */
export function tredeOn(
  steps: readonly LadderStep[],
  day: PlainDate,
  knownAt: Instant | null = null,
): CurrentTrede | undefined {
  const timeline = ladderTimeline(steps, day, knownAt);
  const last = timeline.findLast(({ tredeBefore, tredeAfter }) => tredeBefore !== tredeAfter);
  if (last === undefined) return undefined;
  const { step } = last;
  return { trede: step.trede, since: step.effectiveOn, precision: step.precision, step };
}

/**
 * Checks a step against the dossier's history: the trede must exist in the ladder's definition, a lowering needs a higher
 * trede to come from, and establishing a lower trede must be called what it is, a lowering.
 */
export function checkLadderStep(
  steps: readonly LadderStep[],
  next: Pick<LadderStep, 'kind' | 'trede' | 'effectiveOn'>,
  definitions: readonly TredeDefinition[],
): Result<null, LadderStepProblem> {
  if (!definitions.some(({ trede }) => trede === next.trede)) return err('unknown_trede');
  const current = tredeOn(steps, next.effectiveOn)?.trede;
  if (next.kind === 'afschaling' && current === undefined) return err('nothing_to_lower');
  if (next.kind === 'afschaling' && current !== undefined && next.trede >= current)
    return err('lowering_must_go_down');
  if (next.kind === 'vaststelling' && current !== undefined && next.trede < current)
    return err('establishing_must_not_go_down');
  return ok(null);
}

/** A trede as one version of the ladder defines it; undefined when that version has no such trede. */
export function findTrede(
  definitions: readonly TredeDefinition[],
  ladderVersion: number,
  trede: number,
): TredeDefinition | undefined {
  return definitions.find((one) => one.ladderVersion === ladderVersion && one.trede === trede);
}

/** The duties that may be held against somebody: none of a definition that no source has established. */
export function bindingDuties(definition: TredeDefinition): readonly string[] {
  return definition.standing === 'established' ? definition.duties : [];
}

function changesTrede({ kind }: LadderStep): boolean {
  return kind === 'vaststelling' || kind === 'afschaling';
}

function compareSteps(a: LadderStep, b: LadderStep): number {
  if (a.effectiveOn !== b.effectiveOn) return a.effectiveOn < b.effectiveOn ? -1 : 1;
  return Temporal.Instant.compare(a.recordedAt, b.recordedAt);
}
