import type { Brand } from './brand.ts';

/** An amount of money in whole euro cents. */
export type Cents = Brand<number, 'Cents'>;

/** Largest amount that Regietafel accepts, in cents: far above any provider's turnover, far below loss of precision. */
export const MAX_CENTS = 2 ** 51;

/** Brands a whole number of cents; throws on fractions and on amounts beyond ±2^51 cents. */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value) || Math.abs(value) > MAX_CENTS)
    throw new RangeError('not an amount in cents');
  // -0 and 0 are the same amount.
  return (value === 0 ? 0 : value) as Cents;
}

/** Sum of amounts in cents; throws when it passes ±2^51. */
export function sumCents(values: readonly Cents[]): Cents {
  return cents(values.reduce<number>((total, value) => total + value, 0));
}
