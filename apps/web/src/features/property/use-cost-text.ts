import type { WorkCost } from '@regietafel/domain/property/work';
import { useCallback } from 'react';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';

/** Writes what one turn of a work costs; PM never reads as nothing. */
export function useCostText(): (cost: WorkCost) => string {
  const t = useMessages('property');
  const format = useFormat();
  return useCallback(
    (cost) => {
      if (cost.kind === 'pm') return t('pm');
      if (cost.kind === 'known') return format.euro(cost.cents);
      if (cost.kind === 'max') return t('cost.atMost', { amount: format.euro(cost.cents) });
      return t('cost.between', { from: format.euro(cost.minCents), to: format.euro(cost.maxCents) });
    },
    [t, format],
  );
}
