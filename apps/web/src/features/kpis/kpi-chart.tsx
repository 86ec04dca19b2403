import type { YearMonth } from '@regietafel/domain/core/dates';
import { LazyLineChart } from '@regietafel/ui/charts/lazy-line-chart';
import { useMemo } from 'react';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { chartPoints } from './figures.ts';
import type { Kpi } from './queries.ts';
import { useKpiWords } from './use-kpi-words.ts';
import { usePartyName } from './use-party-name.ts';

interface KpiChartProps {
  readonly kpi: Kpi;
  readonly size: 'normal' | 'small';
}

/** The figures that count against their norm; a KPI with seasons has the year before under it. */
export function KpiChart({ kpi, size }: KpiChartProps) {
  const t = useMessages('kpis');
  const terms = useMessages('terms');
  const common = useMessages('common');
  const format = useFormat();
  const words = useKpiWords(kpi.unit);
  const nameOf = usePartyName();
  const points = useMemo(
    () =>
      chartPoints(kpi, {
        other: ({ series, value }) =>
          t('other', { author: nameOf(series), value: value === null ? t('unknown') : words.value(value) }),
        fictitious: common('fictief'),
      }),
    [kpi, words, nameOf, t, common],
  );
  if (points.length === 0) return <p className="rt-muted">{t('chart.none')}</p>;
  return (
    <LazyLineChart
      title={t('chart.title', { count: points.length })}
      description={t('chart.description', {
        name: kpi.name,
        status: terms(`kpiStatus.${kpi.status}`),
        value: kpi.value === null ? t('noValue') : words.value(kpi.value),
        trend: terms(`kpiTrend.${kpi.trend.word}`),
      })}
      points={points}
      norms={kpi.normSpans}
      {...(kpi.isSeasonal && { previousYear: points })}
      formatValue={words.value}
      // The chart speaks of the months that it was given.
      formatMonth={(month) => format.month(month as YearMonth)}
      size={size}
    />
  );
}
