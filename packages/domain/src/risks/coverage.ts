import { hasFigure } from '../core/amount.ts';
import { type AmountTotal, sumAmounts } from '../core/sum-amounts.ts';
import type { RiskContent } from './risk.ts';

/** How far the open risks of a register are expressed in euro, and so can be seen in a liquidity forecast. */
export interface EuroCoverage {
  /** Risks with status onderhanden. */
  readonly open: number;
  /** Of those: with a figure (known, at most or range), as PM, and without any word on money. */
  readonly withFigure: number;
  readonly pm: number;
  readonly none: number;
  /** True when every open risk has a figure. Without open risks there is nothing left to cover. */
  readonly isCovered: boolean;
  /** What the figures come to; it says nothing of the risks without one. */
  readonly totals: AmountTotal;
}

/** Euro coverage of the open risks: resolved risks and facts are left out, PM never counts as a figure. */
export function euroCoverageOfOpenRisks(rows: readonly RiskContent[]): EuroCoverage {
  const amounts = rows.filter((row) => row.status === 'onderhanden').map((row) => row.amount);
  const totals = sumAmounts(amounts);
  const withFigure = amounts.filter(hasFigure).length;
  return {
    open: amounts.length,
    withFigure,
    pm: totals.pmCount,
    none: totals.noneCount,
    isCovered: withFigure === amounts.length,
    totals,
  };
}
