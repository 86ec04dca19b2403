import type { PlainDate } from '@regietafel/domain/core/dates';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';

interface Period {
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** Writes a period in which something holds, with the bounds that are known. */
export function usePeriodText(): (period: Period) => string {
  const t = useMessages('reference');
  const format = useFormat();
  return ({ from, to }) => {
    if (from && to) return t('period.between', { from: format.date(from), to: format.date(to) });
    if (from) return t('period.from', { from: format.date(from) });
    return to ? t('period.until', { to: format.date(to) }) : t('period.always');
  };
}
