import type { ComparisonCatalogue } from '@regietafel/contracts/comparison/catalogue';
import { GROUP_DIMENSIONS } from '@regietafel/domain/comparison/question';
import { COMPARISON_UNITS, type ComparisonSetup } from '@regietafel/domain/comparison/setup';
import type { YearMonth } from '@regietafel/domain/core/dates';
import { grainOf, type PeriodCode, periodOf, periodsBetween } from '@regietafel/domain/indicators/period';
import { CARE_KINDS, SIZE_CLASSES } from '@regietafel/domain/indicators/profile';
import { Button } from '@regietafel/ui/components/button';
import { Checkbox, RadioGroup } from '@regietafel/ui/components/choice';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { Notice } from '@regietafel/ui/components/notice';
import { type FormEvent, useState } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { ComparisonWords } from './comparison-words.ts';

interface QuestionFormProps {
  readonly catalogue: ComparisonCatalogue;
  readonly words: ComparisonWords;
  readonly setup: ComparisonSetup;
  /** The last period that has passed. */
  readonly last: PeriodCode;
  readonly onAsk: (setup: ComparisonSetup) => void;
}

/** What is compared, of whom, and over which time. Nothing is asked before the person says so: questions are kept. */
export function QuestionForm({ catalogue, words, setup, last, onAsk }: QuestionFormProps) {
  const t = useMessages('comparison');
  const [draft, setDraft] = useState(setup);
  const [error, setError] = useState<string | null>(null);
  const set = (change: Partial<ComparisonSetup>) => setDraft((before) => ({ ...before, ...change }));
  const all = { value: '', label: t('ask.all') };
  const periods = periodChoices(last, draft).map((period) => ({
    value: period,
    label: words.period(period),
  }));
  const landsdelen = [...new Set(catalogue.regions.flatMap(({ landsdeel }) => landsdeel ?? []))].sort();
  const ask = (event: FormEvent) => {
    event.preventDefault();
    const refusal =
      draft.indicators.length === 0 ? t('ask.noIndicator') : draft.to < draft.from ? t('ask.noPeriod') : null;
    setError(refusal);
    if (refusal === null) onAsk(draft);
  };
  return (
    <form className="rt-form rt-compare-form" onSubmit={ask} noValidate>
      {error !== null && (
        <Notice tone="negative" role="alert">
          {error}
        </Notice>
      )}
      <fieldset className="rt-compare-form__indicators">
        <legend className="utrecht-form-label">{t('ask.indicators')}</legend>
        <p className="rt-field__hint">{t('ask.indicatorsHint')}</p>
        <div className="rt-compare-form__choices">
          {catalogue.indicators.map(({ code, name }) => (
            <Checkbox
              key={code}
              label={name}
              checked={draft.indicators.includes(code)}
              onChange={(isChosen) =>
                set({
                  indicators: isChosen
                    ? [...draft.indicators, code]
                    : draft.indicators.filter((one) => one !== code),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <div className="rt-compare-form__row">
        <NativeSelect
          label={t('ask.from')}
          options={periods}
          value={draft.from}
          onChange={(from) => set({ from })}
        />
        <NativeSelect label={t('ask.to')} options={periods} value={draft.to} onChange={(to) => set({ to })} />
        <NativeSelect
          label={t('ask.groupBy')}
          options={GROUP_DIMENSIONS.map((value) => ({ value, label: t(`groupBy.${value}`) }))}
          value={draft.groupBy}
          onChange={(groupBy) => set({ groupBy })}
        />
      </div>
      <RadioGroup
        label={t('ask.unit')}
        choices={COMPARISON_UNITS.map((value) => ({
          value,
          label: t(`unit.${value}`),
          hint:
            value === 'groups'
              ? t('unit.groupsHint', { count: catalogue.leastProviders })
              : t('unit.providersHint'),
        }))}
        value={draft.unit}
        onChange={(unit) => set({ unit })}
      />
      <fieldset className="rt-compare-form__indicators">
        <legend className="utrecht-form-label">{t('ask.filters')}</legend>
        <div className="rt-compare-form__row">
          <NativeSelect
            label={t('ask.landsdeel')}
            options={[all, ...landsdelen.map((value) => ({ value, label: value }))]}
            value={draft.landsdeel ?? ''}
            onChange={(value) => set({ landsdeel: value || null })}
          />
          <NativeSelect
            label={t('ask.region')}
            options={[all, ...catalogue.regions.map(({ code, name }) => ({ value: code, label: name }))]}
            value={draft.region ?? ''}
            onChange={(value) => set({ region: value || null })}
          />
          <NativeSelect
            label={t('ask.size')}
            options={[all, ...SIZE_CLASSES.map((value) => ({ value, label: t(`size.${value}`) }))]}
            value={draft.sizeClass ?? ''}
            onChange={(value) => set({ sizeClass: SIZE_CLASSES.find((one) => one === value) ?? null })}
          />
          <NativeSelect
            label={t('ask.kind')}
            options={[all, ...CARE_KINDS.map((value) => ({ value, label: t(`care.${value}`) }))]}
            value={draft.mainKind ?? ''}
            onChange={(value) => set({ mainKind: CARE_KINDS.find((one) => one === value) ?? null })}
          />
        </div>
      </fieldset>
      <div>
        <Button variant="primary" type="submit">
          {t('ask.show')}
        </Button>
      </div>
    </form>
  );
}

const FIRST_MONTH = '2015-01' as YearMonth;

/** The periods that can be chosen, the last first, and those that the set-up names already. */
function periodChoices(last: PeriodCode, { from, to }: ComparisonSetup): readonly PeriodCode[] {
  const choices = periodsBetween(periodOf(FIRST_MONTH, grainOf(from)), to > last ? to : last);
  return choices.toReversed();
}
