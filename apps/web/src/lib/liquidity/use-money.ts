import { type Cents, cents } from '@regietafel/domain/core/cents';
import { useCallback } from 'react';
import { useFormat } from '../format/format.ts';

/** Writes amounts in whole euros: of a forecast the cents say nothing. */
export function useMoney(): (amount: Cents) => string {
  const format = useFormat();
  return useCallback((amount) => format.euro(cents(Math.round(amount / 100) * 100)), [format]);
}

const DIGITS = 2;

/** Writes what was estimated from a few deliveries, in two figures: more would be chance. */
export function useRoughMoney(): (amount: Cents) => string {
  const money = useMoney();
  return useCallback((amount) => money(cents(Number(amount.toPrecision(DIGITS)))), [money]);
}
