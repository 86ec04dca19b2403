import type { DerivedCash, DerivedWeek } from '@regietafel/domain/liquidity/derived';
import { StatusDot } from '@regietafel/ui/components/badge';
import { Card } from '@regietafel/ui/components/card';
import { DataTable } from '@regietafel/ui/components/data-table';
import type { Column } from '@regietafel/ui/core/table';
import { useMemo } from 'react';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { asGiven } from './telling.ts';

/** The first thirteen weeks: the days of the first months, added up otherwise. */
export function WeeksCard({ cash }: { readonly cash: DerivedCash }) {
  const t = useMessages('liquidity');
  const columns = useWeekColumns(cash.creditLimitCents);
  return (
    <Card title={t('weeks.title')}>
      <p className="rt-muted">{t('weeks.lead')}</p>
      <DataTable
        caption={t('weeks.caption')}
        rows={cash.weeks}
        columns={columns}
        rowKey={({ from }) => from}
        sort={null}
        onSort={asGiven}
        empty={null}
      />
    </Card>
  );
}

function useWeekColumns(creditLimitCents: DerivedCash['creditLimitCents']): readonly Column<DerivedWeek>[] {
  const t = useMessages('liquidity');
  const format = useFormat();
  return useMemo(() => {
    const figure = (id: 'receipts' | 'payments' | 'closing'): Column<DerivedWeek> => ({
      id,
      header: t(`weeks.${id}`),
      align: 'end',
      cell: (week) => format.euro(week[id]),
    });
    return [
      {
        id: 'week',
        header: t('weeks.week'),
        isRowHeader: true,
        cell: ({ from, to }) => t('weeks.span', { from: format.date(from), to: format.date(to) }),
      },
      figure('receipts'),
      figure('payments'),
      figure('closing'),
      {
        id: 'lowest',
        header: t('weeks.lowest'),
        align: 'end',
        cell: ({ lowest }) =>
          lowest < -creditLimitCents ? (
            <>
              {format.euro(lowest)} <StatusDot tone="negative">{t('weeks.short')}</StatusDot>
            </>
          ) : (
            format.euro(lowest)
          ),
      },
    ];
  }, [t, format, creditLimitCents]);
}
