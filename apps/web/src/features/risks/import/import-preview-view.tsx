import { Badge } from '@regietafel/ui/components/badge';
import { Card } from '@regietafel/ui/components/card';
import { DataTable } from '@regietafel/ui/components/data-table';
import { EmptyState, Notice } from '@regietafel/ui/components/notice';
import type { Column, Sort } from '@regietafel/ui/core/table';
import { useMemo, useState } from 'react';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { DifferenceView } from '../compare/difference-view.tsx';
import { useRiskWords } from '../use-risk-words.ts';
import type { ImportPreview } from './use-import.ts';

type Row = ImportPreview['rows'][number];
type Warning = ImportPreview['warnings'][number];

/** What was read out of the file and what it would change; nothing has been stored yet. */
export function ImportPreviewView({ preview }: { readonly preview: ImportPreview }) {
  const t = useMessages('risks');
  const format = useFormat();
  const { rows, warnings, difference, renumbered, blocked } = preview;
  return (
    <>
      {blocked.length > 0 && (
        <Notice tone="negative" role="alert" title={t('import.blocked')}>
          {format.list(blocked.map(({ number, title }) => `${String(number)}. ${title}`))}
        </Notice>
      )}
      {warnings.length > 0 && <Warnings warnings={warnings} />}
      <Card title={t('import.rows', { count: rows.length })} isFlush>
        <RowsTable rows={rows} />
      </Card>
      <h2>{t('import.difference')}</h2>
      <DifferenceView difference={difference} renumbered={renumbered} />
    </>
  );
}

function Warnings({ warnings }: { readonly warnings: readonly Warning[] }) {
  const t = useMessages('risks');
  return (
    <Notice tone="caution" role="status" title={t('import.warnings', { count: warnings.length })}>
      <ul>
        {warnings.map(({ row, field, message }) => (
          <li key={`${String(row)} ${field} ${message}`}>
            {row === null ? message : t('import.warning', { number: String(row), message })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function RowsTable({ rows }: { readonly rows: readonly Row[] }) {
  const t = useMessages('risks');
  const [sort, setSort] = useState<Sort | null>(null);
  const columns = useRowColumns();
  return (
    <DataTable
      caption={t('import.rows', { count: rows.length })}
      rows={rows}
      columns={columns}
      rowKey={({ content }) => String(content.number)}
      sort={sort}
      onSort={setSort}
      empty={<EmptyState title={t('import.noRows')} />}
    />
  );
}

function useRowColumns(): readonly Column<Row>[] {
  const t = useMessages('risks');
  const words = useRiskWords();
  return useMemo(
    () => [
      {
        id: 'number',
        header: t('column.number'),
        width: '3.5rem',
        align: 'end',
        cell: ({ content }) => String(content.number),
        sortValue: ({ content }) => content.number,
      },
      { id: 'title', header: t('column.title'), isRowHeader: true, cell: ({ content }) => content.title },
      {
        id: 'owners',
        header: t('column.owners'),
        width: '10rem',
        cell: ({ content }) => words.fieldText('owners', content.owners),
      },
      {
        id: 'status',
        header: t('column.status'),
        width: '12rem',
        cell: ({ content }) => (
          <>
            {words.status(content)}
            {content.window && <div className="risks-quiet">{words.window(content.window)}</div>}
          </>
        ),
      },
      {
        id: 'amount',
        header: t('column.amount'),
        width: '9rem',
        align: 'end',
        cell: ({ content }) => words.amount(content.amount),
      },
      {
        id: 'match',
        header: t('import.match'),
        width: '11rem',
        cell: (row) => <Match match={row.match} />,
      },
    ],
    [t, words],
  );
}

/** How a row was recognised; where it is only likely, the person sees as what. */
function Match({ match }: { readonly match: Row['match'] }) {
  const t = useMessages('risks');
  const { certainty, current } = match;
  if (current === null) return <Badge tone="info">{t('match.new')}</Badge>;
  if (certainty === 'certain') return <Badge tone="positive">{t('match.certain')}</Badge>;
  return (
    <>
      <Badge tone="caution">{t('match.probable')}</Badge>
      <div className="risks-quiet">
        {current.number}. {current.title}
      </div>
    </>
  );
}
