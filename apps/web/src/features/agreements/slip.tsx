import type { Agreement } from '@regietafel/contracts/agreements/agreements';
import { StatusDot } from '@regietafel/ui/components/badge';
import type { Tone } from '@regietafel/ui/core/tone';
import { CellDetail, Muted } from '../../components/cell.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';

type Dates = Pick<Agreement, 'slipDays' | 'overdueDays' | 'status'>;

/** How far an agreement ran out of what was first promised, and whether it still does. */
export function Slip({ slipDays, overdueDays, status }: Dates) {
  const t = useMessages('agreements');
  if (slipDays === 0) return <Muted>{t('slip.none')}</Muted>;
  if (overdueDays > 0) {
    return (
      <>
        <StatusDot tone="negative">{t('slip.overdue', { count: overdueDays })}</StatusDot>
        {slipDays > overdueDays && <CellDetail>{t('slip.sinceFirst', { count: slipDays })}</CellDetail>}
      </>
    );
  }
  return (
    <StatusDot tone={status === 'open' ? 'caution' : 'neutral'}>
      {t('slip.days', { count: slipDays })}
    </StatusDot>
  );
}

/** How the status of an agreement looks. */
export const AGREEMENT_TONES: Readonly<Record<Agreement['status'], Tone>> = {
  open: 'info',
  nagekomen: 'positive',
  vervallen: 'neutral',
};
