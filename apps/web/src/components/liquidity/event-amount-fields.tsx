import { Checkbox, RadioGroup } from '@regietafel/ui/components/choice';
import { NumberField } from '@regietafel/ui/components/number-field';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { EVENT_AMOUNTS } from './event-draft.ts';
import type { EventPartProps } from './event-fields.tsx';

const EURO = { style: 'currency', currency: 'EUR' } as const;

/** How much money, and how sure that is. */
export function EventAmountFields(props: EventPartProps) {
  const t = useMessages('forecastEvents');
  const { parts, draft, set } = props;
  const { idOf, errors } = parts;
  const kinds = EVENT_AMOUNTS.filter((kind) => kind !== 'max' || draft.direction === 'uit');
  return (
    <>
      <RadioGroup
        id={idOf('amount')}
        label={t('field.amount')}
        choices={kinds.map((value) => ({ value, label: t(`amount.${value}`) }))}
        value={draft.amountKind}
        onChange={(amountKind) => set({ amountKind })}
        error={errors.get('amount')}
        isInline
      />
      {(draft.amountKind === 'known' || draft.amountKind === 'max') && (
        <NumberField
          id={idOf('amount.cents')}
          label={t(draft.amountKind === 'known' ? 'field.euros' : 'field.maxEuros')}
          isRequired
          format={EURO}
          value={draft.euros}
          onChange={(euros) => set({ euros })}
          error={errors.get('amount.cents')}
        />
      )}
      {draft.amountKind === 'range' && <Limits {...props} />}
      {draft.amountKind !== 'pm' && (
        <Checkbox
          label={t('field.isYearly')}
          checked={draft.isYearly}
          onChange={(isYearly) => set({ isYearly })}
        />
      )}
      <NumberField
        id={idOf('probabilityPercent')}
        label={t('field.probability')}
        hint={t(draft.isInBase ? 'field.probabilityBaseHint' : 'field.probabilityHint')}
        minValue={0}
        maxValue={100}
        value={draft.probabilityPercent}
        onChange={(probabilityPercent) => set({ probabilityPercent })}
        error={errors.get('probabilityPercent')}
      />
    </>
  );
}

function Limits({ parts: { idOf, errors }, draft, set }: EventPartProps) {
  const t = useMessages('forecastEvents');
  return (
    <>
      <NumberField
        id={idOf('amount.minCents')}
        label={t('field.minEuros')}
        isRequired
        format={EURO}
        value={draft.minEuros}
        onChange={(minEuros) => set({ minEuros })}
        error={errors.get('amount.minCents')}
      />
      <NumberField
        id={idOf('amount.maxCents')}
        label={t('field.maxEuros')}
        isRequired
        format={EURO}
        value={draft.maxEuros}
        onChange={(maxEuros) => set({ maxEuros })}
        error={errors.get('amount.maxCents')}
      />
      <NumberField
        id={idOf('likelyCents')}
        label={t('field.likelyEuros')}
        hint={t('field.likelyHint')}
        format={EURO}
        value={draft.likelyEuros}
        onChange={(likelyEuros) => set({ likelyEuros })}
        error={errors.get('likelyCents')}
      />
    </>
  );
}
