import type { LogEntry } from '@regietafel/contracts/audit/log';
import { dutchDayOf } from '@regietafel/domain/core/dates';
import { Card, Stack } from '@regietafel/ui/components/card';
import { DataTable } from '@regietafel/ui/components/data-table';
import { EmptyState } from '@regietafel/ui/components/notice';
import { PageHeader } from '@regietafel/ui/components/page-header';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { MoreRows } from '../../components/more-rows.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useSession, useTenantId } from '../../lib/session/session.ts';
import { useLogColumns } from './log-columns.tsx';
import { LogExport } from './log-export.tsx';
import { LogFilters } from './log-filters.tsx';
import { logQuery } from './log-queries.ts';
import { SupportCard } from './support-card.tsx';
import './audit.css';

export const Route = createLazyRoute('/signed-in/logboek')({ component: LogPage });

/** Who did, saw and was refused what on behalf of the own organisation, and who looks along to help. */
function LogPage() {
  const t = useMessages('audit');
  const { current } = useSession();
  const search = Route.useSearch();
  const query = useSuspenseInfiniteQuery(logQuery(useTenantId(), search));
  const entries = useMemo(() => query.data.pages.flatMap((page) => page.entries), [query.data]);
  return (
    <>
      <PageTitle parts={[t('title')]} />
      <PageHeader
        title={t('title')}
        lead={t('lead', { tenant: current.tenant.name })}
        actions={<LogExport search={search} />}
      />
      <Stack>
        <SupportCard />
        <Card title={t('entries')} isFlush>
          <div className="rt-audit__head">
            <LogFilters search={search} shown={entries.length} />
          </div>
          <EntryTable entries={entries} />
          {entries.length > 0 && (
            <div className="rt-audit__foot rt-screen-only">
              <MoreRows query={query} words={{ more: t('more'), failed: t('moreFailed'), end: t('end') }} />
            </div>
          )}
        </Card>
      </Stack>
    </>
  );
}

function EntryTable({ entries }: { readonly entries: readonly LogEntry[] }) {
  const t = useMessages('audit');
  const format = useFormat();
  const columns = useLogColumns();
  const dayOf = useCallback(
    ({ recordedAt }: LogEntry) => {
      const day = dutchDayOf(recordedAt);
      return { key: day, label: format.dateLong(day) };
    },
    [format],
  );
  return (
    <DataTable
      caption={t('caption')}
      rows={entries}
      columns={columns}
      rowKey={({ seq }) => String(seq)}
      sort={null}
      onSort={keepOrder}
      groupBy={dayOf}
      empty={
        <EmptyState title={t('empty.title')} icon="history">
          {t('empty.body')}
        </EmptyState>
      }
    />
  );
}

/** The log has one order: as it was written. */
function keepOrder(): void {}
