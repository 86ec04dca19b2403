import { type RefObject, useRef } from 'react';
import { classNames } from '../../core/class-names.ts';
import { type Column, nextSort, type Sort } from '../../core/table.ts';
import { Checkbox } from '../choice.tsx';
import { Icon } from '../icon.tsx';
import { useLabels } from '../labels.tsx';
import { type Item, toggled, useItems, type ViewProps } from './items.ts';
import { moveBetweenRows, openRowOnClick } from './row-keys.ts';
import { type Visible, VisibleItems } from './visible-items.tsx';

const ROW_HEIGHT = 44;

/** The rows as a table. */
export function TableRows<Row extends object>(props: ViewProps<Row>) {
  const head = useRef<HTMLTableSectionElement>(null);
  const items = useItems(props.groups, props.rowKey);
  return (
    <VisibleItems count={items.length} anchor={head} edge="bottom" estimate={ROW_HEIGHT}>
      {(visible) => <DrawnTable {...props} items={items} visible={visible} head={head} />}
    </VisibleItems>
  );
}

interface DrawnTableProps<Row extends object> extends ViewProps<Row> {
  readonly items: readonly Item<Row>[];
  readonly visible: Visible;
  readonly head: RefObject<HTMLTableSectionElement | null>;
}

function DrawnTable<Row extends object>({ items, visible, head, ...props }: DrawnTableProps<Row>) {
  const { caption, columns, sort, onSort, selection } = props;
  const columnCount = columns.length + (selection ? 1 : 0);
  return (
    <table
      className={classNames('rt-table', visible.isPartial && 'rt-table--partial')}
      aria-rowcount={visible.isPartial ? items.length + 1 : undefined}
    >
      <caption className="rt-visually-hidden">{caption}</caption>
      <colgroup>
        {selection && <col style={{ inlineSize: '2.75rem' }} />}
        {columns.map(({ id, width }) => (
          <col key={id} style={{ inlineSize: width }} />
        ))}
      </colgroup>
      <thead ref={head}>
        <tr>
          {selection && <td className="rt-table__select" />}
          {columns.map((column) => (
            <HeaderCell key={column.id} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <Spacer height={visible.before} columns={columnCount} />
      <tbody onKeyDown={moveBetweenRows} onClick={openRowOnClick}>
        {visible.indexes.map((index) => {
          const item = items[index];
          return (
            item && <ItemRow key={item.key} {...props} item={item} index={index} measure={visible.measure} />
          );
        })}
      </tbody>
      <Spacer height={visible.after} columns={columnCount} />
    </table>
  );
}

interface HeaderCellProps<Row> {
  readonly column: Column<Row>;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
}

function HeaderCell<Row>({ column, sort, onSort }: HeaderCellProps<Row>) {
  const labels = useLabels();
  const className = classNames(column.align === 'end' && 'rt-table__end');
  if (!column.sortValue) {
    return (
      <th scope="col" className={className}>
        {column.header}
      </th>
    );
  }
  const direction = sort?.columnId === column.id ? sort.direction : 'none';
  const next = nextSort(sort, column.id);
  return (
    <th scope="col" className={className} aria-sort={direction}>
      <button
        type="button"
        className="rt-table__sort rt-print"
        title={labels.sortBy(column.header, next?.direction ?? 'none')}
        onClick={() => onSort(next)}
      >
        {column.header}
        <Icon name={SORT_ICONS[direction]} />
      </button>
    </th>
  );
}

const SORT_ICONS = { ascending: 'arrowUp', descending: 'arrowDown', none: 'sortable' } as const;

interface ItemRowProps<Row extends object> extends ViewProps<Row> {
  readonly item: Item<Row>;
  readonly index: number;
  readonly measure: ((element: Element | null) => void) | undefined;
}

function ItemRow<Row extends object>({
  item,
  index,
  measure,
  columns,
  openKey,
  selection,
}: ItemRowProps<Row>) {
  // The header row is the first of the table.
  const place = measure && { 'aria-rowindex': index + 2, 'data-index': index, ref: measure };
  if (item.kind === 'group') {
    return (
      <tr className="rt-table__group" {...place}>
        <th colSpan={columns.length + (selection ? 1 : 0)} scope="rowgroup">
          {item.label} <span className="rt-table__count">{item.count}</span>
        </th>
      </tr>
    );
  }
  return (
    <tr
      className="rt-table__row"
      data-row={item.key}
      data-open={item.key === openKey || undefined}
      {...place}
    >
      {selection && (
        <td className="rt-table__select">
          <Checkbox
            label={<span className="rt-visually-hidden">{selection.label(item.row)}</span>}
            checked={selection.selected.has(item.key)}
            onChange={(isOn) => selection.onChange(toggled(selection.selected, item.key, isOn))}
          />
        </td>
      )}
      {columns.map((column) => (
        <BodyCell key={column.id} column={column} row={item.row} />
      ))}
    </tr>
  );
}

function BodyCell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const className = classNames(column.align === 'end' && 'rt-table__end');
  if (!column.isRowHeader) return <td className={className}>{column.cell(row)}</td>;
  return (
    <th scope="row" className={className} data-row-header>
      {column.cell(row)}
    </th>
  );
}

/** Stands for the rows that are not drawn. */
function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr>
        <td className="rt-table__spacer" colSpan={columns} style={{ blockSize: height }} />
      </tr>
    </tbody>
  );
}
