import { ScrollRegion } from '@regietafel/ui/components/scroll-region';
import type { ReactNode } from 'react';
import './cash-table.css';

export interface CashRow {
  readonly key: string;
  readonly header: ReactNode;
  readonly cells: readonly ReactNode[];
  /** A sum, or the name of what stands under it. */
  readonly role?: 'total' | 'section';
}

interface CashTableProps {
  readonly caption: string;
  /** The first names the rows. */
  readonly columns: readonly string[];
  readonly rows: readonly CashRow[];
  /** Most cells are words, which stand at the start of their column. */
  readonly isText?: boolean;
}

/** Figures by line: the first column stays in sight while the others scroll. */
export function CashTable({ caption, columns, rows, isText = false }: CashTableProps) {
  return (
    <ScrollRegion className={isText ? 'rt-cash-table rt-cash-table--text' : 'rt-cash-table'} label={caption}>
      <table>
        <caption className="rt-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, header, cells, role }) => (
            <tr key={key} className={role && `rt-cash-table__${role}`}>
              <th scope="row" colSpan={role === 'section' ? columns.length : undefined}>
                {header}
              </th>
              {cells.map((cell, index) => (
                // Cells have no name but their column.
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
