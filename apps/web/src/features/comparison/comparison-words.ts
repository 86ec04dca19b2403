import type { ComparisonCatalogue } from '@regietafel/contracts/comparison/catalogue';
import type { ShownDefinition } from '@regietafel/contracts/indicators/shapes';
import type { GroupDimension } from '@regietafel/domain/comparison/question';
import type { Cents } from '@regietafel/domain/core/cents';
import type { PeriodCode } from '@regietafel/domain/indicators/period';
import { CARE_KINDS, SIZE_CLASSES } from '@regietafel/domain/indicators/profile';
import { useMemo } from 'react';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';

/** How periods, figures and groups are written. */
export interface ComparisonWords {
  readonly period: (period: PeriodCode) => string;
  readonly value: (unit: ShownDefinition['unit']) => (value: number) => string;
  /** The value of a dimension in words; null is unknown, and without a dimension all are one group. */
  readonly group: (dimension: GroupDimension, value: string | null) => string;
  /** Whether a code is of a region of today. */
  readonly isRegion: (code: string) => boolean;
  /** Where a group stands among the others: sizes from small to large, regions by their register, what is unknown last. */
  readonly order: (dimension: GroupDimension, value: string) => number;
}

/** Writers for the language and the catalogue of the page; they stay the same between renders. */
export function useComparisonWords(catalogue: ComparisonCatalogue): ComparisonWords {
  const t = useMessages('comparison');
  const format = useFormat();
  return useMemo(() => {
    const regions = new Map(catalogue.regions.map(({ code, name }) => [code, name]));
    const orders: Readonly<Record<GroupDimension, readonly string[]>> = {
      none: [],
      landsdeel: [...new Set(catalogue.regions.flatMap(({ landsdeel }) => landsdeel ?? []))].sort(),
      region: catalogue.regions.map(({ code }) => code),
      size_class: SIZE_CLASSES,
      main_kind: CARE_KINDS,
    };
    const writers = {
      percent: (value: number) => format.percent(value, 1),
      ratio: (value: number) => format.number(value, 2),
      days: (value: number) => t('days', { value: format.number(value, 0) }),
      count: (value: number) => format.number(value, 0),
      cents: (value: number) => format.euroShort(value as Cents),
    };
    return {
      period: (period) => {
        const [year = '', quarter] = period.split('-Q');
        return quarter === undefined ? year : t('quarter', { quarter, year });
      },
      value: (unit) => writers[unit],
      group: (dimension, value) => {
        if (dimension === 'none') return t('groupBy.none');
        if (value === null) return t('unknownGroup');
        const size = SIZE_CLASSES.find((one) => one === value);
        if (size !== undefined) return t(`size.${size}`);
        const kind = CARE_KINDS.find((one) => one === value);
        if (kind !== undefined) return t(`care.${kind}`);
        return regions.get(value) ?? value;
      },
      isRegion: (code) => regions.has(code),
      order: (dimension, value) => {
        const at = orders[dimension].indexOf(value);
        return at < 0 ? orders[dimension].length : at;
      },
    };
  }, [t, format, catalogue]);
}
