import { startOfHalf } from '@regietafel/domain/landsdeel/half-year';
import { Stack } from '@regietafel/ui/components/card';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { PageTitle } from '../../components/page-title.tsx';
import { RefreshNotice } from '../../components/refresh-notice.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { isPast } from '../../lib/history/as-of.ts';
import { useAsOf } from '../../lib/history/use-as-of.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { planQuery } from '../../lib/landsdeel/plan-query.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { DependenciesCard } from './dependencies-card.tsx';
import { FundingCard } from './funding-card.tsx';
import { MilestonesCard } from './milestones-card.tsx';
import { PartsCard } from './parts-card.tsx';
import { PathCard } from './path-card.tsx';
import { PlanTiles } from './plan-tiles.tsx';
import './landsdeel.css';

export const Route = createLazyRoute('/signed-in/dossiers/$dossier/plan')({ component: PlanPage });

/** How far the closed places are from zero, who decided on which part, and what leans on it. */
function PlanPage() {
  const t = useMessages('landsdeel');
  const format = useFormat();
  const { dossierId, providerName } = useDossier();
  const query = useSuspenseQuery(planQuery(useTenantId(), dossierId, useAsOf()));
  const plan = query.data;
  // Of the past nothing is recorded.
  const isNow = !isPast(Route.useSearch());
  return (
    <Stack>
      <PageTitle parts={[t('title'), providerName]} />
      <RefreshNotice query={query} />
      <p className="rt-muted">
        {t('goal', { day: format.date(startOfHalf(plan.zeroFrom)) })} {t('source', { source: plan.source })}
      </p>
      <PlanTiles plan={plan} />
      <PathCard plan={plan} isNow={isNow} />
      <PartsCard plan={plan} isNow={isNow} />
      <MilestonesCard plan={plan} isNow={isNow} />
      <FundingCard plan={plan} isNow={isNow} />
      <DependenciesCard plan={plan} isNow={isNow} />
    </Stack>
  );
}
