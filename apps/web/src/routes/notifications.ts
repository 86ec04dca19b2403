import { createRoute } from '@tanstack/react-router';
import { notificationsQuery, settingsQuery } from '../features/notifications/notification-queries.ts';
import { isUnreadOnly, notificationsSearch } from '../features/notifications/notifications-search.ts';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { signedInRoute } from './signed-in.tsx';

const notificationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/meldingen',
  validateSearch: notificationsSearch,
  loaderDeps: ({ search }) => ({ isUnread: isUnreadOnly(search) }),
  loader: ({ context: { queryClient, session }, deps }) =>
    Promise.all([
      queryClient.ensureInfiniteQueryData(notificationsQuery(session.current.tenant.id, deps.isUnread)),
      loadMessages('notifications'),
    ]),
}).lazy(() => import('../features/notifications/notifications.lazy.tsx').then(({ Route }) => Route));

const settingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/meldingen/instellingen',
  loader: ({ context: { queryClient, session } }) =>
    Promise.all([
      queryClient.ensureQueryData(settingsQuery(session.current.tenant.id)),
      loadMessages('notifications'),
    ]),
}).lazy(() => import('../features/notifications/settings.lazy.tsx').then(({ Route }) => Route));

export const notificationRoutes = [notificationsRoute, settingsRoute];
