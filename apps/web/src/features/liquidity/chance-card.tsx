import { cents } from '@regietafel/domain/core/cents';
import type { CompiledForecast } from '@regietafel/domain/liquidity/compiled';
import { findSupportNeeded, type Simulation } from '@regietafel/forecasting/simulate/simulation';
import { Card } from '@regietafel/ui/components/card';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { Loading, SkeletonStats, SkeletonTable } from '@regietafel/ui/components/skeleton';
import { StatRow, StatTile } from '@regietafel/ui/components/stat-tile';
import { Toolbar } from '@regietafel/ui/components/toolbar';
import { useState } from 'react';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { type LikelihoodThresholds, likelihoodOf } from '../../lib/liquidity/chance.ts';
import { hasChances } from '../../lib/liquidity/fan-months.ts';
import { LIKELIHOOD_TONES } from './headlines.tsx';
import { chanceOf, chanceText, drawnEuro } from './telling.ts';
import { Tornado } from './tornado.tsx';

const CERTAINTIES = ['80', '90', '95', '99'] as const;

interface ChanceCardProps {
  readonly compiled: CompiledForecast;
  readonly simulation: Simulation | null;
  readonly thresholds: LikelihoodThresholds;
  readonly untilMonth: number;
  readonly onUntil: (month: number) => void;
}

/** How large the chance of a shortage is before a month that one picks, how deep it is then, and what would prevent it. */
export function ChanceCard(props: ChanceCardProps) {
  const { compiled, simulation, untilMonth, onUntil } = props;
  const t = useMessages('liquidity');
  const format = useFormat();
  const [certainty, setCertainty] = useState<(typeof CERTAINTIES)[number]>('95');
  const { months } = compiled.cash;
  if (!hasChances(compiled))
    return (
      <Card title={t('probability.title')}>
        <p>{t('chance.none')}</p>
      </Card>
    );
  return (
    <Card title={t('probability.title')}>
      <div className="rt-forecast__chances">
        <Toolbar label={t('probability.tools')}>
          <NativeSelect
            label={t('probability.month')}
            options={months.map((month, index) => ({ value: String(index), label: format.monthLong(month) }))}
            value={String(untilMonth)}
            onChange={(index) => onUntil(Number(index))}
          />
          <NativeSelect
            label={t('probability.certainty')}
            options={CERTAINTIES.map((value) => ({ value, label: format.percent(Number(value), 0) }))}
            value={certainty}
            onChange={setCertainty}
          />
        </Toolbar>
        {simulation === null ? (
          <Loading>
            <SkeletonStats tiles={4} />
            <SkeletonTable rows={Math.min(compiled.model.events.length, 10)} columns={3} />
          </Loading>
        ) : (
          <>
            <Tiles {...props} simulation={simulation} certainty={Number(certainty)} />
            <Tornado compiled={compiled} simulation={simulation} />
          </>
        )}
      </div>
    </Card>
  );
}

interface TilesProps extends ChanceCardProps {
  readonly simulation: Simulation;
  readonly certainty: number;
}

function Tiles({ compiled, simulation, thresholds, untilMonth, certainty }: TilesProps) {
  const t = useMessages('liquidity');
  const format = useFormat();
  const { paths, breachBefore, firstBreach, lowest } = simulation;
  const { months, creditLimitCents } = compiled.cash;
  const before = breachBefore[untilMonth + 1];
  const chance = before && chanceOf(before, paths);
  const likelihood = chance && likelihoodOf(chance, thresholds);
  const support = findSupportNeeded(simulation, certainty / 100, untilMonth + 1);
  const worst = lowest.quantiles[0];
  // The lowest of so many futures has the error of its own quantile, of which the smallest that was asked for is nearest.
  const error = worst?.standardError ?? 0;
  const depth = -lowest.expectedShortfall - creditLimitCents;
  const oftenest = firstBreach
    .slice(0, months.length)
    .reduce((best, count, month) => (count > (firstBreach[best] ?? 0) ? month : best), 0);
  const often = firstBreach[oftenest] ?? 0;
  const oftenestMonth = months[oftenest];
  const until = months[untilMonth];
  return (
    <StatRow>
      {chance && likelihood && (
        <StatTile
          label={t('probability.chance')}
          value={chanceText(chance, t, format)}
          note={t(`likelihood.${likelihood}`)}
          tone={LIKELIHOOD_TONES[likelihood]}
        />
      )}
      <StatTile
        label={t('probability.depth')}
        value={depth > 0 ? drawnEuro(depth, error, format) : t('probability.depthKept')}
        note={t(depth > 0 ? 'probability.depthNote' : 'probability.depthKeptNote')}
      />
      <StatTile
        label={t('probability.support', { certainty: format.percent(certainty, 0) })}
        value={
          support === undefined
            ? '…'
            : support <= 0
              ? t('probability.supportNone')
              : format.euro(cents(Math.ceil(support / ROUND_UP) * ROUND_UP))
        }
        note={t('probability.supportNote', { month: until ? format.monthLong(until) : '' })}
      />
      <StatTile
        label={t('probability.first')}
        value={often === 0 || !oftenestMonth ? t('probability.firstNone') : format.month(oftenestMonth)}
        note={t('probability.firstNote', { percent: chanceText({ hits: often, paths }, t, format) })}
      />
    </StatRow>
  );
}

/** Support is told in whole ten thousands of euros, upwards: a little too little would not be enough. */
const ROUND_UP = 1_000_000;
