import { createRoute } from '@tanstack/react-router';
import { judgementsSearch } from '../features/judgements/judgements-search.ts';
import { asOfOf } from '../lib/history/as-of.ts';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { judgementsQuery, positionsQuery } from '../lib/judgements/judgements-query.ts';
import { dossierRoute } from './dossier.ts';

export const judgementsRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: '/oordelen',
  validateSearch: judgementsSearch,
  loaderDeps: ({ search }) => asOfOf(search),
  loader: ({ context: { queryClient, session, dossier }, deps }) => {
    const asked = [session.current.tenant.id, dossier.dossierId, deps] as const;
    return Promise.all([
      queryClient.ensureQueryData(judgementsQuery(...asked)),
      queryClient.ensureQueryData(positionsQuery(...asked)),
      loadMessages('judgements'),
      loadMessages('recording'),
    ]);
  },
}).lazy(() => import('../features/judgements/judgements.lazy.tsx').then(({ Route }) => Route));
