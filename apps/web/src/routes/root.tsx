import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  type ErrorComponentProps,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { PageFrame } from '../components/frame/page-frame.tsx';
import { shownViewing, viewingAt } from '../lib/sharing/viewing.ts';
import { ErrorPage } from './error-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';

interface RouterContext {
  readonly queryClient: QueryClient;
}

/** Above all pages. Loaders find the cache of answers in its context. */
export const rootRoute = createRootRouteWithContext<RouterContext>()({
  beforeLoad: ({ location, preload }) => {
    // Looking through other eyes, or one's own again, starts from an empty page.
    const isOther = viewingAt(location.pathname, location.searchStr) !== shownViewing;
    if (isOther && !preload) throw redirect({ href: location.href, reloadDocument: true });
  },
  component: Outlet,
  notFoundComponent: FramedNotFound,
  errorComponent: FramedError,
});

/** An address outside every layout still gets a header and a way home. */
function FramedNotFound() {
  return (
    <PageFrame>
      <NotFoundPage />
    </PageFrame>
  );
}

function FramedError(props: ErrorComponentProps) {
  return (
    <PageFrame>
      <ErrorPage {...props} />
    </PageFrame>
  );
}
