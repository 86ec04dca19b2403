import type { Amount } from '@regietafel/domain/core/amount';
import type { MessagesOf } from '../i18n/areas.ts';
import type { Translate } from '../i18n/message.ts';
import type { Format } from './format.ts';

/** An amount in words and figures: "€ 700.000", "max. € 114.000 per jaar", "PM". Unknown never reads as zero. */
export function amountText(amount: Amount, terms: Translate<MessagesOf<'terms'>>, format: Format): string {
  switch (amount.kind) {
    case 'pm':
      return terms('amount.pm');
    case 'none':
      return terms('amount.none');
    case 'known':
      return withFrequency(format.euro(amount.cents), amount.frequency, terms);
    case 'max':
      return withFrequency(terms('amount.max', { euro: format.euro(amount.cents) }), amount.frequency, terms);
    case 'range':
      return withFrequency(
        terms('amount.range', { from: format.euro(amount.minCents), to: format.euro(amount.maxCents) }),
        amount.frequency,
        terms,
      );
  }
}

function withFrequency(
  text: string,
  frequency: 'once' | 'yearly' | 'unstated',
  terms: Translate<MessagesOf<'terms'>>,
): string {
  if (frequency === 'unstated') return text;
  return terms(frequency === 'once' ? 'amount.once' : 'amount.yearly', { amount: text });
}
