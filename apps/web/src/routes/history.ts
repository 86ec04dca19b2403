import { createRoute } from '@tanstack/react-router';
import { changesQuery } from '../features/history/changes-query.ts';
import { historySearch, kindOf } from '../features/history/history-search.ts';
import { asOfOf } from '../lib/history/as-of.ts';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { dossierRoute } from './dossier.ts';

export const historyRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: '/logboek',
  validateSearch: historySearch,
  loaderDeps: ({ search }) => ({ asOf: asOfOf(search), kind: kindOf(search) }),
  loader: ({ context, deps: { asOf, kind } }) => {
    const tenantId = context.session.current.tenant.id;
    const { dossierId } = context.dossier;
    return Promise.all([
      context.queryClient.ensureInfiniteQueryData(changesQuery(tenantId, dossierId, asOf, kind)),
      loadMessages('history'),
      loadMessages('recording'),
    ]);
  },
}).lazy(() => import('../features/history/history.lazy.tsx').then(({ Route }) => Route));
