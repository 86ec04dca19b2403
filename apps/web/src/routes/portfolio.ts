import { createRoute } from '@tanstack/react-router';
import { portfolioSearch } from '../features/portfolio/portfolio-search.ts';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { portfolioQuery } from '../lib/portfolio/portfolio-query.ts';
import { invitationsQuery } from '../lib/sharing/invitations-query.ts';
import { signedInRoute } from './signed-in.tsx';

export const portfolioRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  validateSearch: portfolioSearch,
  loader: ({ context }) =>
    Promise.all([
      context.queryClient.ensureQueryData(portfolioQuery(context.session.current.tenant.id)),
      // Before the page, so that nothing moves when a letter waits.
      context.queryClient.ensureQueryData(invitationsQuery(context.session.current.tenant.id)),
      loadMessages('portfolio'),
      loadMessages('terms'),
    ]),
}).lazy(() => import('../features/portfolio/portfolio.lazy.tsx').then(({ Route }) => Route));
