import { type Cents, cents } from '../core/cents.ts';
import type { PlanContent, WorkContent } from './work.ts';

const WHOLE = 10_000n;

/** How the prices of a plan move. */
export type PriceLevel = Pick<PlanContent, 'priceLevelYear' | 'indexBasisPoints'>;

/**
 * A cost at the price level of one year in the prices of another: `cost · (1 + index)^(year − level)`, in exact arithmetic,
 * rounded once to the cent, half away from zero as `ROUND` of a spreadsheet does. An earlier year divides. Throws when the
 * outcome passes ±2^51 cents.
 */
export function indexedCents(cost: Cents, level: PriceLevel, year: number): Cents {
  const turns = BigInt(Math.abs(year - level.priceLevelYear));
  const raised = (WHOLE + BigInt(level.indexBasisPoints)) ** turns;
  const whole = WHOLE ** turns;
  const [over, under] = year >= level.priceLevelYear ? [raised, whole] : [whole, raised];
  return cents(Number(divideHalfAway(BigInt(cost) * over, under)));
}

/** `dividend / divisor` (divisor above 0) to the nearest whole number, half away from zero. */
function divideHalfAway(dividend: bigint, divisor: bigint): bigint {
  const size = dividend < 0n ? -dividend : dividend;
  const rounded = (2n * size + divisor) / (2n * divisor);
  return dividend < 0n ? -rounded : rounded;
}

/** The least and the most that one turn of a work counts for, at the price level of its plan. */
export interface CountedCost {
  readonly lowestCents: Cents;
  /** With this one is counted wherever one figure is needed: rather too much than too little. */
  readonly highestCents: Cents;
}

/**
 * What one turn of a work counts for; null when that is not known. "At most x" counts from 0 to x. Of a verduurzaming only
 * what it costs above the natural replacement counts, never below 0: the replacement itself is a work of its own.
 */
export function countedCost(
  work: Pick<WorkContent, 'category' | 'cost' | 'naturalReplacementCents'>,
): CountedCost | null {
  const { cost, category, naturalReplacementCents } = work;
  if (cost.kind === 'pm') return null;
  const [lowest, highest] =
    cost.kind === 'range'
      ? [cost.minCents, cost.maxCents]
      : [cost.kind === 'max' ? cents(0) : cost.cents, cost.cents];
  if (category !== 'verduurzaming') return { lowestCents: lowest, highestCents: highest };
  if (naturalReplacementCents === null) return null;
  return {
    lowestCents: cents(Math.max(0, lowest - naturalReplacementCents)),
    highestCents: cents(Math.max(0, highest - naturalReplacementCents)),
  };
}

/**
 * The years up to `lastYear` in which a work is done when its first turn falls in `startYear`: that year, and every
 * `cycleYears` after it.
 */
export function turnsOf(
  work: Pick<WorkContent, 'cycleYears'>,
  startYear: number,
  lastYear: number,
): readonly number[] {
  const turns: number[] = [];
  for (let year = startYear; year <= lastYear; year += work.cycleYears ?? Number.POSITIVE_INFINITY)
    turns.push(year);
  return turns;
}
