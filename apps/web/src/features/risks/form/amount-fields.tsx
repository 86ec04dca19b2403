import { AMOUNT_KINDS, FREQUENCIES } from '@regietafel/domain/core/amount';
import { NumberField } from '@regietafel/ui/components/number-field';
import { Select } from '@regietafel/ui/components/select';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import type { PartProps } from './risk-fields.tsx';

/** How euros are written in a field. */
export const EUROS = { style: 'currency', currency: 'EUR', maximumFractionDigits: 2 } as const;

/** What the register says of money. PM and "no amount" are answers of their own: unknown is not zero. */
export function AmountFields({ draft, onChange, at }: PartProps) {
  const t = useMessages('risks');
  const { amountKind } = draft;
  const hasFigure = amountKind !== 'pm' && amountKind !== 'none';
  return (
    <>
      <Select
        label={t('form.amountKind')}
        isRequired
        value={amountKind}
        options={AMOUNT_KINDS.map((value) => ({ value, label: t(`amountKind.${value}`) }))}
        onChange={(kind) => onChange({ amountKind: kind })}
        {...at('content.amount.kind')}
      />
      {(amountKind === 'known' || amountKind === 'max') && (
        <NumberField
          label={t('column.amount')}
          isRequired
          format={EUROS}
          value={draft.euros}
          onChange={(euros) => onChange({ euros })}
          {...at('content.amount.cents')}
        />
      )}
      {amountKind === 'range' && (
        <>
          <NumberField
            label={t('form.amountMin')}
            isRequired
            format={EUROS}
            value={draft.minEuros}
            onChange={(minEuros) => onChange({ minEuros })}
            {...at('content.amount.minCents')}
          />
          <NumberField
            label={t('form.amountMax')}
            isRequired
            format={EUROS}
            value={draft.maxEuros}
            onChange={(maxEuros) => onChange({ maxEuros })}
            {...at('content.amount.maxCents')}
          />
        </>
      )}
      {hasFigure && (
        <Select
          label={t('form.frequency')}
          value={draft.frequency}
          options={FREQUENCIES.map((value) => ({ value, label: t(`frequency.${value}`) }))}
          onChange={(frequency) => onChange({ frequency })}
          {...at('content.amount.frequency')}
        />
      )}
    </>
  );
}
