import type { ShownUncovered } from '@regietafel/contracts/exposure/exposure';
import { cents } from '@regietafel/domain/core/cents';
import type { ExposureMeasure } from '@regietafel/domain/exposure/share';
import { useMemo } from 'react';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';

/** Whether a measure is of money. */
export function isMoney(measure: ExposureMeasure): boolean {
  return measure === 'revenueCents' || measure === 'guaranteeCents';
}

/** The writers of figures of dependence. Needs the sentences of `exposure`. */
export function useExposureWords() {
  const t = useMessages('exposure');
  const format = useFormat();
  return useMemo(() => {
    const told = (measure: ExposureMeasure, value: number | 'hidden' | null) => {
      if (value === null) return t('unknown');
      if (value === 'hidden') return t('hidden');
      return isMoney(measure) ? format.euro(cents(value)) : format.number(value, 0);
    };
    return {
      told,
      /** A sum that says when part of it is unknown. */
      sum: (
        measure: ExposureMeasure,
        sum: { readonly value: number | 'hidden' | null; readonly isIncomplete: boolean } | null,
      ) => {
        if (sum === null) return t('unknown');
        const value = told(measure, sum.value);
        return sum.isIncomplete && typeof sum.value === 'number' ? t('atLeast', { value }) : value;
      },
      uncovered: (one: ShownUncovered) => {
        if (one.kind === 'unknown' || one.kind === 'hidden') return t(one.kind);
        const value = format.number(one.count, 0);
        return one.kind === 'known' ? value : t(one.kind, { value });
      },
      /** A part of the whole, 0 to 1. */
      part: (part: number) => format.percent(100 * part, 1),
      /** A part of the whole in basis points. */
      basisPoints: (points: number) => format.percent(points / 100, 2),
      index: (index: number) => format.number(Math.round(index), 0),
    };
  }, [t, format]);
}
