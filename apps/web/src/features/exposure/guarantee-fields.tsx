import { NumberField } from '@regietafel/ui/components/number-field';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { EUROS } from './care-cells.tsx';
import { centsOf, type ExposureDraft } from './exposure-draft.ts';

interface GuaranteeFieldsProps {
  readonly places: readonly string[];
  readonly guarantees: ExposureDraft['guarantees'];
  readonly onChange: (guarantees: ExposureDraft['guarantees']) => void;
}

/** What each municipality stands surety for, folded away: most stand for nothing. */
export function GuaranteeFields({ places, guarantees, onChange }: GuaranteeFieldsProps) {
  const t = useMessages('exposure');
  return (
    <details open={Object.keys(guarantees).length > 0}>
      <summary>{t('form.guarantees')}</summary>
      <p className="rt-muted">{t('form.guaranteesCaption')}</p>
      <div className="rt-exposure__fields">
        {places.map((place) => {
          const amount = guarantees[place] ?? null;
          return (
            <NumberField
              key={place}
              label={place}
              format={EUROS}
              minValue={0}
              value={amount === null ? null : amount / 100}
              onChange={(euros) => onChange({ ...guarantees, [place]: centsOf(euros) })}
            />
          );
        })}
      </div>
    </details>
  );
}
