import { createRoute } from '@tanstack/react-router';
import { deliveriesSearch } from '../features/deliveries/deliveries-search.ts';
import { asOfOf } from '../lib/history/as-of.ts';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { deliveriesQuery } from '../lib/liquidity/deliveries-query.ts';
import { dossierRoute } from './dossier.ts';

export const deliveriesRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: '/liquiditeit/leveringen',
  validateSearch: deliveriesSearch,
  loaderDeps: ({ search }) => asOfOf(search),
  loader: ({ context: { queryClient, session, dossier }, deps: asOf }) =>
    Promise.all([
      queryClient.ensureQueryData(
        deliveriesQuery(session.current.tenant.id, { dossierId: dossier.dossierId, asOf }),
      ),
      loadMessages('deliveries'),
      loadMessages('cash'),
      loadMessages('recording'),
    ]),
}).lazy(() => import('../features/deliveries/deliveries.lazy.tsx').then(({ Route }) => Route));
