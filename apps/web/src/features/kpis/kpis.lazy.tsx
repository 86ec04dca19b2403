import { SplitView } from '@regietafel/ui/components/side-panel';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { PageTitle } from '../../components/page-title.tsx';
import { RefreshNotice } from '../../components/refresh-notice.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useAsOf } from '../../lib/history/use-as-of.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { Board } from './board/kpi-board.tsx';
import { KpiPanel } from './panel/kpi-panel.tsx';
import { boardQuery } from './queries.ts';
import { useKpisAddress } from './use-kpis-address.ts';
import './kpis.css';

export const Route = createLazyRoute('/signed-in/dossiers/$dossier/kpis')({ component: KpisPage });

/** The KPI's of a dossier: whether the norms are met, where it is going and why, and one KPI in detail beside them. */
function KpisPage() {
  const t = useMessages('kpis');
  const format = useFormat();
  const { dossierId, providerName } = useDossier();
  const asOf = useAsOf();
  const { kpi } = useKpisAddress();
  const query = useSuspenseQuery(boardQuery(useTenantId(), { dossierId, asOf }));
  const isNow = asOf.standPer === null && asOf.knownAt === null;
  return (
    <>
      <PageTitle parts={[t('title'), providerName]} />
      <SplitView panel={kpi === undefined ? null : <KpiPanel key={kpi} kpiId={kpi} isNow={isNow} />}>
        <div className="rt-kpis__head">
          <h2>{t('title')}</h2>
          <p>{t('lead', { day: format.date(query.data.day) })}</p>
        </div>
        <RefreshNotice query={query} />
        <Board board={query.data} openId={kpi} isNow={isNow} />
      </SplitView>
    </>
  );
}
