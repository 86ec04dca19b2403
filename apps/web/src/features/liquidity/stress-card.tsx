import { cents } from '@regietafel/domain/core/cents';
import type { CompiledForecast, ForecastOverrides } from '@regietafel/domain/liquidity/compiled';
import type { Driver } from '@regietafel/domain/liquidity/plan';
import { Card } from '@regietafel/ui/components/card';
import { Notice } from '@regietafel/ui/components/notice';
import { useMemo } from 'react';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { smallestBreach } from '../../lib/liquidity/reverse-stress.ts';
import type { CompileWith } from '../../lib/liquidity/what-must-be-true.ts';
import { MustBeTrueTable } from './must-be-true-table.tsx';
import { wholeEuro } from './telling.ts';

interface StressCardProps {
  readonly compiled: CompiledForecast;
  readonly drivers: readonly Driver[];
  readonly overrides: ForecastOverrides;
  readonly compile: CompileWith;
}

/** How little is needed to make it go wrong, and how little to keep it right. */
export function StressCard({ compiled, drivers, overrides, compile }: StressCardProps) {
  const t = useMessages('liquidity');
  return (
    <Card title={t('stress.cardTitle')}>
      <div className="rt-forecast__halves">
        <section>
          <h3>{t('stress.title')}</h3>
          <SmallestBreach compiled={compiled} />
        </section>
        <section>
          <h3>{t('must.title')}</h3>
          <MustBeTrueTable compiled={compiled} drivers={drivers} overrides={overrides} compile={compile} />
        </section>
      </div>
    </Card>
  );
}

function SmallestBreach({ compiled }: { readonly compiled: CompiledForecast }) {
  const t = useMessages('liquidity');
  const format = useFormat();
  const found = useMemo(() => smallestBreach(compiled), [compiled]);
  if (!found.ok) {
    const isBroken = found.error.code === 'already-broken';
    if (!isBroken && found.error.code !== 'unbreakable')
      return <Notice tone="caution" title={t('stress.tooHard')} />;
    return <p>{t(isBroken ? 'stress.already' : 'stress.none')}</p>;
  }
  const { ids, month, overrun } = found.value.smallest;
  const chosen = compiled.events.filter(({ key }) => ids.includes(key));
  const breach = compiled.cash.months[month];
  return (
    <>
      <p>{t('stress.found', { count: ids.length })}</p>
      <ul className="rt-forecast__list">
        {chosen.map((event) => (
          <li key={event.key}>
            {event.number === null
              ? event.title
              : t('event.numbered', { number: String(event.number), title: event.title })}{' '}
            <strong>{format.euro(event.cents)}</strong>
          </li>
        ))}
      </ul>
      <p>
        {t('stress.month', {
          short: wholeEuro(cents(Math.round(overrun)), format),
          month: breach ? format.monthLong(breach) : '',
        })}
      </p>
      <p className="rt-muted">{t('stress.lead')}</p>
    </>
  );
}
