import type { SeatDesk } from '@regietafel/contracts/sharing/seats';
import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import { useMemo } from 'react';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';

type Seat = SeatDesk['seats'][number];

/** How the period of a seat and an absence read; the server tells the first day without. */
export function useSeatWords() {
  const t = useMessages('seats');
  const format = useFormat();
  return useMemo(() => {
    const lastDay = (validTo: PlainDate) => format.date(addDays(validTo, -1));
    return {
      period: ({ validFrom, validTo }: Seat) =>
        validTo === null
          ? t('seat.from', { from: format.date(validFrom) })
          : t('seat.until', { from: format.date(validFrom), to: lastDay(validTo) }),
      absence: ({ validFrom, validTo }: Seat['absences'][number]) =>
        validTo === null
          ? t('seat.from', { from: format.date(validFrom) })
          : t('seat.standsIn', { from: format.date(validFrom), to: lastDay(validTo) }),
    };
  }, [t, format]);
}
