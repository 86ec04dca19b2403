import { createRoute } from '@tanstack/react-router';
import { catalogueQuery, viewsQuery } from '../features/comparison/comparison-queries.ts';
import { comparisonSearch } from '../features/comparison/comparison-search.ts';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { signedInRoute } from './signed-in.tsx';

export const comparisonRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/vergelijken',
  validateSearch: comparisonSearch,
  loader: ({ context: { queryClient, session } }) =>
    Promise.all([
      queryClient.ensureQueryData(catalogueQuery(session.current.tenant.id)),
      queryClient.ensureQueryData(viewsQuery(session.current.tenant.id)),
      loadMessages('comparison'),
    ]),
}).lazy(() => import('../features/comparison/comparison.lazy.tsx').then(({ Route }) => Route));
