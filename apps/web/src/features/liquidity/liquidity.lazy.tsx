import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { useMemo } from 'react';
import { PageTitle } from '../../components/page-title.tsx';
import { RefreshNotice } from '../../components/refresh-notice.tsx';
import { useAsOf } from '../../lib/history/use-as-of.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { forecastQuery } from '../../lib/liquidity/forecast-query.ts';
import { withNoise } from '../../lib/liquidity/with-noise.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { ForecastPage } from './forecast-page.tsx';
import { NoForecast } from './no-forecast.tsx';
import { PlanHead } from './plan-head.tsx';
import './liquidity.css';

export const Route = createLazyRoute('/signed-in/dossiers/$dossier/liquiditeit')({
  component: LiquidityPage,
});

/** Whether the money of a provider lasts, through whose eyes one likes, and what that depends on. */
function LiquidityPage() {
  const t = useMessages('liquidity');
  const { dossierId, providerName } = useDossier();
  const { plan } = Route.useSearch();
  const query = useSuspenseQuery(
    forecastQuery(useTenantId(), { dossierId, asOf: useAsOf(), planOf: plan ?? null }),
  );
  const { input } = query.data;
  const complete = useMemo(() => input && withNoise(input), [input]);
  return (
    <div className="rt-forecast">
      <PageTitle parts={[t('title'), providerName]} />
      <PlanHead forecast={query.data} />
      <RefreshNotice query={query} />
      {complete === null ? (
        <NoForecast mayRecord={query.data.desk.events.length > 0} />
      ) : (
        <ForecastPage forecast={query.data} input={complete} />
      )}
    </div>
  );
}
