import type { DossierId } from '@regietafel/domain/core/ids';
import { Button } from '@regietafel/ui/components/button';
import { Card, Stack } from '@regietafel/ui/components/card';
import { EmptyState, ErrorState } from '@regietafel/ui/components/notice';
import { PageHeader } from '@regietafel/ui/components/page-header';
import { Loading, SkeletonText } from '@regietafel/ui/components/skeleton';
import { keepPreviousData, useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { PageTitle } from '../../components/page-title.tsx';
import { useAsOf } from '../../lib/history/use-as-of.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { portfolioQuery } from '../../lib/portfolio/portfolio-query.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { FoundList } from './found-list.tsx';
import { foundQuery } from './found-query.ts';
import type { SearchAddress } from './search-address.ts';
import { SearchFilters, SearchForm } from './search-filters.tsx';
import './search.css';

export const Route = createLazyRoute('/signed-in/zoeken')({ component: SearchPage });

/** Searches everything that the person may read. */
function SearchPage() {
  const t = useMessages('search');
  const address = Route.useSearch();
  const navigate = useNavigate({ from: '/zoeken' });
  const { dossiers } = useSuspenseQuery(portfolioQuery(useTenantId())).data;
  const dossier = dossiers.find(({ slug }) => slug === address.dossier);
  const go = (change: SearchAddress) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false });
  return (
    <>
      <PageTitle parts={[t('title')]} />
      <PageHeader title={t('title')} lead={t('lead')} />
      <Stack>
        <Card>
          <SearchForm
            key={address.zoek ?? ''}
            words={address.zoek ?? ''}
            onSearch={(words) => go({ zoek: words || undefined })}
          />
        </Card>
        {address.zoek !== undefined && (
          <Results
            address={address}
            dossierId={dossier?.dossierId ?? null}
            dossiers={dossiers}
            onChange={go}
          />
        )}
      </Stack>
    </>
  );
}

interface ResultsProps {
  readonly address: SearchAddress;
  readonly dossierId: DossierId | null;
  readonly dossiers: Parameters<typeof SearchFilters>[0]['dossiers'];
  readonly onChange: (change: SearchAddress) => void;
}

function Results({ address, dossierId, dossiers, onChange }: ResultsProps) {
  const t = useMessages('search');
  const query = useInfiniteQuery({
    ...foundQuery(useTenantId(), address, dossierId, useAsOf()),
    placeholderData: keepPreviousData,
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const total = query.data?.pages[0]?.total;
  return (
    <>
      <SearchFilters
        address={address}
        dossiers={dossiers}
        count={total === undefined ? '' : t('count', { count: total })}
        onChange={onChange}
      />
      {query.isError && <ErrorState title={t('failed')} onRetry={() => void query.refetch()} />}
      {query.isPending && (
        <Card>
          <Loading>
            <SkeletonText lines={6} />
          </Loading>
        </Card>
      )}
      {total === 0 && (
        <Card>
          <EmptyState title={t('empty.title')} icon="search">
            {t('empty.body')}
          </EmptyState>
        </Card>
      )}
      <FoundList items={items} />
      {query.hasNextPage && (
        <div>
          <Button
            icon="chevronDown"
            isBusy={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('more')}
          </Button>
        </div>
      )}
    </>
  );
}
