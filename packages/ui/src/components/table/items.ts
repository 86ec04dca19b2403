import { type ReactNode, useMemo } from 'react';
import type { RowGroup } from '../../core/table.ts';
import type { DataTableProps } from '../data-table.tsx';

/** What both ways of drawing a table get. */
export interface ViewProps<Row extends object> extends DataTableProps<Row> {
  readonly groups: readonly RowGroup<Row>[];
}

/** One line of the list: the head of a group, or a row. */
export type Item<Row> =
  | { readonly kind: 'group'; readonly key: string; readonly label: ReactNode; readonly count: number }
  | { readonly kind: 'row'; readonly key: string; readonly row: Row };

/** Groups and rows as one list, so that a long one can be drawn in part. */
export function useItems<Row>(
  groups: readonly RowGroup<Row>[],
  rowKey: (row: Row) => string,
): readonly Item<Row>[] {
  return useMemo(
    () =>
      groups.flatMap(({ key, label, rows }): Item<Row>[] => [
        ...(label === null
          ? []
          : [{ kind: 'group' as const, key: `group:${key}`, label, count: rows.length }]),
        ...rows.map((row) => ({ kind: 'row' as const, key: rowKey(row), row })),
      ]),
    [groups, rowKey],
  );
}

/** The selection with one row more or less. */
export function toggled(
  selected: ReadonlySet<string>,
  key: string,
  isSelected: boolean,
): ReadonlySet<string> {
  const next = new Set(selected);
  if (isSelected) next.add(key);
  else next.delete(key);
  return next;
}
