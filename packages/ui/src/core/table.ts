import type { ReactNode } from 'react';

/** One column of a `DataTable`. */
export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** What the column sorts on; absent where it does not sort. Null (unknown) comes last, whichever way. */
  readonly sortValue?: (row: Row) => SortValue;
  /** What a search looks through; absent where it does not. */
  readonly searchText?: (row: Row) => string;
  /** Figures stand at the end of their column. */
  readonly align?: 'start' | 'end';
  /** CSS width; columns without one share what is left. */
  readonly width?: string;
  /** The cell that names the row. Its link or button opens the row. Exactly one column has it. */
  readonly isRowHeader?: boolean;
  /** Left out where rows are cards. */
  readonly isHiddenOnCard?: boolean;
}

export type SortValue = string | number | null;

export interface Sort {
  readonly columnId: string;
  readonly direction: 'ascending' | 'descending';
}

/** What a press on a column's header does next: ascending, descending, then the order of the data again. */
export function nextSort(current: Sort | null, columnId: string): Sort | null {
  if (current?.columnId !== columnId) return { columnId, direction: 'ascending' };
  return current.direction === 'ascending' ? { columnId, direction: 'descending' } : null;
}

/** Text as a search compares it: without capitals and accents. */
export function searchable(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether each word of the search stands somewhere in the text. */
export function matchesSearch(text: string, search: string): boolean {
  const haystack = searchable(text);
  return searchable(search)
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}

export interface Arrangement {
  readonly sort: Sort | null;
  readonly search: string;
}

/** The rows that match the search, in the order asked for; rows that sort alike keep the order of the data. */
export function arrangeRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { sort, search }: Arrangement,
  locale: string,
): readonly Row[] {
  const found =
    search.trim() === '' ? rows : rows.filter((row) => matchesSearch(textOf(row, columns), search));
  const sortValue = columns.find(({ id }) => id === sort?.columnId)?.sortValue;
  if (!sort || !sortValue) return found;
  const compare = comparator(sort.direction, locale);
  return found
    .map((row) => ({ row, value: sortValue(row) }))
    .toSorted((one, other) => compare(one.value, other.value))
    .map(({ row }) => row);
}

function textOf<Row>(row: Row, columns: readonly Column<Row>[]): string {
  return columns.map((column) => column.searchText?.(row) ?? '').join('\n');
}

/** Figures by size, words by the alphabet of the locale, unknown values last in both directions. */
function comparator(direction: Sort['direction'], locale: string) {
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const sign = direction === 'ascending' ? 1 : -1;
  return (one: SortValue, other: SortValue): number => {
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
    return sign * collator.compare(String(one), String(other));
  };
}

/** Rows that belong together, with the words above them. */
export interface RowGroup<Row> {
  readonly key: string;
  readonly label: ReactNode;
  readonly rows: readonly Row[];
}

export interface GroupOf {
  readonly key: string;
  readonly label: ReactNode;
}

/** Gathers rows by group; groups come in the order of their first row, rows keep theirs. */
export function groupRows<Row>(rows: readonly Row[], groupOf: (row: Row) => GroupOf): RowGroup<Row>[] {
  const groups = new Map<string, { label: ReactNode; rows: Row[] }>();
  for (const row of rows) {
    const { key, label } = groupOf(row);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { label, rows: [row] });
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}
