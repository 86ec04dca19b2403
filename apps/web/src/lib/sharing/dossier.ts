import type { DossierHead } from '@regietafel/contracts/sharing/dossier';
import type { TenantId } from '@regietafel/domain/core/ids';
import { createContext, use } from 'react';
import { api } from '../api/client.ts';
import { tenantQuery } from '../api/tenant-query.ts';

/** The dossier that an address names, by slug or id. */
export function dossierQuery(tenantId: TenantId, dossier: string) {
  return tenantQuery(tenantId, 'sharing.dossier', { dossier }, (options) =>
    api.sharing.dossier.query({ dossier }, options),
  );
}

export const DossierContext = createContext<DossierHead | null>(null);

/** The dossier of the page; only for components under the frame of a dossier. */
export function useDossier(): DossierHead {
  const dossier = use(DossierContext);
  if (!dossier) throw new Error('useDossier outside the pages of a dossier');
  return dossier;
}
