import { viewAsText } from '@regietafel/contracts/core/view-as';
import type { DossierHead } from '@regietafel/contracts/sharing/dossier';
import { useQuery } from '@tanstack/react-query';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { dossierQuery } from '../../lib/sharing/dossier.ts';
import { shownView } from '../../lib/sharing/viewing.ts';
import { viewpointsQuery } from '../../lib/sharing/viewpoints-query.ts';
import { ViewAsFrame, ViewAsToCome } from './banners.tsx';

/** Says that the page shows what somebody else reads, with one click back to the own view. */
export function ViewAsBanner() {
  const { data: dossier } = useQuery(dossierQuery(useTenantId(), shownView?.dossier ?? ''));
  return dossier === undefined ? (
    <ViewAsToCome />
  ) : (
    <ViewAsFrame>
      <Viewed dossier={dossier} />
    </ViewAsFrame>
  );
}

/** Whose view it is, by name. */
function Viewed({ dossier }: { readonly dossier: DossierHead }) {
  const t = useMessages('frame');
  const { data } = useQuery(viewpointsQuery(useTenantId(), dossier.dossierId));
  if (shownView?.as.kind === 'capacity') return t('viewAs.broad');
  const viewed = shownView && viewAsText(shownView.as);
  const name = data?.organisations.find(({ tenantId }) => tenantId === viewed)?.name;
  return name === undefined ? t('viewAs.somebody') : t('viewAs.organisation', { name });
}
