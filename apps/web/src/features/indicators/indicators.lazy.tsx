import { Stack } from '@regietafel/ui/components/card';
import { SplitView } from '@regietafel/ui/components/side-panel';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { lazy } from 'react';
import { PageTitle } from '../../components/page-title.tsx';
import { Part } from '../../components/part.tsx';
import { RefreshNotice } from '../../components/refresh-notice.tsx';
import { isPast } from '../../lib/history/as-of.ts';
import { useAsOf } from '../../lib/history/use-as-of.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { indicatorsQuery } from '../../lib/indicators/indicators-query.ts';
import { useMay, useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { ProfileCard } from './profile-card.tsx';
import { ReportsCard } from './reports-card.tsx';
import { useIndicatorsAddress } from './use-indicators-address.ts';
import { ValuesCard } from './values-card.tsx';
import './indicators.css';

const ReportPanel = lazy(() => import('./report-panel.tsx').then((part) => ({ default: part.ReportPanel })));
const IndicatorPanel = lazy(() =>
  import('./indicator-panel.tsx').then((part) => ({ default: part.IndicatorPanel })),
);
const IndicatorDialogs = lazy(() =>
  import('./indicator-dialogs.tsx').then((part) => ({ default: part.IndicatorDialogs })),
);

const SignalsCard = lazy(() =>
  import('../../components/warning/signals-card.tsx').then((part) => ({ default: part.SignalsCard })),
);

const ReleaseCard = lazy(() =>
  import('../../components/release/release-card.tsx').then((part) => ({ default: part.ReleaseCard })),
);

export const Route = createLazyRoute('/signed-in/dossiers/$dossier/indicatoren')({
  component: IndicatorsPage,
});

/** What a provider reported of itself, what every indicator makes of it, and with whom it can be compared. */
function IndicatorsPage() {
  const t = useMessages('indicators');
  const { dossierId, providerName } = useDossier();
  const query = useSuspenseQuery(indicatorsQuery(useTenantId(), dossierId, useAsOf()));
  const { opgave, indicator, actie } = useIndicatorsAddress();
  const board = query.data;
  const isNow = !isPast(Route.useSearch());
  const maySeeSignals = useMay('warning.read');
  const panel =
    (opgave !== undefined && <ReportPanel key={opgave} board={board} reportId={opgave} isNow={isNow} />) ||
    (indicator !== undefined && <IndicatorPanel key={indicator} board={board} indicatorId={indicator} />);
  return (
    <>
      <PageTitle parts={[t('title'), providerName]} />
      <SplitView panel={panel && <Part>{panel}</Part>}>
        <Stack>
          <div className="rt-indicators__head">
            <h2>{t('title')}</h2>
            <p>{t('lead')}</p>
          </div>
          <RefreshNotice query={query} />
          <ReportsCard board={board} isNow={isNow} />
          <ValuesCard board={board} />
          {maySeeSignals && (
            <Part>
              <SignalsCard isNow={isNow} />
            </Part>
          )}
          <ProfileCard board={board} isNow={isNow} />
          <Part>
            <ReleaseCard isNow={isNow} />
          </Part>
        </Stack>
      </SplitView>
      {isNow && actie !== undefined && (
        <Part>
          <IndicatorDialogs board={board} />
        </Part>
      )}
    </>
  );
}
