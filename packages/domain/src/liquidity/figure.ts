import type { Amount } from '../core/amount.ts';
import { type Cents, cents } from '../core/cents.ts';
import { roundedShare } from '../core/spread-cents.ts';
import type { ForecastAssessment } from './forecast-input.ts';

/**
 * An amount of money as the forecast uses it, in positive cents with a sign: 1 costs money, -1 brings it. What may cost
 * between two amounts can be negative at its lower side.
 */
export interface CashFigure {
  readonly sign: 1 | -1;
  /** Of a range the end that leaves least money: the highest cost, the lowest receipt. */
  readonly cents: Cents;
  readonly min: Cents;
  /** Null where the author gives none. */
  readonly likely: Cents | null;
  readonly max: Cents;
}

/** A cost as a register tells it; "at most x" lies between nothing and x. Undefined for PM and for no amount. */
export function costFigure(amount: Amount, likely: Cents | null = null): CashFigure | undefined {
  switch (amount.kind) {
    case 'known':
      return between(amount.cents, amount.cents, null);
    case 'max':
      // As `sumAmounts` has it: "at most" a receipt is that receipt.
      return between(cents(Math.min(0, amount.cents)), amount.cents, likely);
    case 'range':
      return between(amount.minCents, amount.maxCents, likely);
    case 'pm':
    case 'none':
      return undefined;
  }
}

/** A receipt, told in positive amounts. Undefined for PM and for no amount. */
export function receiptFigure(amount: Amount, likely: Cents | null = null): CashFigure | undefined {
  const cost = costFigure(amount, likely);
  if (cost === undefined) return undefined;
  return cost.sign === 1 ? { ...cost, sign: -1, cents: cost.min } : { ...cost, sign: 1, cents: cost.max };
}

/** The figure of a party's own judgement: one limit alone stands for both. Undefined when it gives none. */
export function judgedFigure(
  judged: Pick<ForecastAssessment, 'amountMinCents' | 'amountLikelyCents' | 'amountMaxCents'>,
): CashFigure | undefined {
  const { amountMinCents: lower, amountLikelyCents: likely, amountMaxCents: upper } = judged;
  const min = lower ?? upper ?? likely;
  const max = upper ?? lower ?? likely;
  return min === null || max === null ? undefined : between(min, max, likely);
}

/** Per cents of a figure, rounded to the cent; 100 leaves it as it is. */
export function scaledFigure(figure: CashFigure, percent: number): CashFigure {
  const scaled = (amount: Cents) => roundedShare(amount, percent, 100);
  return {
    sign: figure.sign,
    cents: scaled(figure.cents),
    min: scaled(figure.min),
    likely: figure.likely === null ? null : scaled(figure.likely),
    max: scaled(figure.max),
  };
}

/** A cost from `lower` to `upper`; below zero altogether it is a receipt. */
function between(lower: Cents, upper: Cents, likely: Cents | null): CashFigure {
  const middle = lower === upper ? null : likely;
  if (upper > 0 || lower === 0) return { sign: 1, cents: upper, min: lower, likely: middle, max: upper };
  const mirrored = (amount: Cents) => cents(-amount);
  return {
    sign: -1,
    cents: mirrored(upper),
    min: mirrored(upper),
    likely: middle === null ? null : mirrored(middle),
    max: mirrored(lower),
  };
}
