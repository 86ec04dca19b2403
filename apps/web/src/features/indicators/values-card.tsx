import type { IndicatorBoard, ShownValue } from '@regietafel/contracts/indicators/board';
import type { ShownDefinition } from '@regietafel/contracts/indicators/shapes';
import { grainOf } from '@regietafel/domain/indicators/period';
import { FictiefMark } from '@regietafel/ui/components/author-kring';
import { StatusDot } from '@regietafel/ui/components/badge';
import { Card, CardGrid } from '@regietafel/ui/components/card';
import { EmptyState } from '@regietafel/ui/components/notice';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { isBeyondSignal, signalOn, useIndicatorWords } from '../../lib/indicators/use-indicator-words.ts';
import { PageLink } from '../../lib/links.ts';
import { TrendLine } from './trend-line.tsx';

interface ValuesCardProps {
  readonly board: IndicatorBoard;
}

/** What every indicator makes of the reports that count, with its course and its signal value. */
export function ValuesCard({ board }: ValuesCardProps) {
  const t = useMessages('indicators');
  const valuesOf = Map.groupBy(board.values, ({ indicatorId }) => indicatorId);
  return (
    <Card title={t('values.title')}>
      <p className="rt-indicators__lead">{t('values.lead')}</p>
      {/* What is asked for can be read before anything was answered. */}
      {board.values.length === 0 && (
        <EmptyState title={t('values.empty')}>{t('values.emptyBody')}</EmptyState>
      )}
      {(['financieel', 'operationeel'] as const).map((domain) => (
        <section className="rt-indicators__domain" key={domain} aria-label={t(`domain.${domain}`)}>
          <h3>{t(`domain.${domain}`)}</h3>
          <CardGrid columnWidth="15rem">
            {board.definitions
              .filter((definition) => definition.domain === domain)
              .map((definition) => (
                <IndicatorTile
                  key={definition.id}
                  definition={definition}
                  values={valuesOf.get(definition.id) ?? []}
                  day={board.day}
                />
              ))}
          </CardGrid>
        </section>
      ))}
    </Card>
  );
}

interface IndicatorTileProps {
  readonly definition: ShownDefinition;
  readonly values: readonly ShownValue[];
  readonly day: IndicatorBoard['day'];
}

function IndicatorTile({ definition, values, day }: IndicatorTileProps) {
  const t = useMessages('indicators');
  const words = useIndicatorWords();
  const series = seriesOf(values);
  const latest = series.at(-1);
  const limit = signalOn(definition, day);
  const signal =
    limit === undefined ? t('value.noSignal') : t('value.signal', { signal: words.signal(definition, day) });
  const points = series
    .map(({ period, value }) =>
      t('chart.point', { period: words.period(period), value: words.value(definition.unit, value) }),
    )
    .join(', ');
  return (
    <article className="rt-indicators__card">
      <h4>
        <PageLink
          to="."
          search={({ opgave: _report, actie: _action, ...rest }) => ({ ...rest, indicator: definition.id })}
          resetScroll={false}
        >
          {definition.name}
        </PageLink>
      </h4>
      {latest && (
        <p className="rt-indicators__value">
          {words.value(definition.unit, latest.value)} <small>{words.period(latest.period)}</small>{' '}
          {latest.isFictitious && <FictiefMark />}
        </p>
      )}
      <TrendLine
        values={series.map(({ value }) => value)}
        signal={limit}
        label={t('chart.label', { name: definition.name, points, signal })}
      />
      <p className="rt-indicators__note rt-muted">{signal}</p>
      {latest && isBeyondSignal(definition, latest.value, day) && (
        <StatusDot tone="caution">{t('value.atSignal')}</StatusDot>
      )}
      {latest && latest.comparability !== 'yes' && (
        <p className="rt-indicators__note">{t(`comparability.${latest.comparability}`)}</p>
      )}
    </article>
  );
}

/** The values of one grain, so that a year is no point between quarters: quarters where there are any. */
function seriesOf(values: readonly ShownValue[]): readonly ShownValue[] {
  const quarters = values.filter(({ period }) => grainOf(period) === 'quarter');
  return quarters.length > 0 ? quarters : values;
}
