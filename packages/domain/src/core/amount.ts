import type { Cents } from './cents.ts';

/**
 * What a register says of money. Unknown is not zero: `pm` (pro memorie) is an amount that nobody has estimated yet,
 * `none` says that the record speaks of no money at all.
 */
export type Amount =
  | { readonly kind: 'known'; readonly cents: Cents; readonly frequency: Frequency }
  | { readonly kind: 'max'; readonly cents: Cents; readonly frequency: Frequency }
  | {
      readonly kind: 'range';
      readonly minCents: Cents;
      readonly maxCents: Cents;
      readonly frequency: Frequency;
    }
  | { readonly kind: 'pm' }
  | { readonly kind: 'none' };

/** Whether an amount comes once, every year, or the source does not say. */
export type Frequency = 'once' | 'yearly' | 'unstated';

export const AMOUNT_KINDS = ['known', 'max', 'range', 'pm', 'none'] as const;
export const FREQUENCIES = ['once', 'yearly', 'unstated'] as const;

/** Whether the amount is a figure that can be added up (known, at most, or a range). */
export function hasFigure(amount: Amount): amount is Extract<Amount, { frequency: Frequency }> {
  return amount.kind === 'known' || amount.kind === 'max' || amount.kind === 'range';
}
