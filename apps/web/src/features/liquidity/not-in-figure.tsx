import type { CompiledForecast, NotInFigure } from '@regietafel/domain/liquidity/compiled';
import { Card } from '@regietafel/ui/components/card';
import { DataTable } from '@regietafel/ui/components/data-table';
import { EmptyState } from '@regietafel/ui/components/notice';
import type { Column } from '@regietafel/ui/core/table';
import { useMemo } from 'react';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { asGiven } from './telling.ts';

/** What counts in no figure, and why: unknown is not zero. What is settled, or comes later, is folded away. */
export function NotInFigureCard({ compiled }: { readonly compiled: CompiledForecast }) {
  const t = useMessages('liquidity');
  const settled = compiled.notInFigure.filter(isSettled);
  return (
    <Card title={t('left.title')}>
      <p className="rt-muted">{t('left.lead')}</p>
      <LeftTable compiled={compiled} rows={compiled.notInFigure.filter((row) => !isSettled(row))} />
      {settled.length > 0 && (
        <details className="rt-forecast__settled">
          <summary>{t('left.settled', { count: settled.length })}</summary>
          <LeftTable compiled={compiled} rows={settled} />
        </details>
      )}
      <Waking compiled={compiled} />
    </Card>
  );
}

/** Nothing that a reader could still do something about in this forecast. */
function isSettled({ reason }: NotInFigure): boolean {
  return reason === 'resolved' || reason === 'outside_horizon';
}

interface LeftTableProps {
  readonly compiled: CompiledForecast;
  readonly rows: readonly NotInFigure[];
}

function LeftTable({ compiled, rows }: LeftTableProps) {
  const t = useMessages('liquidity');
  return (
    <DataTable
      caption={t('left.caption')}
      rows={rows}
      columns={useColumns(compiled)}
      rowKey={({ key, reason }) => `${key} ${reason}`}
      sort={null}
      onSort={asGiven}
      empty={<EmptyState title={t('left.none')} icon="check" />}
    />
  );
}

function Waking({ compiled: { waking } }: { readonly compiled: CompiledForecast }) {
  const t = useMessages('liquidity');
  const format = useFormat();
  if (waking.length === 0) return null;
  return (
    <>
      <h3>{t('waking.title')}</h3>
      <ul>
        {waking.map(({ riskId, number, title, on }) => (
          <li key={riskId}>{t('waking.line', { number: String(number), title, day: format.date(on) })}</li>
        ))}
      </ul>
    </>
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
