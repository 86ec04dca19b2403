import { startOfHalf } from '@regietafel/domain/landsdeel/half-year';
import { Card, Stack } from '@regietafel/ui/components/card';
import { EmptyState } from '@regietafel/ui/components/notice';
import { PageHeader } from '@regietafel/ui/components/page-header';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { PageTitle } from '../../components/page-title.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { plansQuery } from '../../lib/landsdeel/plan-query.ts';
import { PageLink } from '../../lib/links.ts';
import { useTenantId } from '../../lib/session/session.ts';

export const Route = createLazyRoute('/signed-in/landsdeel')({ component: PlansPage });

/** The plans that the organisation follows; whoever follows one never sees this page. */
function PlansPage() {
  const t = useMessages('landsdeel');
  const format = useFormat();
  const { plans } = useSuspenseQuery(plansQuery(useTenantId())).data;
  return (
    <Stack>
      <PageTitle parts={[t('plans.title')]} />
      <PageHeader title={t('plans.title')} lead={t('plans.lead')} />
      {plans.length === 0 && (
        <Card>
          <EmptyState title={t('plans.empty')}>{t('plans.emptyBody')}</EmptyState>
        </Card>
      )}
      {plans.map(({ dossierId, slug, name, zeroFrom }) => (
        <Card
          key={dossierId}
          title={
            <PageLink to="/dossiers/$dossier/plan" params={{ dossier: slug }}>
              {name}
            </PageLink>
          }
        >
          {t('plans.zeroFrom', { day: format.date(startOfHalf(zeroFrom)) })}
        </Card>
      ))}
    </Stack>
  );
}
