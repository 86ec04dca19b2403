import { cents } from '../core/cents.ts';
import type { YearMonth } from '../core/dates.ts';
import type { WorksCost } from '../liquidity/compiled.ts';
import type { PriceLevel } from './cost.ts';
import type { MeansContent, PhasingRevision } from './means.ts';
import { type CostedWork, gapsOf, type YearGap, yearlyCosts } from './yearly.ts';

/** The month of a year in which what its works cost above the budget is paid: the middle, for no source tells it nearer. */
const PAID_IN = '07';

/** The phasing that counts, with all that its cost is made of. */
export interface ChosenPhasing {
  readonly phasing: Pick<
    PhasingRevision,
    'name' | 'plannedYears' | 'horizon' | 'coveredRiskIds' | 'phasingId'
  >;
  readonly plan: PriceLevel;
  /** The works of its plan that still stand. */
  readonly works: readonly CostedWork[];
  readonly means: Pick<MeansContent, 'years'>;
}

/** The years of a phasing beside its means: a work that the phasing does not name is done in its own first year. */
export function phasingGaps({ phasing, plan, works, means }: ChosenPhasing): readonly YearGap[] {
  return gapsOf(yearlyCosts(plan, works, phasing.horizon, startInPhasing(phasing.plannedYears)), means);
}

/** The year in which a work starts by a division over the years. */
export function startInPhasing(
  plannedYears: PhasingRevision['plannedYears'],
): (work: Pick<CostedWork, 'workId' | 'firstYear'>) => number {
  const chosen = new Map(plannedYears.map(({ workId, year }) => [workId, year]));
  return (work) => chosen.get(work.workId) ?? work.firstYear;
}

/**
 * What a phasing adds to a liquidity forecast: per year the cost above the budget for property, which the exploitatie
 * already holds, so that no euro is counted twice. Positive costs more than budgeted, negative leaves room; years in which
 * both are equal add nothing. Years of which the budget is not known give no event: `phasingGaps` names them, and the works
 * whose cost is not known.
 */
export function phasingCashEvents(chosen: ChosenPhasing): readonly WorksCost[] {
  return phasingGaps(chosen).flatMap(({ year, gapCents }) =>
    gapCents === null || gapCents === 0
      ? []
      : [
          {
            key: `${chosen.phasing.phasingId}:${year}`,
            title: `${chosen.phasing.name} ${year}`,
            month: `${year}-${PAID_IN}` as YearMonth,
            cents: cents(-gapCents),
            coversRiskIds: chosen.phasing.coveredRiskIds,
          },
        ],
  );
}
