import type { CompiledForecast, NotInFigure } from '@regietafel/domain/liquidity/compiled';
import { Card } from '@regietafel/ui/components/card';
import { DataTable } from '@regietafel/ui/components/data-table';
import { EmptyState } from '@regietafel/ui/components/notice';
import type { Column } from '@regietafel/ui/core/table';
import { useMemo } from 'react';
import { Day } from '../../components/cell.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { asGiven } from './telling.ts';

/** What counts in no figure, and why: unknown is not zero. */
export function NotInFigureCard({ compiled }: { readonly compiled: CompiledForecast }) {
  const t = useMessages('liquidity');
  const format = useFormat();
  const columns = useColumns(compiled);
  return (
    <Card title={t('left.title')}>
      <p className="rt-muted">{t('left.lead')}</p>
      <DataTable
        caption={t('left.caption')}
        rows={compiled.notInFigure}
        columns={columns}
        rowKey={({ key, reason }) => `${key} ${reason}`}
        sort={null}
        onSort={asGiven}
        empty={<EmptyState title={t('left.none')} icon="check" />}
      />
      {compiled.waking.length > 0 && (
        <>
          <h3>{t('waking.title')}</h3>
          <ul>
            {compiled.waking.map(({ riskId, number, title, on }) => (
              <li key={riskId}>
                <Day day={on}>
                  {t('waking.line', { number: String(number), title, day: format.date(on) })}
                </Day>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function useColumns({ events }: CompiledForecast): readonly Column<NotInFigure>[] {
  const t = useMessages('liquidity');
  const format = useFormat();
  return useMemo(() => {
    const reasonOf = ({ reason, by }: NotInFigure): string => {
      if (reason !== 'covered') return t(`reason.${reason}`);
      const covering = events.find(({ key }) => key === by)?.title;
      return covering === undefined ? t('reason.coveredUnknown') : t('reason.covered', { by: covering });
    };
    return [
      { id: 'what', header: t('left.what'), isRowHeader: true, cell: ({ title }) => title },
      { id: 'why', header: t('left.why'), cell: reasonOf },
      {
        id: 'amount',
        header: t('left.amount'),
        align: 'end',
        cell: ({ cents }) => (cents === null ? '–' : format.euro(cents)),
      },
    ];
  }, [events, t, format]);
}
