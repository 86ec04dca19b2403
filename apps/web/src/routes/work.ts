import { createRoute } from '@tanstack/react-router';
import { workSearch } from '../features/tasks/work-search.ts';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { workQuery } from '../lib/work/work-query.ts';
import { signedInRoute } from './signed-in.tsx';

export const workRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/werk',
  validateSearch: workSearch,
  loader: ({ context }) =>
    Promise.all([
      context.queryClient.ensureQueryData(workQuery(context.session.current.tenant.id)),
      loadMessages('tasks'),
      loadMessages('terms'),
    ]),
}).lazy(() => import('../features/tasks/work.lazy.tsx').then(({ Route }) => Route));
