import type { IndicatorBoard, ShownReport } from '@regietafel/contracts/indicators/board';
import { FictiefMark } from '@regietafel/ui/components/author-kring';
import { Button } from '@regietafel/ui/components/button';
import { Card } from '@regietafel/ui/components/card';
import { DataTable } from '@regietafel/ui/components/data-table';
import { EmptyState } from '@regietafel/ui/components/notice';
import type { Column } from '@regietafel/ui/core/table';
import { useMemo, useState } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useIndicatorWords } from '../../lib/indicators/use-indicator-words.ts';
import { PageLink } from '../../lib/links.ts';
import { StateBadge } from './report-state.tsx';
import { useIndicatorsAddress } from './use-indicators-address.ts';

interface ReportsCardProps {
  readonly board: IndicatorBoard;
  readonly isNow: boolean;
}

/** Every report, and where it stands in its round. */
export function ReportsCard({ board, isNow }: ReportsCardProps) {
  const t = useMessages('indicators');
  const { opgave, open } = useIndicatorsAddress();
  const columns = useColumns(board);
  const [sort, setSort] = useState<Parameters<typeof DataTable>[0]['sort']>(null);
  return (
    <Card
      title={t('reports.title')}
      isFlush
      actions={
        isNow &&
        board.desk.mayReport && (
          <>
            <Button onClick={() => open({ actie: 'blad' })}>{t('sheet.open')}</Button>
            <Button icon="add" onClick={() => open({ actie: 'invullen' })}>
              {t('reports.new')}
            </Button>
          </>
        )
      }
    >
      <DataTable
        caption={t('reports.caption')}
        rows={board.reports}
        columns={columns}
        rowKey={({ reportId }) => reportId}
        openKey={opgave ?? null}
        sort={sort}
        onSort={setSort}
        empty={<EmptyState title={t('reports.empty')}>{t('reports.emptyBody')}</EmptyState>}
      />
    </Card>
  );
}

function useColumns({ items }: IndicatorBoard): readonly Column<ShownReport>[] {
  const t = useMessages('indicators');
  const words = useIndicatorWords();
  return useMemo(
    () => [
      {
        id: 'period',
        header: t('reports.period'),
        isRowHeader: true,
        cell: ({ reportId, period, isFictitious }) => (
          <>
            <PageLink
              to="."
              search={({ indicator: _indicator, actie: _action, ...rest }) => ({ ...rest, opgave: reportId })}
              resetScroll={false}
            >
              {words.period(period)}
            </PageLink>{' '}
            {isFictitious && <FictiefMark />}
          </>
        ),
        sortValue: ({ period }) => period,
      },
      {
        id: 'state',
        header: t('reports.state'),
        cell: ({ state }) => <StateBadge state={state} />,
        sortValue: ({ state }) => t(`state.${state}`),
      },
      {
        id: 'author',
        header: t('reports.author'),
        cell: ({ origin, scope, basis }) => (
          <>
            {origin.author.name ?? t('reports.unnamed')}
            <div className="rt-muted">
              {t(`basis.${basis}`)} · {t(`scope.${scope}`)}
            </div>
          </>
        ),
        sortValue: ({ origin }) => origin.author.name ?? '',
      },
      {
        id: 'filled',
        header: t('reports.filled'),
        cell: (report) =>
          t('reports.filledOf', { count: String(answered(report)), total: String(items.length) }),
        sortValue: answered,
      },
    ],
    [t, words, items],
  );
}

function answered(report: ShownReport): number {
  return Object.keys(report.items).length;
}
