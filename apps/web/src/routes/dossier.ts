import { createRoute } from '@tanstack/react-router';
import { asOfSearch } from '../lib/history/as-of.ts';
import { signedInRoute } from './signed-in.tsx';

/** Above the pages of one dossier, which all keep its reading position in time. */
export const dossierRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dossiers/$dossier',
  validateSearch: asOfSearch,
});
