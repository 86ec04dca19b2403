import { createRoute } from '@tanstack/react-router';
import { agreementsQuery } from '../features/agreements/agreements-query.ts';
import { agreementsSearch } from '../features/agreements/agreements-search.ts';
import { asOfOf } from '../lib/history/as-of.ts';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { dossierRoute } from './dossier.ts';

export const agreementsRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: '/afspraken',
  validateSearch: agreementsSearch,
  loaderDeps: ({ search }) => asOfOf(search),
  loader: ({ context, deps }) => {
    const tenantId = context.session.current.tenant.id;
    return Promise.all([
      context.queryClient.ensureQueryData(agreementsQuery(tenantId, context.dossier.dossierId, deps)),
      loadMessages('agreements'),
      loadMessages('recording'),
    ]);
  },
}).lazy(() => import('../features/agreements/agreements.lazy.tsx').then(({ Route }) => Route));
