import { createRoute } from '@tanstack/react-router';
import { searchAddress } from '../features/search/search-address.ts';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { portfolioQuery } from '../lib/portfolio/portfolio-query.ts';
import { signedInRoute } from './signed-in.tsx';

export const searchRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/zoeken',
  validateSearch: searchAddress,
  loader: ({ context: { queryClient, session } }) =>
    Promise.all([
      queryClient.ensureQueryData(portfolioQuery(session.current.tenant.id)),
      loadMessages('search'),
      loadMessages('recording'),
    ]),
}).lazy(() => import('../features/search/search.lazy.tsx').then(({ Route }) => Route));
