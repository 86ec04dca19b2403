import { valuesAt } from '@regietafel/domain/comparison/matrix';
import {
  FUNNEL_COVERAGES,
  normalLimits,
  spreadFunnel,
} from '@regietafel/domain/comparison/statistics/funnel';
import type { Cents } from '@regietafel/domain/core/cents';
import type { FunnelData } from '@regietafel/ui/charts/funnel-geometry';
import { FunnelPlot } from '@regietafel/ui/charts/funnel-plot';
import { EmptyState } from '@regietafel/ui/components/notice';
import { useMemo } from 'react';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { knownAt } from './compared.ts';
import { isSought, type PictureProps } from './picture.ts';
import { Reading } from './reading.tsx';

/** Providers from small to large, with the funnel within which they are expected when they are like all others. */
export function FunnelPicture({
  compared,
  indicator,
  period,
  definition,
  setup,
  words,
  weightId,
}: PictureProps) {
  const t = useMessages('comparison');
  const format = useFormat();
  const write = words.value(definition.unit);
  const weightAt = weightId === null ? -1 : compared.matrix.indicatorIds.indexOf(weightId);
  const data = useMemo((): FunnelData | null => {
    const weights = weightAt < 0 ? [] : valuesAt(compared.matrix, weightAt, period);
    const points = knownAt(compared, indicator, period).flatMap(({ provider, at, value }) => {
      const weight = weights[at]?.value ?? 0;
      return weight > 0
        ? [{ key: provider.key, weight, value, isChosen: isSought(setup, provider.name) }]
        : [];
    });
    const funnel = spreadFunnel(
      points.map(({ weight, value }) => ({ above: weight * value, below: weight })),
    );
    if (funnel === null) return null;
    const limits = (weight: number) => {
      const [inner, outer] = FUNNEL_COVERAGES.map((coverage) =>
        normalLimits(funnel.target, funnel.unitVariance, weight, coverage),
      );
      const none = { low: funnel.target, high: funnel.target };
      return [inner ?? none, outer ?? none] as const;
    };
    return {
      target: funnel.target,
      limits,
      dots: points.map((point) => {
        const [inner, outer] = limits(point.weight);
        const isOutside = ({ low, high }: { readonly low: number; readonly high: number }) =>
          point.value < low || point.value > high;
        return {
          ...point,
          place: isOutside(outer) ? 'outer' : isOutside(inner) ? 'inner' : 'within',
        };
      }),
    };
  }, [compared, indicator, period, setup, weightAt]);
  if (data === null)
    return (
      <EmptyState title={t('funnel.none.title')} icon="info">
        {t('funnel.none.body')}
      </EmptyState>
    );
  const names = new Map(compared.matrix.providers.map(({ key, name }) => [key, name]));
  const dots = new Map(data.dots.map((dot) => [dot.key, dot]));
  const placeWords = {
    within: t('funnel.within'),
    inner: t('funnel.outsideInner'),
    outer: t('funnel.outsideOuter'),
  };
  const weight = (value: number) => format.euroShort(value as Cents);
  const at = compared.matrix.periods[period];
  return (
    <>
      <FunnelPlot
        title={t('funnel.title', {
          indicator: definition.name,
          period: at === undefined ? '' : words.period(at),
        })}
        description={t('funnel.reading')}
        data={data}
        words={{
          target: `${t('funnel.target')}: ${write(data.target)}`,
          inner: t('funnel.inner'),
          outer: t('funnel.outer'),
          within: t('funnel.within'),
          outsideInner: t('funnel.outsideInner'),
          outsideOuter: t('funnel.outsideOuter'),
          weight: t('column.weight'),
        }}
        formatValue={write}
        formatWeight={weight}
        readout={(key) => {
          const dot = dots.get(key);
          return dot === undefined
            ? []
            : [names.get(key) ?? '', write(dot.value), weight(dot.weight), placeWords[dot.place]];
        }}
        table={{
          head: [t('column.provider'), t('column.weight'), t('column.value'), t('column.funnel')],
          rows: data.dots.map(({ key, value, weight: size, place }) => ({
            key,
            cells: [names.get(key) ?? '', weight(size), write(value), placeWords[place]],
          })),
        }}
      />
      <Reading>
        <p>
          {t('funnel.reading')} {t('funnel.count', { count: data.dots.length, total: compared.shown.size })}
        </p>
        <p>{t('funnel.explain')}</p>
      </Reading>
    </>
  );
}
