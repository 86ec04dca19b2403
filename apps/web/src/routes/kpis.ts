import { createRoute } from '@tanstack/react-router';
import { boardQuery } from '../features/kpis/queries.ts';
import { kpisSearch } from '../features/kpis/search.ts';
import { asOfOf } from '../lib/history/as-of.ts';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { dossierRoute } from './dossier.ts';

export const kpisRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: 'kpis',
  validateSearch: kpisSearch,
  loaderDeps: ({ search }) => asOfOf(search),
  loader: ({ context, deps }) => {
    const { dossierId } = context.dossier;
    return Promise.all([
      context.queryClient.ensureQueryData(
        boardQuery(context.session.current.tenant.id, { dossierId, asOf: deps }),
      ),
      loadMessages('kpis'),
      loadMessages('errors'),
      loadMessages('recording'),
    ]);
  },
}).lazy(() => import('../features/kpis/kpis.lazy.tsx').then(({ Route }) => Route));
