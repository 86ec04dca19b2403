import type { YearMonth } from '@regietafel/domain/core/dates';
import { type CashRule, type PaymentDay, WHOLE_SHARE } from '@regietafel/domain/liquidity/plan';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';

/** Tells in words how a line becomes cash: "50 % in de maand zelf, op de 25e en 50 % 1 maand later, op de 10e". */
export function useRuleSentence(): (rule: CashRule) => string {
  const t = useMessages('cashPlan');
  const format = useFormat();
  const day = (on: PaymentDay) => {
    if (on === 'spread') return t('rule.spread');
    return on === 31 ? t('rule.lastDay') : t('rule.day', { day: String(on) });
  };
  const when = (delay: number) => {
    if (delay === 0) return t('rule.same');
    return delay > 0 ? t('rule.later', { count: delay }) : t('rule.ahead', { count: -delay });
  };
  return (rule) => {
    switch (rule.kind) {
      case 'none':
        return t('rule.none');
      case 'yearly':
        return t('rule.yearly', { month: monthName(rule.month), day: day(rule.day) });
      case 'parts':
        return format.list(
          rule.parts.map((part) => {
            const words = { when: when(part.delayMonths), day: day(part.day) };
            if (part.shareBp === WHOLE_SHARE) return t('rule.whole', words);
            return t('rule.part', { percent: format.number(part.shareBp / 100, 2), ...words });
          }),
        );
    }
  };

  /** Months of the calendar have no year here: any year gives the name. */
  function monthName(month: number): string {
    const [name = ''] = format.monthLong(`2025-${String(month).padStart(2, '0')}` as YearMonth).split(' ');
    return name;
  }
}
