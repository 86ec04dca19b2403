import { createRoute } from '@tanstack/react-router';
import { peopleQuery } from '../features/organisation/people/people-query.ts';
import { peopleSearch } from '../features/organisation/people/people-search.ts';
import { openReviewQuery, reviewOverviewQuery } from '../features/organisation/reviews/reviews-queries.ts';
import { reviewsSearch } from '../features/organisation/reviews/reviews-search.ts';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { signedInRoute } from './signed-in.tsx';

const peopleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisatie/mensen',
  validateSearch: peopleSearch,
  loader: ({ context: { queryClient, session } }) =>
    Promise.all([
      queryClient.ensureQueryData(peopleQuery(session.current.tenant.id)),
      loadMessages('organisation'),
      loadMessages('terms'),
    ]),
}).lazy(() => import('../features/organisation/people/people.lazy.tsx').then(({ Route }) => Route));

const reviewsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisatie/rechtencontrole',
  validateSearch: reviewsSearch,
  loaderDeps: ({ search }) => ({ kind: search.controle }),
  loader: ({ context: { queryClient, session }, deps }) => {
    const tenantId = session.current.tenant.id;
    const mayReview = session.rights.includes('accounts.review');
    return Promise.all([
      queryClient.ensureQueryData(reviewOverviewQuery(tenantId)),
      // Judged is what stands now, not what an earlier visit found.
      deps.kind &&
        mayReview &&
        queryClient.fetchQuery({ ...openReviewQuery(tenantId, deps.kind), staleTime: 0 }),
      loadMessages('organisation'),
      loadMessages('terms'),
    ]);
  },
}).lazy(() => import('../features/organisation/reviews/reviews.lazy.tsx').then(({ Route }) => Route));

const takeAlongRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisatie/meenemen',
  loader: () => loadMessages('organisation'),
}).lazy(() => import('../features/organisation/take-along/take-along.lazy.tsx').then(({ Route }) => Route));

export const organisationRoutes = [peopleRoute, reviewsRoute, takeAlongRoute];
