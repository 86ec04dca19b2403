import type { Portfolio } from '@regietafel/contracts/portfolio/portfolio';
import { Card, Stack } from '@regietafel/ui/components/card';
import { DataTable } from '@regietafel/ui/components/data-table';
import { EmptyState } from '@regietafel/ui/components/notice';
import { PageHeader } from '@regietafel/ui/components/page-header';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { PageTitle } from '../../components/page-title.tsx';
import { RefreshNotice } from '../../components/refresh-notice.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { PageLink } from '../../lib/links.ts';
import { portfolioQuery } from '../../lib/portfolio/portfolio-query.ts';
import { sortFrom, sortTo } from '../../lib/search/search-params.ts';
import { useSession, useTenantId } from '../../lib/session/session.ts';
import { DependenceLink, OpenDossierButton, WaitingInvitations } from './portfolio-actions.tsx';
import { usePortfolioColumns } from './portfolio-columns.tsx';
import { PortfolioFilters } from './portfolio-filters.tsx';
import { filterDossiers, PORTFOLIO_COLUMNS, type PortfolioSearch } from './portfolio-search.ts';
import { PortfolioTotals } from './portfolio-totals.tsx';

export const Route = createLazyRoute('/signed-in/')({ component: PortfolioPage });

function PortfolioPage() {
  const t = useMessages('portfolio');
  const format = useFormat();
  const { current } = useSession();
  const query = useSuspenseQuery(portfolioQuery(useTenantId()));
  const { day, dossiers } = query.data;
  return (
    <>
      <PageTitle parts={[t('title')]} />
      <PageHeader
        title={t('title')}
        lead={dossiers.length > 0 && t('lead', { tenant: current.tenant.name, day: format.dateLong(day) })}
        actions={
          <>
            <DependenceLink />
            <OpenDossierButton />
          </>
        }
      />
      <Stack>
        <RefreshNotice query={query} />
        <WaitingInvitations />
        {dossiers.length === 0 ? <NoDossiers /> : <Dossiers dossiers={dossiers} />}
      </Stack>
    </>
  );
}

function Dossiers({ dossiers }: Pick<Portfolio, 'dossiers'>) {
  const t = useMessages('portfolio');
  const common = useMessages('common');
  const search = Route.useSearch();
  const navigate = useNavigate();
  const columns = usePortfolioColumns();
  const rows = useMemo(() => filterDossiers(dossiers, search), [dossiers, search]);
  const sort = useMemo(() => sortFrom(search.sorteer), [search.sorteer]);
  const show = (next: PortfolioSearch) =>
    void navigate({ to: '/', search: next, replace: true, resetScroll: false });
  return (
    <>
      <PortfolioTotals dossiers={dossiers} />
      <PortfolioFilters dossiers={dossiers} search={search} onChange={show} />
      <Card isFlush>
        <DataTable
          caption={t('caption')}
          rows={rows}
          columns={columns}
          rowKey={({ dossierId }) => dossierId}
          sort={sort}
          onSort={(next) => show({ ...search, sorteer: sortTo(PORTFOLIO_COLUMNS, next) })}
          empty={<EmptyState title={common('noResults')} icon="filter" />}
        />
      </Card>
    </>
  );
}

/** For an organisation that takes part in nothing: says what will come here, and nothing of what there is elsewhere. */
function NoDossiers() {
  const t = useMessages('portfolio');
  return (
    <Card>
      <EmptyState
        title={t('empty.title')}
        icon="grid"
        actions={<PageLink to="/regios">{t('empty.lookUp')}</PageLink>}
      >
        {t('empty.body')}
      </EmptyState>
    </Card>
  );
}
