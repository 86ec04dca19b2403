import { createRoute } from '@tanstack/react-router';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { invitationsQuery } from '../lib/sharing/invitations-query.ts';
import { signedInRoute } from './signed-in.tsx';

export const invitationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/uitnodigingen',
  loader: ({ context }) =>
    Promise.all([
      context.queryClient.ensureQueryData(invitationsQuery(context.session.current.tenant.id)),
      loadMessages('acts'),
    ]),
}).lazy(() => import('../features/invitations/invitations.lazy.tsx').then(({ Route }) => Route));
