import { createRoute } from '@tanstack/react-router';
import { exposureSearch } from '../features/exposure/exposure-search.ts';
import { exposureQuery, ownExposureQuery } from '../lib/exposure/exposure-query.ts';
import { asOfOf } from '../lib/history/as-of.ts';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { dossierRoute } from './dossier.ts';
import { signedInRoute } from './signed-in.tsx';

export const exposureRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: '/afhankelijkheid',
  validateSearch: exposureSearch,
  loaderDeps: ({ search }) => asOfOf(search),
  loader: ({ context: { queryClient, session, dossier }, deps }) =>
    Promise.all([
      queryClient.ensureQueryData(exposureQuery(session.current.tenant.id, dossier.dossierId, deps)),
      loadMessages('exposure'),
      loadMessages('recording'),
    ]),
}).lazy(() => import('../features/exposure/exposure.lazy.tsx').then(({ Route }) => Route));

export const ownExposureRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/afhankelijkheid',
  validateSearch: exposureSearch,
  loader: ({ context: { queryClient, session } }) =>
    Promise.all([
      queryClient.ensureQueryData(ownExposureQuery(session.current.tenant.id)),
      loadMessages('exposure'),
    ]),
}).lazy(() => import('../features/exposure/own-exposure.lazy.tsx').then(({ Route }) => Route));
