import type { ComparedGroup } from '@regietafel/contracts/comparison/answer';
import { Badge } from '@regietafel/ui/components/badge';
import { Card } from '@regietafel/ui/components/card';
import { DataTable } from '@regietafel/ui/components/data-table';
import { EmptyState } from '@regietafel/ui/components/notice';
import type { Column } from '@regietafel/ui/core/table';
import { useMemo } from 'react';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { sortFrom, sortTo } from '../../lib/search/search-params.ts';

interface GroupTableProps {
  readonly groups: readonly ComparedGroup[];
  readonly caption: string;
  readonly write: (value: number) => string;
  readonly nameOf: (group: string | null) => string;
  /** Where a group stands among the others as long as nobody sorts. */
  readonly orderOf: (group: string | null) => number;
  readonly sort: string | null;
  readonly onSort: (sort: string | null) => void;
}

/** Groups of providers with what is given of each, or the rule by which nothing is. */
export function GroupTable({ groups, caption, write, nameOf, orderOf, sort, onSort }: GroupTableProps) {
  const t = useMessages('comparison');
  const format = useFormat();
  const rows = useMemo(
    () => groups.toSorted((one, other) => orderOf(one.group) - orderOf(other.group)),
    [groups, orderOf],
  );
  const columns = useMemo(
    (): readonly Column<ComparedGroup>[] => [
      {
        id: 'group',
        header: t('column.group'),
        isRowHeader: true,
        cell: ({ group }) => nameOf(group),
        sortValue: ({ group }) => nameOf(group),
      },
      {
        id: 'count',
        header: t('column.count'),
        align: 'end',
        cell: ({ count }) => (count === null ? t('notGiven') : format.number(count)),
        sortValue: ({ count }) => count,
      },
      {
        id: 'mean',
        header: t('column.mean'),
        align: 'end',
        cell: ({ mean, suppressedBy }) =>
          suppressedBy === null ? (
            mean === null ? (
              t('noFigure')
            ) : (
              write(mean)
            )
          ) : (
            <Badge tone="neutral">{t(`suppressed.${suppressedBy}`)}</Badge>
          ),
        sortValue: ({ mean }) => mean,
      },
      {
        id: 'pooled',
        header: t('column.pooled'),
        align: 'end',
        cell: ({ pooled, suppressedBy }) =>
          suppressedBy === null ? (pooled === null ? t('notPooled') : write(pooled)) : t('notGiven'),
        sortValue: ({ pooled }) => pooled,
      },
    ],
    [t, format, nameOf, write],
  );
  const ids = columns.map(({ id }) => id);
  return (
    <Card isFlush>
      <DataTable
        caption={caption}
        rows={rows}
        columns={columns}
        rowKey={({ group }) => group ?? ''}
        sort={sortFrom(sort ?? undefined)}
        onSort={(next) => onSort(sortTo(ids, next) ?? null)}
        empty={<EmptyState title={t('table.empty')} icon="filter" />}
      />
    </Card>
  );
}
