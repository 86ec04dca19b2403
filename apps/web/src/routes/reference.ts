import { createRoute } from '@tanstack/react-router';
import { regionOfQuery, regionsQuery, supervisorQuery } from '../features/reference/reference-queries.ts';
import { dayAsked, referenceSearch } from '../features/reference/reference-search.ts';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { signedInRoute } from './signed-in.tsx';

export const referenceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/regios',
  validateSearch: referenceSearch,
  loaderDeps: ({ search }) => ({ on: dayAsked(search) }),
  loader: ({ context: { queryClient, session }, deps, location }) => {
    const tenantId = session.current.tenant.id;
    // No dependency: a next question is asked on the page, which keeps its form meanwhile.
    const { gemeente } = referenceSearch(location.search);
    return Promise.all([
      gemeente && queryClient.prefetchQuery(regionOfQuery(tenantId, gemeente, deps.on)),
      queryClient.ensureQueryData(regionsQuery(tenantId, deps.on)),
      queryClient.ensureQueryData(supervisorQuery(tenantId, deps.on)),
      loadMessages('reference'),
      loadMessages('terms'),
    ]);
  },
}).lazy(() => import('../features/reference/reference.lazy.tsx').then(({ Route }) => Route));
