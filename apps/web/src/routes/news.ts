import { createRoute } from '@tanstack/react-router';
import { newsQuery } from '../features/portfolio/news-query.ts';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { signedInRoute } from './signed-in.tsx';

export const newsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/wijzigingen',
  loader: ({ context }) =>
    Promise.all([
      context.queryClient.ensureQueryData(newsQuery(context.session.current.tenant.id)),
      loadMessages('overview'),
      loadMessages('recording'),
      loadMessages('terms'),
    ]),
}).lazy(() => import('../features/portfolio/news.lazy.tsx').then(({ Route }) => Route));
