import type { WatchList } from '@regietafel/contracts/warning/watch-list';
import { Stack } from '@regietafel/ui/components/card';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { PageHeader } from '@regietafel/ui/components/page-header';
import { StatRow, StatTile } from '@regietafel/ui/components/stat-tile';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { PageTitle } from '../../components/page-title.tsx';
import { RefreshNotice } from '../../components/refresh-notice.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { ButtonLink } from '../../lib/links.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { watchListQuery } from '../../lib/warning/warning-queries.ts';
import { CoverageCard } from './coverage-card.tsx';
import { ProvidersCard } from './providers-card.tsx';
import '../../components/warning/warning.css';

export const Route = createLazyRoute('/signed-in/signalen')({ component: WatchListPage });
const route = getRouteApi('/signed-in/signalen');

/** Whom the organisation watches and why, and how far its contracts oblige to show it in time. */
function WatchListPage() {
  const t = useMessages('warning');
  const { regels } = route.useSearch();
  const query = useSuspenseQuery(watchListQuery(useTenantId(), regels ?? null));
  return (
    <>
      <PageTitle parts={[t('list.title')]} />
      <PageHeader
        title={t('list.title')}
        lead={t('list.lead')}
        actions={
          <>
            <ButtonLink to="/signalen/beoordeling" search={{ regels }}>
              {t('list.judged')}
            </ButtonLink>
            <ButtonLink to="/signalen/regels" search={{ regels }}>
              {t('list.rules')}
            </ButtonLink>
          </>
        }
      />
      <Stack>
        <RefreshNotice query={query} />
        <RuleSetChoice list={query.data} />
        <Tiles list={query.data} />
        <ProvidersCard list={query.data} />
        <CoverageCard list={query.data} />
      </Stack>
    </>
  );
}

/** By which rules the list is made, once the organisation has any beside the standard ones. */
function RuleSetChoice({ list: { ruleSet, ruleSets } }: { readonly list: WatchList }) {
  const t = useMessages('warning');
  const navigate = route.useNavigate();
  if (ruleSets.length < 2) return null;
  return (
    <NativeSelect
      label={t('signals.ruleSet')}
      options={ruleSets.map(({ id, name }) => ({ value: id, label: name }))}
      value={ruleSet.id}
      onChange={(id) =>
        void navigate({
          search: { regels: ruleSets.find((one) => one.id === id)?.isStandard === true ? undefined : id },
          resetScroll: false,
        })
      }
    />
  );
}

function Tiles({ list: { providers, coverage } }: { readonly list: WatchList }) {
  const t = useMessages('warning');
  const serious = providers.filter(({ signals }) => signals.some(({ severity }) => severity === 'serious'));
  const unanswered = providers.flatMap(({ signals }) => signals.filter((one) => one.isUnanswered));
  const { obliged, providers: total } = coverage.totals;
  return (
    <StatRow>
      <StatTile label={t('tile.care')} value={providers.filter(({ care }) => care !== null).length} />
      <StatTile
        label={t('tile.serious')}
        value={serious.length}
        {...(serious.length > 0 && { tone: 'negative' as const })}
      />
      <StatTile label={t('tile.unanswered')} value={unanswered.length} />
      <StatTile
        label={t('tile.duty')}
        value={t('tile.dutyOf', { count: obliged, total })}
        note={t('tile.dutyNote')}
      />
    </StatRow>
  );
}
