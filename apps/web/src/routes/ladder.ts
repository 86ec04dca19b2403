import { createRoute } from '@tanstack/react-router';
import { asOfOf } from '../lib/history/as-of.ts';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { ladderQuery } from '../lib/ladder/ladder-query.ts';
import { dossierRoute } from './dossier.ts';

export const ladderRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: '/treden',
  loaderDeps: ({ search }) => asOfOf(search),
  loader: ({ context, deps }) => {
    const tenantId = context.session.current.tenant.id;
    return Promise.all([
      context.queryClient.ensureQueryData(ladderQuery(tenantId, context.dossier.dossierId, deps)),
      loadMessages('ladder'),
      loadMessages('threads'),
      loadMessages('recording'),
    ]);
  },
}).lazy(() => import('../features/ladder/ladder.lazy.tsx').then(({ Route }) => Route));
