import { createRoute } from '@tanstack/react-router';
import { logChoicesQuery, logQuery, supportQuery } from '../features/audit/log-queries.ts';
import { logSearch } from '../features/audit/log-search.ts';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { signedInRoute } from './signed-in.tsx';

export const auditRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/logboek',
  validateSearch: logSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient, session }, deps }) => {
    const tenantId = session.current.tenant.id;
    return Promise.all([
      queryClient.ensureInfiniteQueryData(logQuery(tenantId, deps)),
      queryClient.ensureQueryData(logChoicesQuery(tenantId)),
      queryClient.ensureQueryData(supportQuery(tenantId)),
      loadMessages('audit'),
    ]);
  },
}).lazy(() => import('../features/audit/log.lazy.tsx').then(({ Route }) => Route));
