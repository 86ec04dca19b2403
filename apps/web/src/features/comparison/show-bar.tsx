import type { ShownDefinition } from '@regietafel/contracts/indicators/shapes';
import {
  COMPARISON_STANDARDS,
  COMPARISON_VIEWS,
  type ComparisonSetup,
} from '@regietafel/domain/comparison/setup';
import type { PeriodCode } from '@regietafel/domain/indicators/period';
import { Checkbox } from '@regietafel/ui/components/choice';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { Toolbar } from '@regietafel/ui/components/toolbar';
import type { ReactNode } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { ComparisonWords } from './comparison-words.ts';

interface ShowBarProps {
  readonly setup: ComparisonSetup;
  readonly indicators: readonly ShownDefinition[];
  readonly periods: readonly PeriodCode[];
  readonly moment: PeriodCode;
  readonly words: ComparisonWords;
  readonly end: ReactNode;
  readonly onChange: (setup: ComparisonSetup, moment: PeriodCode) => void;
}

/** In which picture an answer is shown, of which figure and moment. None of it asks anything anew. */
export function ShowBar({ setup, indicators, periods, moment, words, end, onChange }: ShowBarProps) {
  const t = useMessages('comparison');
  const set = (change: Partial<ComparisonSetup>) => onChange({ ...setup, ...change }, moment);
  const isNamed = setup.unit === 'providers';
  const [shown = ''] = setup.indicators;
  return (
    <Toolbar label={t('show.controls')} end={end}>
      <NativeSelect
        label={t('show.view')}
        options={COMPARISON_VIEWS.filter((view) => isNamed || view === 'table' || view === 'map').map(
          (value) => ({
            value,
            label: t(`view.${value}`),
          }),
        )}
        value={setup.view}
        onChange={(view) => set({ view })}
      />
      {indicators.length > 1 && (
        <NativeSelect
          label={t('show.indicator')}
          options={indicators.map(({ code, name }) => ({ value: code, label: name }))}
          value={shown}
          onChange={(code) => set({ indicators: [code, ...setup.indicators.filter((one) => one !== code)] })}
        />
      )}
      <NativeSelect
        label={t('show.moment')}
        options={periods.toReversed().map((value) => ({ value, label: words.period(value) }))}
        value={moment}
        onChange={(next) => onChange(setup, next)}
      />
      {isNamed && (
        <>
          <NativeSelect
            label={t('show.standard')}
            options={COMPARISON_STANDARDS.map((value) => ({ value, label: t(`standard.${value}`) }))}
            value={setup.standard}
            onChange={(standard) => set({ standard })}
          />
          <Checkbox
            label={t('show.incomparable')}
            checked={setup.withIncomparable}
            onChange={(withIncomparable) => set({ withIncomparable })}
          />
        </>
      )}
    </Toolbar>
  );
}
