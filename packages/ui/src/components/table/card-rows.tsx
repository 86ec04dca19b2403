import { useId, useRef } from 'react';
import type { Column, Sort } from '../../core/table.ts';
import { Checkbox } from '../choice.tsx';
import { useLabels } from '../labels.tsx';
import { type Item, toggled, useItems, type ViewProps } from './items.ts';
import { moveBetweenRows, openRowOnClick } from './row-keys.ts';
import { type Visible, VisibleItems } from './visible-items.tsx';

const CARD_HEIGHT = 150;

/** The rows as cards, for where there is little width. */
export function CardRows<Row extends object>(props: ViewProps<Row>) {
  const start = useRef<HTMLDivElement>(null);
  const items = useItems(props.groups, props.rowKey);
  return (
    <>
      <CardSort {...props} />
      <div ref={start} />
      <VisibleItems count={items.length} anchor={start} edge="bottom" estimate={CARD_HEIGHT}>
        {(visible) => <DrawnCards {...props} items={items} visible={visible} />}
      </VisibleItems>
    </>
  );
}

interface DrawnCardsProps<Row extends object> extends ViewProps<Row> {
  readonly items: readonly Item<Row>[];
  readonly visible: Visible;
}

function DrawnCards<Row extends object>({ items, visible, ...props }: DrawnCardsProps<Row>) {
  return (
    <ul
      className="rt-cards"
      aria-label={props.caption}
      onKeyDown={moveBetweenRows}
      onClick={openRowOnClick}
      style={{ paddingBlock: `${String(visible.before)}px ${String(visible.after)}px` }}
    >
      {visible.indexes.map((index) => {
        const item = items[index];
        return (
          item && (
            <li
              key={item.key}
              data-index={index}
              ref={visible.measure}
              aria-setsize={visible.isPartial ? items.length : undefined}
              aria-posinset={visible.isPartial ? index + 1 : undefined}
            >
              <ItemCard {...props} item={item} />
            </li>
          )
        );
      })}
    </ul>
  );
}

/** Cards have no column heads to press: the order is chosen from a list. */
function CardSort<Row extends object>({ columns, sort, onSort }: ViewProps<Row>) {
  const labels = useLabels();
  const id = useId();
  const sortable = columns.filter((column) => column.sortValue);
  if (sortable.length === 0) return null;
  const choices: readonly Sort[] = sortable.flatMap(({ id: columnId }) => [
    { columnId, direction: 'ascending' },
    { columnId, direction: 'descending' },
  ]);
  return (
    <div className="rt-cards__sort rt-screen-only">
      <label htmlFor={id}>{labels.sort}</label>
      <select
        className="rt-control"
        id={id}
        value={choices.findIndex((choice) => isSame(choice, sort))}
        onChange={(event) => onSort(choices[Number(event.currentTarget.value)] ?? null)}
      >
        <option value={-1}>{labels.sortDefault}</option>
        {choices.map((choice, index) => (
          <option key={`${choice.columnId}:${choice.direction}`} value={index}>
            {labels.sortBy(
              columns.find(({ id: own }) => own === choice.columnId)?.header ?? '',
              choice.direction,
            )}
          </option>
        ))}
      </select>
    </div>
  );
}

function isSame(one: Sort, other: Sort | null): boolean {
  return one.columnId === other?.columnId && one.direction === other.direction;
}

function ItemCard<Row extends object>(props: ViewProps<Row> & { readonly item: Item<Row> }) {
  const { item, columns, openKey, selection } = props;
  if (item.kind === 'group') {
    return (
      <h3 className="rt-cards__group">
        {item.label} <span className="rt-table__count">{item.count}</span>
      </h3>
    );
  }
  const { row, key } = item;
  const head = columns.find((column) => column.isRowHeader);
  return (
    <article className="rt-card-row" data-row={key} data-open={key === openKey || undefined}>
      <div className="rt-card-row__head">
        {selection && (
          <Checkbox
            label={<span className="rt-visually-hidden">{selection.label(row)}</span>}
            checked={selection.selected.has(key)}
            onChange={(isOn) => selection.onChange(toggled(selection.selected, key, isOn))}
          />
        )}
        {head && (
          <div className="rt-card-row__title" data-row-header>
            {head.cell(row)}
          </div>
        )}
      </div>
      <dl className="rt-card-row__facts">
        {columns.filter(isOnCard).map((column) => (
          <div key={column.id}>
            <dt>{column.header}</dt>
            <dd>{column.cell(row)}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

function isOnCard<Row>(column: Column<Row>): boolean {
  return !column.isRowHeader && !column.isHiddenOnCard;
}
