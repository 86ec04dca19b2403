import type { FieldError } from '../core/errors.ts';
import type { AssumptionId } from '../core/ids.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Revision } from '../history/revision.ts';
import type { KpiUnit } from '../kpis/kpi.ts';

/** What an assumption says: a named figure on which a forecast or budget rests ("theoretisch rendement", 2 %). */
export interface AssumptionContent {
  readonly name: string;
  /** In the unit; null is PM: named, and not yet estimated. */
  readonly value: number | null;
  readonly unit: KpiUnit;
  /** The forecast, budget or plan that rests on it. */
  readonly appliesTo: string;
  /** Who answers for the figure, in the words of the source. */
  readonly owner: string;
  /** The document in which it stands. */
  readonly source: string;
  readonly note: string;
}

/** One recorded state of an assumption. Records are superseded, never changed. */
export interface AssumptionRevision extends AssumptionContent, Revision {
  readonly assumptionId: AssumptionId;
  /** Filled when nothing rests on it any more; the reason is mandatory. */
  readonly withdrawnReason: string | null;
  readonly isFictitious: boolean;
}

/** What another party holds of an assumption, in the assumption's unit. It stands beside the assumption, not in it. */
export interface AssumptionOpinion extends Revision {
  readonly assumptionId: AssumptionId;
  /** Own figure; null when the party gives none. */
  readonly value: number | null;
  readonly isContested: boolean;
  readonly rationale: string;
  readonly isFictitious: boolean;
}

/** The trede that an organisation holds right for the provider: an opinion, not a step on the ladder. */
export interface TredeOpinion extends Revision {
  /** Version of the ladder's definition by which the party judges: in another version a number means something else. */
  readonly ladderVersion: number;
  /** 1 to 6. */
  readonly trede: number;
  readonly rationale: string;
  readonly isFictitious: boolean;
}

type Draft = Pick<AssumptionRevision, 'standPer' | 'unit' | 'value'>;

/**
 * Checks the next state of an assumption. Its unit stays: other parties gave their figures in it. It does not speak of an
 * earlier day than the state before, and money is told in whole cents.
 */
export function checkAssumption(before: Draft | null, next: Draft): Result<null, readonly FieldError[]> {
  const problems: FieldError[] = [...checkAssumedValue(next.value, next.unit)];
  if (before !== null && before.unit !== next.unit)
    problems.push({ path: 'unit', messageKey: 'judgements.unitStays' });
  if (before !== null && next.standPer < before.standPer)
    problems.push({ path: 'standPer', messageKey: 'judgements.standPerTooEarly' });
  return problems.length === 0 ? ok(null) : err(problems);
}

/** Money comes in whole cents; the other units take fractions. */
export function checkAssumedValue(value: number | null, unit: KpiUnit): readonly FieldError[] {
  const isWhole = value === null || unit !== 'cents' || Number.isSafeInteger(value);
  return isWhole ? [] : [{ path: 'value', messageKey: 'field.cents' }];
}
