import { createRoute, redirect } from '@tanstack/react-router';
import { demoQuery } from '../features/accounts/demo-query.ts';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { searchParams, text } from '../lib/search/search-params.ts';
import { safeReturn } from '../lib/session/safe-return.ts';
import { isAtWork, sessionQuery } from '../lib/session/session.ts';
import { rootRoute } from './root.tsx';

/** Where to go back to afterwards; read it through `safeReturn`. */
const returnSearch = searchParams({ terug: text });

/** The frame comes with the page: until then there is nothing that could move. */
const pendingComponent = () => null;

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inloggen',
  validateSearch: returnSearch,
  pendingComponent,
  beforeLoad: async ({ context, search }) => {
    const me = await context.queryClient.ensureQueryData(sessionQuery);
    if (isAtWork(me)) throw redirect({ href: safeReturn(search.terug), replace: true });
    if (me.account !== null) throw redirect({ to: '/organisatie', search, replace: true });
  },
  loader: ({ context }) =>
    Promise.all([
      context.queryClient.ensureQueryData(demoQuery),
      loadMessages('accounts'),
      loadMessages('errors'),
    ]),
}).lazy(() => import('../features/accounts/sign-in.lazy.tsx').then(({ Route }) => Route));

export const passwordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/wachtwoord',
  validateSearch: returnSearch,
  pendingComponent,
  beforeLoad: async ({ context, search }) => {
    const me = await context.queryClient.ensureQueryData(sessionQuery);
    if (me.account === null) throw redirect({ to: '/inloggen', search, replace: true });
  },
  loader: () => Promise.all([loadMessages('accounts'), loadMessages('errors')]),
}).lazy(() => import('../features/accounts/password.lazy.tsx').then(({ Route }) => Route));

export const chooseTenantRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisatie',
  validateSearch: returnSearch,
  pendingComponent,
  beforeLoad: async ({ context, search }) => {
    const me = await context.queryClient.ensureQueryData(sessionQuery);
    if (me.account === null) throw redirect({ to: '/inloggen', search, replace: true });
  },
  loader: () => Promise.all([loadMessages('accounts'), loadMessages('terms'), loadMessages('errors')]),
}).lazy(() => import('../features/accounts/choose-tenant.lazy.tsx').then(({ Route }) => Route));
