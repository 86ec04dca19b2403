import type { ComparisonCatalogue } from '@regietafel/contracts/comparison/catalogue';
import type { ShownDefinition } from '@regietafel/contracts/indicators/shapes';
import { matrixOf } from '@regietafel/domain/comparison/matrix';
import type { ComparisonSetup } from '@regietafel/domain/comparison/setup';
import { Card, Stack } from '@regietafel/ui/components/card';
import { EmptyState } from '@regietafel/ui/components/notice';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { compare, knownAt, lastKnownPeriod, shownAt, subjectOf } from './compared.ts';
import { namedQuery } from './comparison-queries.ts';
import type { ComparisonWords } from './comparison-words.ts';
import { NamedTable } from './named-table.tsx';
import type { PictureProps } from './picture.ts';
import { PictureCard } from './picture-card.tsx';
import { ShowBar } from './show-bar.tsx';

/** What the size of a provider is measured by in a funnel. */
const WEIGHT = 'opbrengsten';

export interface ResultsProps {
  readonly catalogue: ComparisonCatalogue;
  readonly words: ComparisonWords;
  readonly setup: ComparisonSetup;
  readonly indicators: readonly ShownDefinition[];
  readonly tools: ReactNode;
  readonly onChange: (change: Partial<ComparisonSetup>) => void;
}

/** Providers by name: a picture and a table of what was released so. */
export function NamedResults(props: ResultsProps) {
  const { catalogue, words, setup, indicators, tools, onChange } = props;
  const t = useMessages('comparison');
  const weight = catalogue.indicators.find(({ code }) => code === WEIGHT);
  const isFunnel = setup.view === 'funnel';
  const ids = new Set([...indicators, ...(isFunnel && weight ? [weight] : [])].map(({ id }) => id));
  // In one order whatever is shown first, so that looking at another one asks nothing anew.
  const indicatorIds = [...ids].sort();
  const { data } = useSuspenseQuery(
    namedQuery(useTenantId(), { indicatorIds, from: setup.from, to: setup.to }),
  );
  const whole = useMemo(() => matrixOf({ ...data, providers: data.providers.map(subjectOf) }), [data]);
  const [shown] = indicators;
  const indicator = shown === undefined ? -1 : data.indicatorIds.indexOf(shown.id);
  const { standard, withIncomparable, landsdeel, region, sizeClass, mainKind } = setup;
  const isSeasonal = shown?.isSeasonal ?? false;
  const compared = useMemo(
    () =>
      compare(whole, indicator, isSeasonal, {
        ...{ standard, withIncomparable },
        ...{ landsdeel, region, sizeClass, mainKind },
      }),
    [whole, indicator, isSeasonal, standard, withIncomparable, landsdeel, region, sizeClass, mainKind],
  );
  const asked = setup.moment === null ? -1 : data.periods.indexOf(setup.moment);
  const last = useMemo(() => lastKnownPeriod(compared, indicator), [compared, indicator]);
  const period = asked >= 0 ? asked : last;
  const at = data.periods[period];
  if (data.providers.length === 0 || shown === undefined || at === undefined)
    return (
      <Card>
        <EmptyState title={t('nothing.title')} icon="filter">
          {t('nothing.body')}
        </EmptyState>
      </Card>
    );
  const picture = { compared, indicator, period, definition: shown, setup, words, catalogue };
  return (
    <Stack>
      <ShowBar
        setup={setup}
        indicators={indicators}
        periods={data.periods}
        moment={at}
        words={words}
        end={tools}
        onChange={onChange}
      />
      <Counts {...picture} withheld={data.withheld} />
      <PictureCard {...picture} weightId={weight?.id ?? null} />
      <NamedTable {...picture} indicators={indicators} onSort={(sort) => onChange({ sort })} />
      <div className="rt-compare-notes">
        <p>{t('table.reading')}</p>
        <p>{t('table.places')}</p>
      </div>
    </Stack>
  );
}

/** How many stand beside each other, how many can not and why, and what was done to the figures. */
function Counts(props: Omit<PictureProps, 'weightId'> & { readonly withheld: number }) {
  const { compared, indicator, period, setup, withheld, words } = props;
  const t = useMessages('comparison');
  const all = shownAt(compared, indicator, period);
  const incomparable = all.filter(({ comparability }) => comparability !== null && comparability !== 'yes');
  const freedFrom = compared.refusal === null ? setup.standard : 'none';
  const at = compared.matrix.periods[period];
  return (
    <div className="rt-compare-notes" role="status">
      <p>
        {t('count.shown', {
          count: knownAt(compared, indicator, period).length,
          total: all.length,
          period: at === undefined ? '' : words.period(at),
        })}
        {incomparable.length > 0 && ` ${t('count.incomparable', { count: incomparable.length })}`}
      </p>
      {compared.refusal !== null && <p>{t(`refusal.${compared.refusal}`)}</p>}
      {freedFrom !== 'none' && <p>{t(`standardised.${freedFrom}`)}</p>}
      {withheld > 0 && <p>{t('count.withheld', { count: withheld })}</p>}
    </div>
  );
}
