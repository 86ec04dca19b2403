import type { KpiTrendWord } from '@regietafel/domain/kpis/kpi';
import { TREND_SIGNIFICANCE } from '@regietafel/domain/kpis/trend';
import { Icon, type IconName } from '@regietafel/ui/components/icon';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { Kpi } from './queries.ts';
import { useKpiWords } from './use-kpi-words.ts';

const TREND_ICONS: Readonly<Record<KpiTrendWord, IconName>> = {
  verbetert: 'trendUp',
  stabiel: 'minus',
  stokt: 'pause',
  verslechtert: 'trendDown',
  onbekend: 'search',
};

/** Smallest chance that is written out. */
const LEAST_P = 0.001;

/** The trend in one word, with what it rests on folded under it. */
export function Trend({ kpi }: { readonly kpi: Kpi }) {
  const t = useMessages('kpis');
  const terms = useMessages('terms');
  const word = terms(`kpiTrend.${kpi.trend.word}`);
  return (
    <details className="rt-trend">
      <summary>
        <span className="rt-trend__word" data-trend={kpi.trend.word}>
          <Icon name={TREND_ICONS[kpi.trend.word]} />
          {t('trend.is', { word })}
        </span>{' '}
        <span className="rt-trend__why">{t('trend.why')}</span>
      </summary>
      <Why kpi={kpi} />
    </details>
  );
}

function Why({ kpi }: { readonly kpi: Kpi }) {
  const t = useMessages('kpis');
  const format = useFormat();
  const { change } = useKpiWords(kpi.unit);
  const { word, why } = kpi.trend;
  const { n, from, to, slopePerMonth, pValue, isSeasonal } = why;
  const often = t(pValue !== null && pValue <= TREND_SIGNIFICANCE ? 'why.seldom' : 'why.often');
  return (
    <ul className="rt-trend__reasons">
      <li>{t(`why.${word}`)}</li>
      {from !== null && to !== null && (
        <li>
          {t(isSeasonal ? 'why.pairs' : 'why.values', {
            count: n,
            from: format.month(from),
            to: format.month(to),
          })}
        </li>
      )}
      {slopePerMonth !== null && (
        <li>
          {t(kpi.direction === 'band' ? 'why.slopeBand' : 'why.slope', { slope: change(slopePerMonth) })}
        </li>
      )}
      {pValue !== null && (
        <li>
          {pValue < LEAST_P
            ? t('why.testLess', { p: format.number(LEAST_P, 3), often })
            : t('why.test', { p: format.number(pValue, 3), often })}
        </li>
      )}
    </ul>
  );
}
