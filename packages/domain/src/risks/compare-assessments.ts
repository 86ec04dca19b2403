import { type Cents, cents } from '../core/cents.ts';
import type { RiskId } from '../core/ids.ts';
import { type AsOf, NOW, revisionAsOf } from '../history/as-of.ts';
import type { Assessment } from './risk.ts';

/** The judgements of one risk side by side. There is no joint figure: judgements are never averaged. */
export interface AssessmentComparison {
  readonly riskId: RiskId;
  /** One per author, the latest that counts, ordered by author. */
  readonly judgements: readonly Assessment[];
  /** Largest distance between two authors in euro; null when fewer than two give a figure. */
  readonly gapCents: Cents | null;
  /** Largest distance between two authors in percentage points (0-100); null when fewer than two say. */
  readonly gapProbabilityPoints: number | null;
}

/**
 * Puts the judgements per risk side by side, the largest gap first: by euro, then by probability, unknown gaps last.
 * The gap in euro is the larger of the spread of the lower and the spread of the upper limits over the authors; an author
 * with one limit is taken to mean that figure for both.
 */
export function compareAssessments(
  assessments: readonly Assessment[],
  asOf: AsOf = NOW,
): readonly AssessmentComparison[] {
  const byRisk = Map.groupBy(assessments, ({ riskId }) => riskId);
  return [...byRisk]
    .map(([riskId, all]) => compareJudgements(riskId, latestPerAuthor(all, asOf)))
    .filter(({ judgements }) => judgements.length > 0)
    .toSorted(
      (a, b) =>
        descending(a.gapCents, b.gapCents) ||
        descending(a.gapProbabilityPoints, b.gapProbabilityPoints) ||
        (a.riskId < b.riskId ? -1 : 1),
    );
}

function latestPerAuthor(assessments: readonly Assessment[], asOf: AsOf): readonly Assessment[] {
  return [...Map.groupBy(assessments, ({ authorTenantId }) => authorTenantId).values()]
    .flatMap((revisions) => revisionAsOf(revisions, asOf) ?? [])
    .toSorted((a, b) => (a.authorTenantId < b.authorTenantId ? -1 : 1));
}

function compareJudgements(riskId: RiskId, judgements: readonly Assessment[]): AssessmentComparison {
  const lower = spread(judgements.map((one) => one.amountMinCents ?? one.amountMaxCents));
  const upper = spread(judgements.map((one) => one.amountMaxCents ?? one.amountMinCents));
  return {
    riskId,
    judgements,
    gapCents: lower === null || upper === null ? null : cents(Math.max(lower, upper)),
    gapProbabilityPoints: spread(judgements.map((one) => one.probabilityPercent)),
  };
}

/** Distance between the largest and the smallest of the known values; null when fewer than two are known. */
function spread(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length < 2 ? null : Math.max(...known) - Math.min(...known);
}

function descending(a: number | null, b: number | null): number {
  return (b ?? -1) - (a ?? -1);
}
