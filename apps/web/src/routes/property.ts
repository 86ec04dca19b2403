import { createRoute } from '@tanstack/react-router';
import { propertySearch } from '../features/property/property-search.ts';
import { asOfOf } from '../lib/history/as-of.ts';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { propertyQuery } from '../lib/property/property-query.ts';
import { dossierRoute } from './dossier.ts';

export const propertyRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: '/vastgoed',
  validateSearch: propertySearch,
  loaderDeps: ({ search }) => asOfOf(search),
  loader: ({ context: { queryClient, session, dossier }, deps }) =>
    Promise.all([
      queryClient.ensureQueryData(propertyQuery(session.current.tenant.id, dossier.dossierId, deps)),
      loadMessages('property'),
      loadMessages('recording'),
    ]),
}).lazy(() => import('../features/property/property.lazy.tsx').then(({ Route }) => Route));
