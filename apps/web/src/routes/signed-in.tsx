import { createRoute, redirect } from '@tanstack/react-router';
import { SignedInFrame } from '../components/frame/signed-in-frame.tsx';
import { isAtWork, sessionQuery } from '../lib/session/session.ts';
import { rootRoute } from './root.tsx';

/**
 * Above all pages that need a person at work for an organisation. Others are sent to sign in, or to choose an
 * organisation, and come back to where they wanted to go. Loaders find the `session` in the context.
 */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData(sessionQuery);
    if (me.account?.mustChoosePassword === true)
      throw redirect({ to: '/wachtwoord', search: { terug: location.href } });
    if (isAtWork(me)) return { session: me };
    throw redirect({
      to: me.account === null ? '/inloggen' : '/organisatie',
      search: { terug: location.href },
    });
  },
  component: SignedInFrame,
  // Until the session is known nothing is drawn: a page without its frame would jump when the frame comes.
  pendingComponent: () => null,
});
