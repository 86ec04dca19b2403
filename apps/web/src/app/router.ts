import { createRouter } from '@tanstack/react-router';
import { onForget, queryClient } from '../lib/api/query-client.ts';
import { ErrorPage } from '../routes/error-page.tsx';
import { NotFoundPage } from '../routes/not-found-page.tsx';
import { PendingPage } from '../routes/pending-page.tsx';
import { routeTree } from '../routes/tree.ts';

/** The pages by address. Code and data of a page are fetched when a person seems about to go there. */
export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  // The cache of answers decides what is fresh.
  defaultPreloadStaleTime: 0,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  defaultPendingComponent: PendingPage,
  defaultPendingMs: 150,
  scrollRestoration: true,
});

// What loaders gave is kept per address, whoever asks.
onForget(() => router.clearCache());

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
