import type { ComparisonCatalogue } from '@regietafel/contracts/comparison/catalogue';
import type { ShownDefinition } from '@regietafel/contracts/indicators/shapes';
import type { ComparisonSetup } from '@regietafel/domain/comparison/setup';
import type { PeriodCode } from '@regietafel/domain/indicators/period';
import { Card, Stack } from '@regietafel/ui/components/card';
import { EmptyState } from '@regietafel/ui/components/notice';
import { SkeletonChart } from '@regietafel/ui/components/skeleton';
import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, useMemo } from 'react';
import { Part } from '../../components/part.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { compare, knownAt, lastKnownPeriod, shownAt } from './compared.ts';
import { namedQuery } from './comparison-queries.ts';
import type { ComparisonWords } from './comparison-words.ts';
import { NamedTable } from './named-table.tsx';
import type { PictureProps } from './picture.ts';
import { ShowBar } from './show-bar.tsx';

const FunnelPicture = lazy(() => import('./funnel-picture.tsx').then((m) => ({ default: m.FunnelPicture })));
const StripPicture = lazy(() => import('./strip-picture.tsx').then((m) => ({ default: m.StripPicture })));
const SlopePicture = lazy(() => import('./slope-picture.tsx').then((m) => ({ default: m.SlopePicture })));
const LinesPicture = lazy(() => import('./lines-picture.tsx').then((m) => ({ default: m.LinesPicture })));
const MapPicture = lazy(() => import('./map-picture.tsx').then((m) => ({ default: m.NamedMap })));

/** What the size of a provider is measured by in a funnel. */
const WEIGHT = 'opbrengsten';

export interface ResultsProps {
  readonly catalogue: ComparisonCatalogue;
  readonly words: ComparisonWords;
  readonly setup: ComparisonSetup;
  readonly indicators: readonly ShownDefinition[];
  /** The period in the picture; null as long as the address names none. */
  readonly moment: PeriodCode | null;
  readonly tools: ReactNode;
  readonly onChange: (setup: ComparisonSetup, moment: PeriodCode) => void;
}

/** Providers by name: a picture and a table of what was released so. */
export function NamedResults(props: ResultsProps) {
  const { catalogue, words, setup, indicators, moment, tools, onChange } = props;
  const t = useMessages('comparison');
  const weight = catalogue.indicators.find(({ code }) => code === WEIGHT);
  const isFunnel = setup.view === 'funnel';
  const ids = new Set([...indicators, ...(isFunnel && weight ? [weight] : [])].map(({ id }) => id));
  // In one order whatever is shown first, so that looking at another one asks nothing anew.
  const indicatorIds = [...ids].sort();
  const { data } = useSuspenseQuery(
    namedQuery(useTenantId(), { indicatorIds, from: setup.from, to: setup.to }),
  );
  const [shown] = indicators;
  const indicator = shown === undefined ? -1 : data.indicatorIds.indexOf(shown.id);
  const { standard, withIncomparable, landsdeel, region, sizeClass, mainKind } = setup;
  const isSeasonal = shown?.isSeasonal ?? false;
  const compared = useMemo(
    () =>
      compare(data, indicator, isSeasonal, {
        standard,
        withIncomparable,
        landsdeel,
        region,
        sizeClass,
        mainKind,
      }),
    [data, indicator, isSeasonal, standard, withIncomparable, landsdeel, region, sizeClass, mainKind],
  );
  const asked = moment === null ? -1 : data.periods.indexOf(moment);
  const period = asked >= 0 ? asked : lastKnownPeriod(compared, indicator);
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
      {setup.view !== 'table' && (
        <Card>
          <Part fallback={<SkeletonChart />}>
            <Picture {...picture} weightId={weight?.id ?? null} />
          </Part>
        </Card>
      )}
      <NamedTable {...picture} indicators={indicators} />
    </Stack>
  );
}

function Picture(props: PictureProps) {
  switch (props.setup.view) {
    case 'strip':
      return <StripPicture {...props} />;
    case 'funnel':
      return <FunnelPicture {...props} />;
    case 'slope':
      return <SlopePicture {...props} />;
    case 'multiples':
      return <LinesPicture {...props} />;
    case 'map':
      return <MapPicture {...props} />;
    case 'table':
      return null;
  }
}

/** How many stand beside each other, how many can not and why, and what was done to the figures. */
function Counts(props: Omit<PictureProps, 'weightId'> & { readonly withheld: number }) {
  const { compared, indicator, period, setup, withheld } = props;
  const t = useMessages('comparison');
  const all = shownAt(compared, indicator, period);
  const incomparable = all.filter(({ comparability }) => comparability !== null && comparability !== 'yes');
  const freedFrom = compared.refusal === null ? setup.standard : 'none';
  return (
    <div className="rt-compare-notes" role="status">
      <p>
        {t('count.shown', { count: knownAt(compared, indicator, period).length })}
        {incomparable.length > 0 && `; ${t('count.incomparable', { count: incomparable.length })}`}.
      </p>
      {compared.refusal !== null && <p>{t(`refusal.${compared.refusal}`)}</p>}
      {freedFrom !== 'none' && <p>{t(`standardised.${freedFrom}`)}</p>}
      {withheld > 0 && <p>{t('count.withheld', { count: withheld })}</p>}
    </div>
  );
}
