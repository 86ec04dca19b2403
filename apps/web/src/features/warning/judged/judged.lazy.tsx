import { Stack } from '@regietafel/ui/components/card';
import { PageHeader } from '@regietafel/ui/components/page-header';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { PageTitle } from '../../../components/page-title.tsx';
import { RefreshNotice } from '../../../components/refresh-notice.tsx';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { PageLink } from '../../../lib/links.ts';
import { useTenantId } from '../../../lib/session/session.ts';
import { replayQuery } from '../../../lib/warning/warning-queries.ts';
import { askedPeriod, today } from './judged-search.ts';
import { JudgedTools } from './judged-tools.tsx';
import { canBeJudged, OwnCard } from './own-card.tsx';
import { ProvidersCard } from './providers-card.tsx';
import { RulesCard } from './rules-card.tsx';
import { ScenarioCard } from './scenario-card.tsx';
import './judged.css';

export const Route = createLazyRoute('/signed-in/signalen/beoordeling')({ component: JudgedPage });
const route = getRouteApi('/signed-in/signalen/beoordeling');

/** How well a rule set would have warned: of the providers that one follows, and in a fictitious country. */
function JudgedPage() {
  const t = useMessages('signalsJudged');
  const search = route.useSearch();
  const { problem, ...period } = askedPeriod(search, today());
  const query = useSuspenseQuery(replayQuery(useTenantId(), { ruleSetId: search.regels ?? null, ...period }));
  const { data } = query;
  return (
    <>
      <PageTitle parts={[t('page.title'), t('page.back')]} />
      <PageHeader
        title={t('page.title')}
        lead={t('page.lead')}
        breadcrumb={
          <nav aria-label={t('page.trail')}>
            <PageLink to="/signalen" search={{ regels: search.regels }}>
              {t('page.back')}
            </PageLink>
          </nav>
        }
      />
      <Stack>
        <RefreshNotice query={query} />
        <JudgedTools replay={data} search={search} problem={problem} />
        <OwnCard replay={data} />
        {data.providers.length > 0 && <ProvidersCard replay={data} />}
        {canBeJudged(data) && <RulesCard replay={data} />}
        <ScenarioCard />
      </Stack>
    </>
  );
}
