import { Card } from '@regietafel/ui/components/card';
import { EmptyState } from '@regietafel/ui/components/notice';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { ForecastLinks } from './forecast-links.tsx';

/** Nobody has laid down a plan that the reader sees: what to do about it. */
export function NoForecast({ mayRecord }: { readonly mayRecord: boolean }) {
  const t = useMessages('liquidity');
  return (
    <Card>
      <EmptyState title={t('empty.title')} icon="trendUp" actions={mayRecord && <ForecastLinks />}>
        {t(mayRecord ? 'empty.own' : 'empty.other')}
      </EmptyState>
    </Card>
  );
}
