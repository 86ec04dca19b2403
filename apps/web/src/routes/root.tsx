import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';

interface RouterContext {
  readonly queryClient: QueryClient;
}

/** Above all pages. Loaders find the cache of answers in its context. */
export const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Outlet });
