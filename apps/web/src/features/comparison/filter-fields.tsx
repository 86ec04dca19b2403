import type { ComparisonCatalogue } from '@regietafel/contracts/comparison/catalogue';
import { CARE_KINDS, SIZE_CLASSES } from '@regietafel/domain/indicators/profile';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { Question } from './question.ts';

interface FilterFieldsProps {
  readonly catalogue: ComparisonCatalogue;
  readonly draft: Question;
  readonly onChange: (change: Partial<Question>) => void;
}

/** Of which providers the comparison speaks. */
export function FilterFields({ catalogue, draft, onChange }: FilterFieldsProps) {
  const t = useMessages('comparison');
  const all = { value: '', label: t('ask.all') };
  const landsdelen = [...new Set(catalogue.regions.flatMap(({ landsdeel }) => landsdeel ?? []))].sort();
  return (
    <fieldset className="rt-compare-form__indicators">
      <legend className="utrecht-form-label">{t('ask.filters')}</legend>
      <div className="rt-compare-form__row">
        <NativeSelect
          label={t('ask.landsdeel')}
          options={[all, ...landsdelen.map((value) => ({ value, label: value }))]}
          value={draft.landsdeel ?? ''}
          onChange={(value) => onChange({ landsdeel: value || null })}
        />
        <NativeSelect
          label={t('ask.region')}
          options={[all, ...catalogue.regions.map(({ code, name }) => ({ value: code, label: name }))]}
          value={draft.region ?? ''}
          onChange={(value) => onChange({ region: value || null })}
        />
        <NativeSelect
          label={t('ask.size')}
          options={[all, ...SIZE_CLASSES.map((value) => ({ value, label: t(`size.${value}`) }))]}
          value={draft.sizeClass ?? ''}
          onChange={(value) => onChange({ sizeClass: SIZE_CLASSES.find((one) => one === value) ?? null })}
        />
        <NativeSelect
          label={t('ask.kind')}
          options={[all, ...CARE_KINDS.map((value) => ({ value, label: t(`care.${value}`) }))]}
          value={draft.mainKind ?? ''}
          onChange={(value) => onChange({ mainKind: CARE_KINDS.find((one) => one === value) ?? null })}
        />
      </div>
    </fieldset>
  );
}
