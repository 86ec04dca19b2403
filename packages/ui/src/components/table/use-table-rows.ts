import {
  type ColumnDef,
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { type Column, matchesSearch, type Sort, type SortValue } from '../../core/table.ts';

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnFilteringFeature,
  globalFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
});

/** The rows that match the search, in the order asked for. Unknown values come last in both directions. */
export function useTableRows<Row extends object>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null,
  search: string,
  locale: string,
): readonly Row[] {
  const definitions = useMemo(() => columnDefinitions(columns, locale), [columns, locale]);
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({
    features,
    data,
    columns: definitions,
    enableMultiSort: false,
    // The search looks at whole rows, whatever kind of value the first one happens to hold.
    getColumnCanGlobalFilter: () => true,
    globalFilterFn: (row, _columnId, value: string) =>
      matchesSearch(searchTextOf(columns, row.original), value),
    state: {
      sorting: sort ? [{ id: sort.columnId, desc: sort.direction === 'descending' }] : [],
      globalFilter: search,
    },
  });
  return table.getRowModel().rows.map((row) => row.original);
}

function searchTextOf<Row>(columns: readonly Column<Row>[], row: Row): string {
  return columns.map((column) => column.searchText?.(row) ?? '').join('\n');
}

function columnDefinitions<Row extends object>(
  columns: readonly Column<Row>[],
  locale: string,
): ColumnDef<typeof features, Row>[] {
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  return columns.map((column) => ({
    id: column.id,
    accessorFn: (row) => column.sortValue?.(row) ?? undefined,
    enableSorting: column.sortValue !== undefined,
    sortUndefined: 'last',
    sortFn: (one, other) =>
      compareValues(column.sortValue?.(one.original), column.sortValue?.(other.original), collator),
  }));
}

/** Figures by size, words by the alphabet of the locale; unknown values never get here. */
function compareValues(
  one: SortValue | undefined,
  other: SortValue | undefined,
  collator: Intl.Collator,
): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return collator.compare(String(one), String(other));
}
