import type { WorkItem } from '@regietafel/contracts/tasks/work';
import { DEADLINE_BANDS } from '@regietafel/domain/tasks/deadline';
import { Card, Stack } from '@regietafel/ui/components/card';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { EmptyState } from '@regietafel/ui/components/notice';
import { PageHeader } from '@regietafel/ui/components/page-header';
import { Toolbar } from '@regietafel/ui/components/toolbar';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { PageTitle } from '../../components/page-title.tsx';
import { RefreshNotice } from '../../components/refresh-notice.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { workQuery } from '../../lib/work/work-query.ts';
import { WorkItemRow } from './work-item.tsx';
import { filterWork, kindsAmong } from './work-search.ts';
import './work.css';

export const Route = createLazyRoute('/signed-in/werk')({ component: WorkPage });

/** All that waits for the person, the most pressing first. */
function WorkPage() {
  const t = useMessages('tasks');
  const query = useSuspenseQuery(workQuery(useTenantId()));
  const { items } = query.data;
  const shown = filterWork(items, Route.useSearch());
  return (
    <>
      <PageTitle parts={[t('work.title')]} />
      <PageHeader title={t('work.title')} lead={t('work.lead')} />
      <Stack>
        <RefreshNotice query={query} />
        {items.length === 0 ? (
          <Card>
            <EmptyState title={t('work.emptyTitle')} icon="check">
              {t('work.emptyBody')}
            </EmptyState>
          </Card>
        ) : (
          <>
            <KindFilter items={items} shown={shown.length} />
            <Bands items={shown} />
          </>
        )}
      </Stack>
    </>
  );
}

/** The items under how near their day is. */
function Bands({ items }: { readonly items: readonly WorkItem[] }) {
  const t = useMessages('tasks');
  if (items.length === 0)
    return (
      <Card>
        <EmptyState title={t('work.noneOfKind')} icon="filter" />
      </Card>
    );
  return DEADLINE_BANDS.map((band) => {
    const inBand = items.filter((item) => item.band === band);
    if (inBand.length === 0) return null;
    return (
      <Card key={band} title={t(`band.${band}`)} isFlush>
        <ul className="rt-work">
          {inBand.map((item) => (
            <WorkItemRow key={item.key} item={item} />
          ))}
        </ul>
      </Card>
    );
  });
}

function KindFilter({ items, shown }: { readonly items: readonly WorkItem[]; readonly shown: number }) {
  const t = useMessages('tasks');
  const { soort } = Route.useSearch();
  const navigate = useNavigate({ from: '/werk' });
  const offered = kindsAmong(items);
  // A kind that the address asks for stays in the list, also when nothing of it waits any more.
  const names = soort === undefined || offered.includes(soort) ? offered : [...offered, soort];
  return (
    <Toolbar label={t('work.filters')} end={<span role="status">{t('work.shown', { count: shown })}</span>}>
      <NativeSelect
        label={t('work.filter')}
        options={[
          { value: '', label: t('work.all') },
          ...names.map((name) => ({ value: name, label: t(`work.kind.${name}`) })),
        ]}
        value={soort ?? ''}
        onChange={(chosen) =>
          void navigate({ search: { soort: chosen || undefined }, replace: true, resetScroll: false })
        }
      />
    </Toolbar>
  );
}
