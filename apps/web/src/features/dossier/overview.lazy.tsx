import { Stack } from '@regietafel/ui/components/card';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { PageTitle } from '../../components/page-title.tsx';
import { RefreshNotice } from '../../components/refresh-notice.tsx';
import { useAsOf } from '../../lib/history/use-as-of.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { ChangesCard } from './overview-changes.tsx';
import { KpisCard } from './overview-kpis.tsx';
import { overviewQuery } from './overview-query.ts';
import { RisksCard } from './overview-risks.tsx';
import { OverviewTiles } from './overview-tiles.tsx';
import { TodosCard } from './overview-todos.tsx';
import './overview.css';

export const Route = createLazyRoute('/signed-in/dossiers/$dossier/')({ component: OverviewPage });

/** How the dossier stands, what must be done and what has changed, on one screen. */
function OverviewPage() {
  const t = useMessages('dossier');
  const { dossierId, providerName } = useDossier();
  const query = useSuspenseQuery(overviewQuery(useTenantId(), dossierId, useAsOf()));
  const overview = query.data;
  return (
    <Stack>
      <PageTitle parts={[t('page.overview'), providerName]} />
      <RefreshNotice query={query} />
      <OverviewTiles overview={overview} />
      <div className="rt-overview">
        <div className="rt-overview__column rt-overview__column--main">
          <TodosCard todos={overview.todos} />
          <ChangesCard news={overview.news} latest={overview.latest} />
        </div>
        <div className="rt-overview__column">
          <RisksCard colours={overview.riskColours} openRisks={overview.openRisks} />
          <KpisCard kpis={overview.kpiStates} />
        </div>
      </div>
    </Stack>
  );
}
