import type { ComparisonCatalogue } from '@regietafel/contracts/comparison/catalogue';
import { GROUP_DIMENSIONS } from '@regietafel/domain/comparison/question';
import { COMPARISON_UNITS, type ComparisonSetup } from '@regietafel/domain/comparison/setup';
import { firstMonthOf, grainOf, type PeriodCode, periodOf } from '@regietafel/domain/indicators/period';
import { Button } from '@regietafel/ui/components/button';
import { RadioGroup } from '@regietafel/ui/components/choice';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { Notice } from '@regietafel/ui/components/notice';
import { type FormEvent, useState } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { usualStart } from './comparison-search.ts';
import type { ComparisonWords } from './comparison-words.ts';
import { FilterFields } from './filter-fields.tsx';
import { IndicatorFields } from './indicator-fields.tsx';
import { periodChoices, type Question, questionOf, refusalOf } from './question.ts';

interface QuestionFormProps {
  readonly catalogue: ComparisonCatalogue;
  readonly words: ComparisonWords;
  readonly setup: ComparisonSetup;
  /** The last quarter that has passed. */
  readonly last: PeriodCode;
  readonly onAsk: (setup: ComparisonSetup) => void;
}

const GRAIN_CHOICES = ['quarter', 'year'] as const;

/** What is compared, of whom, and over which time. Nothing is asked before the person says so: questions are kept. */
export function QuestionForm({ catalogue, words, setup, last, onAsk }: QuestionFormProps) {
  const t = useMessages('comparison');
  const [draft, setDraft] = useState<Question>(() => questionOf(setup));
  const [error, setError] = useState<string | null>(null);
  const set = (change: Partial<Question>) => setDraft((before) => ({ ...before, ...change }));
  const grain = grainOf(draft.to);
  const lastOf = (of: typeof grain) => (of === 'quarter' ? last : lastYearBefore(last));
  const periods = periodChoices(lastOf(grain), draft).map((period) => ({
    value: period,
    label: words.period(period),
  }));
  const ask = (event: FormEvent) => {
    event.preventDefault();
    const refusal = refusalOf(draft);
    setError(refusal && t(`ask.refusal.${refusal.rule}`, refusal.limits));
    if (refusal === null) onAsk({ ...setup, ...draft });
  };
  return (
    <form className="rt-form rt-compare-form" onSubmit={ask} noValidate>
      {error !== null && (
        <Notice tone="negative" role="alert">
          {error}
        </Notice>
      )}
      <IndicatorFields
        catalogue={catalogue}
        chosen={draft.indicators}
        onChange={(indicators) => set({ indicators })}
      />
      <div className="rt-compare-form__row">
        <NativeSelect
          label={t('ask.grain')}
          options={GRAIN_CHOICES.map((value) => ({ value, label: t(`grain.${value}`) }))}
          value={grain}
          onChange={(of) => set({ from: usualStart(lastOf(of)), to: lastOf(of) })}
        />
        <NativeSelect
          label={t('ask.from')}
          options={periods}
          value={draft.from}
          onChange={(from) => set({ from })}
        />
        <NativeSelect label={t('ask.to')} options={periods} value={draft.to} onChange={(to) => set({ to })} />
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
      <NativeSelect
        label={t(draft.unit === 'groups' ? 'ask.groupBy' : 'ask.rowsBy')}
        options={GROUP_DIMENSIONS.map((value) => ({ value, label: t(`groupBy.${value}`) }))}
        value={draft.groupBy}
        onChange={(groupBy) => set({ groupBy })}
      />
      <FilterFields catalogue={catalogue} draft={draft} onChange={set} />
      <div>
        <Button variant="primary" type="submit">
          {t('ask.show')}
        </Button>
      </div>
    </form>
  );
}

/** The last year of which every quarter has passed. */
function lastYearBefore(last: PeriodCode): PeriodCode {
  const year = periodOf(firstMonthOf(last), 'year');
  return last.endsWith('Q4') ? year : (String(Number(year) - 1) as PeriodCode);
}
