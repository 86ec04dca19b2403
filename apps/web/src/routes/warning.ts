import { createRoute } from '@tanstack/react-router';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { watchListQuery } from '../lib/warning/warning-queries.ts';
import { signedInRoute } from './signed-in.tsx';

export const watchListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/signalen',
  loader: ({ context: { queryClient, session } }) =>
    Promise.all([
      queryClient.ensureQueryData(watchListQuery(session.current.tenant.id, null)),
      loadMessages('warning'),
      loadMessages('indicators'),
      loadMessages('recording'),
    ]),
}).lazy(() => import('../features/warning/watch-list.lazy.tsx').then(({ Route }) => Route));
