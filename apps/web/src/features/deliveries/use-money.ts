import { type Cents, cents } from '@regietafel/domain/core/cents';
import { useCallback } from 'react';
import { useFormat } from '../../lib/format/format.ts';

/** Writes amounts in whole euros: of a forecast the cents say nothing. */
export function useMoney(): (amount: Cents) => string {
  const format = useFormat();
  return useCallback((amount) => format.euro(cents(Math.round(amount / 100) * 100)), [format]);
}
