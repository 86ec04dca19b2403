import type { Cents } from '../core/cents.ts';
import type { PhasingId, PropertyMeansId, PropertyPlanId, PropertyWorkId, RiskId } from '../core/ids.ts';
import type { Revision } from '../history/revision.ts';

/** What is available for property in a year; null is not known, which is not nothing. */
export interface YearMeans {
  readonly year: number;
  readonly cents: Cents | null;
}

/** The budget or *dotatie* for property per year, as the exploitatie holds it. */
export interface MeansContent {
  readonly name: string;
  readonly source: string;
  readonly note: string;
  /** By year, each year once. */
  readonly years: readonly YearMeans[];
}

export interface MeansRevision extends MeansContent, Revision {
  readonly meansId: PropertyMeansId;
  readonly withdrawnReason: string | null;
  readonly isFictitious: boolean;
}

/** A span of whole years. */
export interface Horizon {
  readonly firstYear: number;
  readonly years: number;
}

/** Which work is done in which year. */
export interface PlannedYear {
  readonly workId: PropertyWorkId;
  readonly year: number;
}

/** A division of the works of one plan over the years, with the means that it counts with. */
export interface PhasingContent {
  readonly name: string;
  readonly planId: PropertyPlanId;
  readonly meansId: PropertyMeansId;
  readonly horizon: Horizon;
  /** Works that are not named are done in the first year of their own. */
  readonly plannedYears: readonly PlannedYear[];
  /** Whether means that a year leaves may be spent in a later one. */
  readonly carriesOver: boolean;
  /** Goes into the liquidity forecast. */
  readonly isChosen: boolean;
  /** Risks whose euros these works are: they are not counted beside them. */
  readonly coveredRiskIds: readonly RiskId[];
  readonly note: string;
}

export interface PhasingRevision extends PhasingContent, Revision {
  readonly phasingId: PhasingId;
  readonly withdrawnReason: string | null;
  readonly isFictitious: boolean;
}

/**
 * The phasing that counts: of those whose last state is chosen, the one that was chosen last. Choosing another puts the
 * first aside, whoever chose it, so that no work stands in the forecast twice. Undefined when none is chosen.
 */
export function chosenPhasing<P extends Pick<PhasingRevision, 'isChosen' | 'withdrawnReason' | 'recordedAt'>>(
  current: readonly P[],
): P | undefined {
  return current
    .filter(({ isChosen, withdrawnReason }) => isChosen && withdrawnReason === null)
    .toSorted((a, b) => Temporal.Instant.compare(a.recordedAt, b.recordedAt))
    .at(-1);
}
