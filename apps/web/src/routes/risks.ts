import { createRoute } from '@tanstack/react-router';
import { registerQuery } from '../features/risks/register-query.ts';
import { compareSearch, registerSearch } from '../features/risks/search.ts';
import { asOfOf } from '../lib/history/as-of.ts';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { dossierRoute } from './dossier.ts';

const loader = () => Promise.all([loadMessages('risks'), loadMessages('recording'), loadMessages('errors')]);

const registerRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: '/risicos',
  validateSearch: registerSearch,
  loaderDeps: ({ search }) => asOfOf(search),
  // The register travels with the page, so that nothing moves when it comes; a refusal is shown by the page itself.
  loader: ({ context: { queryClient, session, dossier }, deps: asOf }) =>
    Promise.all([
      queryClient.prefetchQuery(
        registerQuery(session.current.tenant.id, { dossierId: dossier.dossierId, asOf }),
      ),
      loader(),
    ]),
}).lazy(() => import('../features/risks/register-page.lazy.tsx').then(({ Route }) => Route));

const compareRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: '/risicos/vergelijken',
  validateSearch: compareSearch,
  loader,
}).lazy(() => import('../features/risks/compare-page.lazy.tsx').then(({ Route }) => Route));

const importRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: '/risicos/importeren',
  loader,
}).lazy(() => import('../features/risks/import-page.lazy.tsx').then(({ Route }) => Route));

/** The pages of the risk register. */
export const risksRoutes = [registerRoute, compareRoute, importRoute] as const;
