import type { Cents } from '@regietafel/domain/core/cents';
import type { Console } from './shell.ts';

/** An amount in whole euros: of a forecast the cents say nothing. */
export function euroText(amount: Cents, { language }: Pick<Console, 'language'>): string {
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  }).format(amount / 100);
}
