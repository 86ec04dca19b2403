import type { Agreements } from '@regietafel/contracts/agreements/agreements';
import { StatusDot } from '@regietafel/ui/components/badge';
import { Card } from '@regietafel/ui/components/card';
import { DataTable } from '@regietafel/ui/components/data-table';
import type { Column } from '@regietafel/ui/core/table';
import { useMemo } from 'react';
import { Muted } from '../../components/cell.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { PageLink } from '../../lib/links.ts';
import './agreements.css';

type PartySlip = Agreements['byParty'][number];

/** How each party keeps its word over all its agreements, the most days first. */
export function PartySlips({ byParty }: Pick<Agreements, 'byParty'>) {
  const t = useMessages('agreements');
  const columns = usePartyColumns(Math.max(1, ...byParty.map(({ totalSlipDays }) => totalSlipDays)));
  return (
    <Card title={t('parties.title')} isFlush>
      <DataTable
        caption={t('parties.caption')}
        rows={byParty}
        columns={columns}
        rowKey={({ party }) => party}
        sort={null}
        onSort={ignoreSort}
        empty={null}
      />
    </Card>
  );
}

/** No column sorts: the order is the message. */
function ignoreSort(): void {}

function usePartyColumns(most: number): readonly Column<PartySlip>[] {
  const t = useMessages('agreements');
  const format = useFormat();
  return useMemo(() => {
    const figure = (id: string, header: string, value: (row: PartySlip) => number): Column<PartySlip> => ({
      id,
      header,
      align: 'end',
      cell: (row) => format.number(value(row)),
    });
    return [
      {
        id: 'party',
        header: t('column.party'),
        isRowHeader: true,
        width: '22%',
        cell: ({ party }) => (
          <PageLink to="." search={(before) => ({ ...before, partij: party })} resetScroll={false}>
            {party}
          </PageLink>
        ),
      },
      figure('agreements', t('parties.agreements'), (row) => row.agreements),
      figure('slipped', t('parties.slipped'), (row) => row.slipped),
      {
        id: 'overdue',
        header: t('parties.overdue'),
        align: 'end',
        cell: ({ overdue }) =>
          overdue === 0 ? <Muted>0</Muted> : <StatusDot tone="negative">{format.number(overdue)}</StatusDot>,
      },
      figure('moves', t('parties.moves'), (row) => row.moves),
      figure('largest', t('parties.largest'), (row) => row.largestSlipDays),
      {
        id: 'total',
        header: t('parties.total'),
        width: '24%',
        cell: ({ totalSlipDays }) => (
          <span className="rt-slip-bar">
            <span className="rt-slip-bar__track" aria-hidden="true">
              <span
                className="rt-slip-bar__days"
                style={{ inlineSize: `${String((totalSlipDays / most) * 100)}%` }}
              />
            </span>
            <span className="rt-slip-bar__figure">{format.number(totalSlipDays)}</span>
          </span>
        ),
      },
    ];
  }, [t, format, most]);
}
