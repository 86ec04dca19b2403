import type { RegionsOnDay } from '@regietafel/contracts/reference/regions';
import { STANDINGS } from '@regietafel/domain/ladder/ladder';
import { Card, Stack } from '@regietafel/ui/components/card';
import { DataTable } from '@regietafel/ui/components/data-table';
import { EmptyState } from '@regietafel/ui/components/notice';
import { TextField } from '@regietafel/ui/components/text-field';
import { Toolbar } from '@regietafel/ui/components/toolbar';
import type { Column } from '@regietafel/ui/core/table';
import { useMemo } from 'react';
import { CellDetail } from '../../components/cell.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { sortFrom, sortTo } from '../../lib/search/search-params.ts';
import { REGION_COLUMNS, type ReferenceSearch } from './reference-search.ts';
import { StandingMark } from './standing-mark.tsx';

type RegionRow = RegionsOnDay['regions'][number];

interface RegionsTableProps {
  readonly regions: readonly RegionRow[];
  readonly search: ReferenceSearch;
  readonly onChange: (change: ReferenceSearch) => void;
}

/** The regions of the day with their municipalities. */
export function RegionsTable({ regions, search, onChange }: RegionsTableProps) {
  const t = useMessages('reference');
  const common = useMessages('common');
  const columns = useRegionColumns();
  const sort = useMemo(() => sortFrom(search.sorteer), [search.sorteer]);
  return (
    <Stack>
      <Toolbar label={common('filter')}>
        <TextField
          label={t('regions.search')}
          type="search"
          value={search.zoek ?? ''}
          onChange={(words) => onChange({ zoek: words || undefined })}
        />
      </Toolbar>
      <Card isFlush>
        <DataTable
          caption={t('regions.caption')}
          rows={regions}
          columns={columns}
          rowKey={({ code }) => code}
          sort={sort}
          onSort={(next) => onChange({ sorteer: sortTo(REGION_COLUMNS, next) })}
          search={search.zoek ?? ''}
          empty={<EmptyState title={common('noResults')} icon="search" />}
        />
      </Card>
    </Stack>
  );
}

function useRegionColumns(): readonly Column<RegionRow>[] {
  const t = useMessages('reference');
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'naam',
        header: t('column.name'),
        isRowHeader: true,
        width: '20%',
        cell: ({ name, note }) => (
          <>
            {name}
            {note && <CellDetail>{note}</CellDetail>}
          </>
        ),
        sortValue: ({ name }) => name,
        searchText: ({ name, aliases }) => [name, ...aliases].join(' '),
      },
      {
        id: 'landsdeel',
        header: t('column.landsdeel'),
        cell: ({ landsdeel }) => landsdeel ?? t('unknownLandsdeel'),
        sortValue: ({ landsdeel }) => landsdeel,
        searchText: ({ landsdeel }) => landsdeel ?? '',
      },
      {
        id: 'gemeenten',
        header: t('column.municipalities'),
        width: '50%',
        cell: ({ municipalities }) => (
          <>
            {format.list(municipalities)}
            <CellDetail>{t('count', { count: municipalities.length })}</CellDetail>
          </>
        ),
        searchText: ({ municipalities }) => municipalities.join(' '),
      },
      {
        id: 'zekerheid',
        header: t('column.standing'),
        cell: ({ standing }) => <StandingMark standing={standing} />,
        sortValue: ({ standing }) => STANDINGS.indexOf(standing),
      },
    ],
    [t, format],
  );
}
