import { createRoute } from '@tanstack/react-router';
import { actsQuery } from '../features/sharing/acts/acts-query.ts';
import { seatDeskQuery } from '../features/sharing/seats/seat-desk-query.ts';
import { addedKringenQuery, participantsQuery } from '../features/sharing/sharing-queries.ts';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { kringenQuery } from '../lib/sharing/kringen-query.ts';
import { dossierRoute } from './dossier.ts';

export const sharingRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: '/deelnemers',
  loader: ({ context: { queryClient, session, dossier } }) => {
    const tenantId = session.current.tenant.id;
    return Promise.all([
      queryClient.ensureQueryData(participantsQuery(tenantId, dossier.dossierId)),
      queryClient.ensureQueryData(kringenQuery(tenantId, dossier.dossierId)),
      queryClient.ensureQueryData(addedKringenQuery(tenantId, dossier.dossierId)),
      queryClient.ensureQueryData(actsQuery(tenantId, dossier.dossierId)),
      queryClient.ensureQueryData(seatDeskQuery(tenantId, dossier.dossierId)),
      loadMessages('seats'),
      loadMessages('sharing'),
      loadMessages('acts'),
      loadMessages('recording'),
      loadMessages('kringen'),
    ]);
  },
}).lazy(() => import('../features/sharing/sharing.lazy.tsx').then(({ Route }) => Route));
