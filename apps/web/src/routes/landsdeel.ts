import { createRoute, redirect } from '@tanstack/react-router';
import { asOfOf } from '../lib/history/as-of.ts';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { planQuery, plansQuery } from '../lib/landsdeel/plan-query.ts';
import { dossierRoute } from './dossier.ts';
import { signedInRoute } from './signed-in.tsx';

/** The plans of regions together; whoever follows one is taken there. */
export const plansRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/landsdeel',
  loader: async ({ context }) => {
    const [{ plans }] = await Promise.all([
      context.queryClient.ensureQueryData(plansQuery(context.session.current.tenant.id)),
      loadMessages('landsdeel'),
    ]);
    const [only] = plans;
    if (only !== undefined && plans.length === 1)
      throw redirect({ to: '/dossiers/$dossier/plan', params: { dossier: only.slug }, replace: true });
  },
}).lazy(() => import('../features/landsdeel/plans.lazy.tsx').then(({ Route }) => Route));

/** What a plan tells, among the pages of its dossier. */
export const planRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: '/plan',
  loaderDeps: ({ search }) => asOfOf(search),
  loader: ({ context: { queryClient, session, dossier }, deps }) =>
    Promise.all([
      queryClient.ensureQueryData(planQuery(session.current.tenant.id, dossier.dossierId, deps)),
      loadMessages('landsdeel'),
      loadMessages('recording'),
    ]),
}).lazy(() => import('../features/landsdeel/plan.lazy.tsx').then(({ Route }) => Route));
