import { createRoute } from '@tanstack/react-router';
import { compareSearch, registerSearch } from '../features/risks/search.ts';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { dossierRoute } from './dossier.ts';

const loader = () => Promise.all([loadMessages('risks'), loadMessages('recording'), loadMessages('errors')]);

const registerRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: '/risicos',
  validateSearch: registerSearch,
  loader,
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
