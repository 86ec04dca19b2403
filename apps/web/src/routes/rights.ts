import { createRoute } from '@tanstack/react-router';
import { matrixQuery } from '../features/rights/matrix-query.ts';
import { matrixSearch, rightsSearch } from '../features/rights/rights-search.ts';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { signedInRoute } from './signed-in.tsx';

const rightsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rechten',
  validateSearch: rightsSearch,
  loader: () => Promise.all([loadMessages('rights'), loadMessages('terms')]),
}).lazy(() => import('../features/rights/rights.lazy.tsx').then(({ Route }) => Route));

const matrixRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rechten/matrix',
  validateSearch: matrixSearch,
  loader: ({ context: { queryClient, session } }) =>
    Promise.all([
      queryClient.ensureQueryData(matrixQuery(session.current.tenant.id)),
      loadMessages('rights'),
      loadMessages('terms'),
    ]),
}).lazy(() => import('../features/rights/matrix.lazy.tsx').then(({ Route }) => Route));

export const rightsRoutes = [rightsRoute, matrixRoute];
