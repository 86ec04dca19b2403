import { createRoute } from '@tanstack/react-router';
import { liquiditySearch } from '../features/liquidity/liquidity-search.ts';
import { asOfOf } from '../lib/history/as-of.ts';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { forecastQuery } from '../lib/liquidity/forecast-query.ts';
import { dossierRoute } from './dossier.ts';

export const liquidityRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: '/liquiditeit',
  validateSearch: liquiditySearch,
  loaderDeps: ({ search }) => ({ asOf: asOfOf(search), planOf: search.plan ?? null }),
  loader: ({ context: { queryClient, session, dossier }, deps }) =>
    Promise.all([
      queryClient.ensureQueryData(
        forecastQuery(session.current.tenant.id, { dossierId: dossier.dossierId, ...deps }),
      ),
      loadMessages('liquidity'),
      loadMessages('recording'),
    ]),
}).lazy(() => import('../features/liquidity/liquidity.lazy.tsx').then(({ Route }) => Route));
