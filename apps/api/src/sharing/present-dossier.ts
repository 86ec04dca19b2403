import type { DossierHead } from '@regietafel/contracts/sharing/dossier';
import type { DossierEntry } from '@regietafel/db/queries/sharing/dossiers';

/** A dossier as it stands at the head of a row or a page. */
export function presentDossier({ id, ...entry }: DossierEntry): DossierHead {
  const {
    slug,
    providerId,
    providerName,
    providerGroup,
    openedOn,
    closedOn,
    isFictitious,
    isPlan,
    capacities,
  } = entry;
  const provider = { providerId, providerName, providerGroup };
  return { dossierId: id, slug, ...provider, openedOn, closedOn, isFictitious, isPlan, capacities };
}
