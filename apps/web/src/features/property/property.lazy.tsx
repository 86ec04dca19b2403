import { horizonShown, meansShown, planShown } from '@regietafel/domain/property/in-sight';
import { Card, Stack } from '@regietafel/ui/components/card';
import { EmptyState } from '@regietafel/ui/components/notice';
import { SplitView } from '@regietafel/ui/components/side-panel';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { PageTitle } from '../../components/page-title.tsx';
import { RefreshNotice } from '../../components/refresh-notice.tsx';
import { isPast } from '../../lib/history/as-of.ts';
import { useAsOf } from '../../lib/history/use-as-of.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { propertyQuery } from '../../lib/property/property-query.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { BuildingsCard } from './buildings-card.tsx';
import { PhasingCard } from './phasing-card.tsx';
import { PlansCard } from './plans-card.tsx';
import { SourcesCard } from './sources-card.tsx';
import { WorkPanel } from './work-panel.tsx';
import { WorksCard } from './works-card.tsx';
import './property.css';

export const Route = createLazyRoute('/signed-in/dossiers/$dossier/vastgoed')({ component: PropertyPage });

/** Buildings, the plans of works on them beside the means, and the division of works over the years. */
function PropertyPage() {
  const t = useMessages('property');
  const { dossierId, providerName } = useDossier();
  const query = useSuspenseQuery(propertyQuery(useTenantId(), dossierId, useAsOf()));
  const search = Route.useSearch();
  const property = query.data;
  const plan = planShown(property, search.plan);
  const means = meansShown(property, search.middelen);
  const mayRecord = property.places.length > 0 && !isPast(search);
  const shown = { property, mayRecord };
  const isEmpty = property.buildings.length + property.plans.length + property.means.length === 0;
  const navigate = useNavigate({ from: '/dossiers/$dossier/vastgoed' });
  const close = () => void navigate({ search: ({ werk: _work, ...rest }) => rest, resetScroll: false });
  const panel = search.werk !== undefined && (
    <WorkPanel
      key={search.werk}
      property={property}
      workId={search.werk}
      mayRecord={mayRecord}
      onClose={close}
    />
  );
  return (
    <SplitView panel={panel || null}>
      <Stack>
        <PageTitle parts={[t('title'), providerName]} />
        <RefreshNotice query={query} />
        {isEmpty && (
          <Card title={t('title')}>
            <EmptyState title={t('empty')}>{t(mayRecord ? 'emptyBody' : 'emptyForReader')}</EmptyState>
          </Card>
        )}
        {plan && (
          <>
            <PlansCard {...shown} plan={plan} means={means} horizon={horizonShown(property, means)} />
            <PhasingCard {...shown} asked={search.fasering} plan={plan} means={means} />
            <WorksCard {...shown} plan={plan} />
          </>
        )}
        {(mayRecord || property.buildings.length > 0) && <BuildingsCard {...shown} />}
        {(mayRecord || property.plans.length + property.means.length > 0) && <SourcesCard {...shown} />}
      </Stack>
    </SplitView>
  );
}
