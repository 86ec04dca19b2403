import type { Change } from '@regietafel/contracts/history/changes';
import { dutchDayOf } from '@regietafel/domain/core/dates';
import { Card, Stack } from '@regietafel/ui/components/card';
import { DataTable } from '@regietafel/ui/components/data-table';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { EmptyState } from '@regietafel/ui/components/notice';
import { Toolbar } from '@regietafel/ui/components/toolbar';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { MoreRows } from '../../components/more-rows.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useAsOf } from '../../lib/history/use-as-of.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { changesQuery } from './changes-query.ts';
import { useHistoryColumns } from './history-columns.tsx';
import { KIND_NAMES, KINDS, kindOf } from './history-search.ts';
import './history.css';

export const Route = createLazyRoute('/signed-in/dossiers/$dossier/logboek')({ component: HistoryPage });

/** Who recorded what and when, of which day it speaks, and which kring reads it. */
function HistoryPage() {
  const t = useMessages('history');
  const { dossierId, providerName } = useDossier();
  const search = Route.useSearch();
  const query = useSuspenseInfiniteQuery(changesQuery(useTenantId(), dossierId, useAsOf(), kindOf(search)));
  const changes = useMemo(() => query.data.pages.flatMap(({ items }) => items), [query.data]);
  return (
    <Stack>
      <PageTitle parts={[t('title'), providerName]} />
      <Card title={t('title')} isFlush>
        <div className="rt-log__head">
          <p className="rt-muted">{t('lead')}</p>
          <KindFilter shown={changes.length} />
        </div>
        <ChangeTable changes={changes} />
        {changes.length > 0 && (
          <div className="rt-log__foot rt-screen-only">
            <MoreRows query={query} words={{ more: t('more'), failed: t('moreFailed'), end: t('end') }} />
          </div>
        )}
      </Card>
    </Stack>
  );
}

function ChangeTable({ changes }: { readonly changes: readonly Change[] }) {
  const t = useMessages('history');
  const format = useFormat();
  const { soort } = Route.useSearch();
  const columns = useHistoryColumns();
  const dayOf = useCallback(
    ({ origin }: Change) => {
      const day = dutchDayOf(origin.recordedAt);
      return { key: day, label: format.dateLong(day) };
    },
    [format],
  );
  return (
    <DataTable
      caption={t('caption')}
      rows={changes}
      columns={columns}
      rowKey={({ changeId, kind }) => `${kind}:${changeId}`}
      sort={null}
      onSort={keepOrder}
      groupBy={dayOf}
      empty={
        <EmptyState title={t('empty.title')} icon="history">
          {soort === undefined ? t('empty.body') : t('empty.filtered')}
        </EmptyState>
      }
    />
  );
}

/** The log has one order: as it was recorded. */
function keepOrder(): void {}

function KindFilter({ shown }: { readonly shown: number }) {
  const t = useMessages('history');
  const { soort } = Route.useSearch();
  const navigate = useNavigate({ from: '/dossiers/$dossier/logboek' });
  return (
    <Toolbar label={t('filters')} end={<span role="status">{t('shown', { count: shown })}</span>}>
      <NativeSelect
        label={t('filter.kind')}
        options={[
          { value: '', label: t('filter.all') },
          ...KIND_NAMES.map((name) => ({ value: name, label: t(`kind.${KINDS[name]}`) })),
        ]}
        value={soort ?? ''}
        onChange={(chosen) =>
          void navigate({
            search: (before) => ({ ...before, soort: chosen || undefined }),
            replace: true,
            resetScroll: false,
          })
        }
      />
    </Toolbar>
  );
}
