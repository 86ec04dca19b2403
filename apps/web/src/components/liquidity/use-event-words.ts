import type { ShownEvent } from '@regietafel/contracts/liquidity/events';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';

/** Tells a recorded event in one line: what it is, how much, when, how likely, and whether the forecast counts on it. */
export function useEventWords(): (event: ShownEvent) => string {
  const t = useMessages('forecastEvents');
  const format = useFormat();
  return (event) => {
    const { amount, from, to, spreadMonths, probabilityPercent } = event;
    const isYearly = 'frequency' in amount && amount.frequency === 'yearly';
    const sum = t(event.direction === 'in' ? 'words.in' : 'words.out', { amount: amountWords(amount) });
    return [
      t(`kind.${event.kind}`),
      isYearly ? t('words.yearly', { amount: sum }) : sum,
      from === to
        ? t('words.month', { month: format.monthLong(from) })
        : t('words.window', { from: format.monthLong(from), to: format.monthLong(to) }),
      !isYearly && spreadMonths > 1 && t('words.spread', { count: spreadMonths }),
      probabilityPercent !== null && t('words.chance', { percent: format.percent(probabilityPercent, 0) }),
      t(event.isInBase ? 'words.base' : 'words.scenario'),
    ]
      .filter((words) => words !== false)
      .join(' · ');
  };

  function amountWords(amount: ShownEvent['amount']): string {
    switch (amount.kind) {
      case 'known':
        return format.euro(amount.cents);
      case 'max':
        return t('words.max', { amount: format.euro(amount.cents) });
      case 'range':
        return t('words.range', { min: format.euro(amount.minCents), max: format.euro(amount.maxCents) });
      case 'pm':
      case 'none':
        return t('words.pm');
    }
  }
}
