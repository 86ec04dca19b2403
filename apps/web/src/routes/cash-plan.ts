import { createRoute } from '@tanstack/react-router';
import { cashPlanSearch } from '../features/cash-plan/cash-plan-search.ts';
import { asOfOf } from '../lib/history/as-of.ts';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { judgementsQuery } from '../lib/judgements/judgements-query.ts';
import { plansQuery } from '../lib/liquidity/books-query.ts';
import { dossierRoute } from './dossier.ts';

export const cashPlanRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: '/liquiditeit/uitgangspunten',
  validateSearch: cashPlanSearch,
  loaderDeps: ({ search }) => asOfOf(search),
  loader: ({ context: { queryClient, session, dossier }, deps: asOf }) => {
    const [tenantId, { dossierId }] = [session.current.tenant.id, dossier] as const;
    return Promise.all([
      queryClient.ensureQueryData(plansQuery(tenantId, { dossierId, asOf })),
      queryClient.ensureQueryData(judgementsQuery(tenantId, dossierId, asOf)),
      loadMessages('cashPlan'),
      loadMessages('cash'),
      loadMessages('recording'),
      loadMessages('live'),
    ]);
  },
}).lazy(() => import('../features/cash-plan/cash-plan.lazy.tsx').then(({ Route }) => Route));
