import { createRoute, retainSearchParams } from '@tanstack/react-router';
import { asOfOf, asOfSearch } from '../lib/history/as-of.ts';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { ladderQuery } from '../lib/ladder/ladder-query.ts';
import { dossierQuery } from '../lib/sharing/dossier.ts';
import { type DossierSearch, dossierSearch } from '../lib/sharing/dossier-search.ts';
import { DossierErrorPage } from './dossier-error-page.tsx';
import { signedInRoute } from './signed-in.tsx';

/**
 * Above the pages of one dossier, which all keep its reading position in time and as whom it is looked at: a link from one
 * to another takes both along. The address names the dossier by its slug; loaders of the pages find it in the context.
 */
export const dossierRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dossiers/$dossier',
  validateSearch: dossierSearch,
  search: { middlewares: [retainSearchParams<DossierSearch>(['standPer', 'bekendOp', 'bekijkAls'])] },
  beforeLoad: async ({ context, params }) => {
    const tenantId = context.session.current.tenant.id;
    return { dossier: await context.queryClient.ensureQueryData(dossierQuery(tenantId, params.dossier)) };
  },
  // Without dependencies, so that the head of the page stays where it is when the reading position moves.
  loader: ({ context: { queryClient, session, dossier }, location }) =>
    Promise.all([
      // Where it fails the page itself still stands.
      queryClient.prefetchQuery(
        ladderQuery(session.current.tenant.id, dossier.dossierId, asOfOf(asOfSearch(location.search))),
      ),
      loadMessages('dossier'),
      loadMessages('live'),
      loadMessages('terms'),
    ]),
  errorComponent: DossierErrorPage,
}).lazy(() => import('../features/dossier/dossier-frame.lazy.tsx').then(({ Route }) => Route));
