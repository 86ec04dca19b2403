import { createRoute } from '@tanstack/react-router';
import { searchParams, text } from '../lib/search/search-params.ts';
import { rootRoute } from './root.tsx';

/** Where to go back to afterwards; read it through `safeReturn`. */
const returnSearch = searchParams({ terug: text });

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inloggen',
  validateSearch: returnSearch,
});

export const chooseTenantRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisatie',
  validateSearch: returnSearch,
});
