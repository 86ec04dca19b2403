import type { ShownDefinition } from '@regietafel/contracts/indicators/shapes';
import {
  COMPARISON_STANDARDS,
  COMPARISON_VIEWS,
  type ComparisonSetup,
  type ComparisonView,
} from '@regietafel/domain/comparison/setup';
import type { PeriodCode } from '@regietafel/domain/indicators/period';
import { Checkbox } from '@regietafel/ui/components/choice';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { TextField } from '@regietafel/ui/components/text-field';
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
  readonly onChange: (change: Partial<ComparisonSetup>) => void;
}

/** The pictures that there are of an answer: groups have no size to draw a funnel by, and a map is one of regions. */
export function viewsOf({ unit, groupBy }: ComparisonSetup): readonly ComparisonView[] {
  if (unit === 'providers') return COMPARISON_VIEWS;
  return COMPARISON_VIEWS.filter((view) => view !== 'funnel' && (view !== 'map' || groupBy === 'region'));
}

/** In which picture an answer is shown, of which figure and moment. None of it asks anything anew. */
export function ShowBar({ setup, indicators, periods, moment, words, end, onChange }: ShowBarProps) {
  const t = useMessages('comparison');
  const isNamed = setup.unit === 'providers';
  const views = viewsOf(setup);
  const [shown = ''] = setup.indicators;
  return (
    <Toolbar label={t('show.controls')} end={end}>
      <NativeSelect
        label={t('show.view')}
        options={views.map((value) => ({ value, label: t(`view.${value}`) }))}
        value={views.includes(setup.view) ? setup.view : 'table'}
        onChange={(view) => onChange({ view })}
      />
      {indicators.length > 1 && (
        <NativeSelect
          label={t('show.indicator')}
          options={indicators
            .toSorted((one, other) => one.name.localeCompare(other.name))
            .map(({ code, name }) => ({ value: code, label: name }))}
          value={shown}
          onChange={(code) =>
            onChange({ indicators: [code, ...setup.indicators.filter((one) => one !== code)] })
          }
        />
      )}
      <NativeSelect
        label={t('show.moment')}
        options={periods.toReversed().map((value) => ({ value, label: words.period(value) }))}
        value={moment}
        onChange={(next) => onChange({ moment: next })}
      />
      {isNamed && (
        <>
          <NativeSelect
            label={t('show.standard')}
            options={COMPARISON_STANDARDS.map((value) => ({ value, label: t(`standard.${value}`) }))}
            value={setup.standard}
            onChange={(standard) => onChange({ standard })}
          />
          <TextField
            label={t('show.search')}
            type="search"
            value={setup.search ?? ''}
            onChange={(search) => onChange({ search: search.slice(0, MAX_SEARCH) || null })}
          />
          <Checkbox
            label={t('show.incomparable')}
            checked={setup.withIncomparable}
            onChange={(withIncomparable) => onChange({ withIncomparable })}
          />
        </>
      )}
    </Toolbar>
  );
}

const MAX_SEARCH = 100;
