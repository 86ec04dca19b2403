import { type ReactNode, useMemo, useRef } from 'react';
import { arrangeRows, type Column, type GroupOf, groupRows, type Sort } from '../core/table.ts';
import { useLocaleTag } from './labels.tsx';
import { CardRows } from './table/card-rows.tsx';
import { TableRows } from './table/table-rows.tsx';
import { useElementWidth } from './table/use-element-width.ts';
import { useKeptFocus } from './table/use-kept-focus.ts';
import './data-table.css';

/** Below this many pixels of its own width a table shows cards. */
const CARDS_BELOW = 600;

/** Choosing several rows with a checkbox each. */
export interface RowSelection<Row> {
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
  /** Name of a row's checkbox: "Kies versie van 15 aug 2024". */
  readonly label: (row: Row) => string;
}

export interface DataTableProps<Row extends object> {
  /** What the table holds, for a screen reader. */
  readonly caption: string;
  readonly rows: readonly Row[];
  /** Keep the array stable between renders. */
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
  readonly search?: string;
  readonly groupBy?: ((row: Row) => GroupOf) | null;
  /** Key of the row of which the details are open. */
  readonly openKey?: string | null;
  readonly selection?: RowSelection<Row>;
  /** Shown when no row is left. */
  readonly empty: ReactNode;
}

/**
 * Rows of one kind: sorted, searched and grouped as the caller says (who keeps that in the address). The link or button in
 * the row header opens a row; arrow keys move between them and a click on the row does the same. Long lists draw only
 * what is in sight; where there is little width, rows are cards.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { rows, columns, sort, search = '', groupBy, empty } = props;
  const locale = useLocaleTag();
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame);
  const shown = useMemo(
    () => arrangeRows(rows, columns, { sort, search }, locale),
    [rows, columns, sort, search, locale],
  );
  const groups = useMemo(
    () => (groupBy ? groupRows(shown, groupBy) : [{ key: '', label: null, rows: shown }]),
    [shown, groupBy],
  );
  const View = width !== null && width < CARDS_BELOW ? CardRows : TableRows;
  const keepFocus = useKeptFocus(frame, View);
  return (
    <div className="rt-table-frame" ref={frame} {...keepFocus}>
      {shown.length === 0 ? empty : <View {...props} groups={groups} />}
    </div>
  );
}
