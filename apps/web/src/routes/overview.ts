import { createRoute, redirect } from '@tanstack/react-router';
import { overviewQuery } from '../features/dossier/overview-query.ts';
import { asOfOf } from '../lib/history/as-of.ts';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { dossierRoute } from './dossier.ts';

export const overviewRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: '/',
  // The first page of a plan is the plan: it has no provider to give an overview of.
  beforeLoad: ({ context, params, search }) => {
    if (context.dossier.isPlan)
      throw redirect({ to: '/dossiers/$dossier/plan', params, search, replace: true });
  },
  loaderDeps: ({ search }) => asOfOf(search),
  loader: ({ context, deps }) => {
    const tenantId = context.session.current.tenant.id;
    return Promise.all([
      context.queryClient.ensureQueryData(overviewQuery(tenantId, context.dossier.dossierId, deps)),
      loadMessages('overview'),
      loadMessages('portfolio'),
      loadMessages('recording'),
    ]);
  },
}).lazy(() => import('../features/dossier/overview.lazy.tsx').then(({ Route }) => Route));
