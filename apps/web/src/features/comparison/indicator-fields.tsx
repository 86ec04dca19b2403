import type { ComparisonCatalogue } from '@regietafel/contracts/comparison/catalogue';
import { QUESTION_BOUNDS } from '@regietafel/domain/comparison/question';
import { Button } from '@regietafel/ui/components/button';
import { Checkbox } from '@regietafel/ui/components/choice';
import { useMessages } from '../../lib/i18n/use-messages.ts';

interface IndicatorFieldsProps {
  readonly catalogue: ComparisonCatalogue;
  /** Codes, in the order in which they were chosen. */
  readonly chosen: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
}

/** The figures that are compared; the first that was chosen is the one of the pictures. */
export function IndicatorFields({ catalogue, chosen, onChange }: IndicatorFieldsProps) {
  const t = useMessages('comparison');
  const all = catalogue.indicators.map(({ code }) => code);
  return (
    <fieldset className="rt-compare-form__indicators">
      <legend className="utrecht-form-label">{t('ask.indicators')}</legend>
      <p className="rt-field__hint">{t('ask.indicatorsHint', { most: QUESTION_BOUNDS.indicators })}</p>
      <div className="rt-compare-form__choices">
        {catalogue.indicators.map(({ code, name }) => (
          <Checkbox
            key={code}
            label={name}
            checked={chosen.includes(code)}
            onChange={(isChosen) =>
              onChange(isChosen ? [...chosen, code] : chosen.filter((one) => one !== code))
            }
          />
        ))}
      </div>
      <div className="rt-compare-form__all">
        <Button
          variant="subtle"
          onClick={() => onChange([...chosen, ...all.filter((code) => !chosen.includes(code))])}
        >
          {t('ask.everything')}
        </Button>
        <Button variant="subtle" onClick={() => onChange([])}>
          {t('ask.nothing')}
        </Button>
      </div>
    </fieldset>
  );
}
