import type { Viewpoint } from '@regietafel/contracts/sharing/viewpoints';
import type { ViewAs } from '@regietafel/domain/sharing/tenant';
import { Stack } from '@regietafel/ui/components/card';
import { Dialog } from '@regietafel/ui/components/dialog';
import { Link } from '@regietafel/ui/components/link';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { CellDetail, Muted } from '../../components/cell.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { viewingHref } from '../../lib/sharing/viewing.ts';
import { viewpointsQuery } from '../../lib/sharing/viewpoints-query.ts';
import './view-as-dialog.css';

/** Everybody through whose eyes the dossier can be looked at: those who take part, and the broad consultation. */
export function ViewAsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useMessages('dossier');
  const { dossierId } = useDossier();
  const { data } = useSuspenseQuery(viewpointsQuery(useTenantId(), dossierId));
  return (
    <Dialog title={t('viewAs.title')} isOpen onClose={onClose}>
      <Stack>
        <p>{t('viewAs.lead')}</p>
        {data.organisations.length === 0 && <Muted>{t('viewAs.none')}</Muted>}
        <ul className="rt-view-as">
          {data.organisations.map((one) => (
            <Organisation key={`${one.tenantId} ${one.role}`} viewpoint={one} />
          ))}
          {data.capacities.map((role) => (
            <Choice
              key={role}
              as={{ kind: 'capacity', role }}
              name={t('viewAs.broad')}
              detail={t('viewAs.broadHint')}
            />
          ))}
        </ul>
      </Stack>
    </Dialog>
  );
}

function Organisation({ viewpoint }: { readonly viewpoint: Viewpoint }) {
  const t = useMessages('dossier');
  const terms = useMessages('terms');
  const format = useFormat();
  const { tenantId, name, role, seesFrom } = viewpoint;
  const since = seesFrom === null ? [] : [t('viewAs.since', { day: format.date(seesFrom) })];
  const detail = [terms(`participation.${role}`), ...since].join(', ');
  return <Choice as={{ kind: 'organisation', tenantId }} name={name} detail={detail} />;
}

interface ChoiceProps {
  readonly as: ViewAs;
  readonly name: string;
  readonly detail: string;
}

/** A link that loads the page anew: nothing that was read through one's own eyes stays in it. */
function Choice({ as, name, detail }: ChoiceProps) {
  const pathname = useLocation({ select: (location) => location.pathname });
  return (
    <li>
      <Link href={viewingHref(pathname, as)}>{name}</Link>
      <CellDetail>{detail}</CellDetail>
    </li>
  );
}
