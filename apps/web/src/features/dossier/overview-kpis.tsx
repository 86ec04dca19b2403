import type { Overview } from '@regietafel/contracts/portfolio/portfolio';
import { StatusDot } from '@regietafel/ui/components/badge';
import { Card } from '@regietafel/ui/components/card';
import { Muted } from '../../components/cell.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { DossierLink } from '../../lib/sharing/dossier-link.tsx';
import { KPI_TONES } from '../../lib/status-tones.ts';

/** Every KPI with how it stands and where it is going. */
export function KpisCard({ kpis }: { readonly kpis: Overview['kpiStates'] }) {
  const t = useMessages('overview');
  const dossier = useMessages('dossier');
  const terms = useMessages('terms');
  return (
    <Card
      title={t('kpis.title')}
      isFlush={kpis.length > 0}
      actions={<DossierLink page="kpis">{t('goTo', { page: dossier('page.kpis') })}</DossierLink>}
    >
      {kpis.length === 0 ? (
        <Muted>{t('kpis.empty')}</Muted>
      ) : (
        <ul className="rt-kpi-states">
          {kpis.map(({ kpiId, name, status, trend }) => (
            <li key={kpiId} className="rt-kpi-states__item">
              <DossierLink page="kpis" search={{ kpi: kpiId }}>
                {name}
              </DossierLink>
              <StatusDot tone={KPI_TONES[status]}>{terms(`kpiStatus.${status}`)}</StatusDot>
              <Muted>{t('kpis.trend', { trend: terms(`kpiTrend.${trend}`) })}</Muted>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
