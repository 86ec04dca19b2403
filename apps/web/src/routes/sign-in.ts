import { createRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { rootRoute } from './root.tsx';

/** Where to go back to afterwards; read it through `safeReturn`. */
const returnSearch = z.object({ terug: z.catch(z.optional(z.string()), undefined) });

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
