import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute, Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { api } from '../../lib/api/client.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { DossierContext, dossierQuery } from '../../lib/sharing/dossier.ts';
import { shownViewing } from '../../lib/sharing/viewing.ts';
import { DossierHeader } from './dossier-header.tsx';

export const Route = createLazyRoute('/signed-in/dossiers/$dossier')({ component: DossierFrame });

/** The head and tabs above every page of one dossier. */
function DossierFrame() {
  const { dossier: named } = Route.useParams();
  const { data: dossier } = useSuspenseQuery(dossierQuery(useTenantId(), named));
  const { dossierId } = dossier;

  useEffect(() => {
    // Looking as somebody else is no visit.
    if (shownViewing !== null) return;
    // Only what is new next time depends on it: a visit that could not be noted is no news for the reader.
    api.portfolio.visit.mutate({ dossierId }).catch(() => undefined);
  }, [dossierId]);

  return (
    <DossierContext value={dossier}>
      <DossierHeader key={dossierId} />
      <Outlet />
    </DossierContext>
  );
}
