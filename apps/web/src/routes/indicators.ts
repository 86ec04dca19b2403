import { createRoute } from '@tanstack/react-router';
import { indicatorsSearch } from '../features/indicators/indicators-search.ts';
import { asOfOf } from '../lib/history/as-of.ts';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { indicatorsQuery } from '../lib/indicators/indicators-query.ts';
import { dossierRoute } from './dossier.ts';

export const indicatorsRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: '/indicatoren',
  validateSearch: indicatorsSearch,
  loaderDeps: ({ search }) => asOfOf(search),
  loader: ({ context: { queryClient, session, dossier }, deps }) =>
    Promise.all([
      queryClient.ensureQueryData(indicatorsQuery(session.current.tenant.id, dossier.dossierId, deps)),
      loadMessages('indicators'),
      loadMessages('recording'),
    ]),
}).lazy(() => import('../features/indicators/indicators.lazy.tsx').then(({ Route }) => Route));
