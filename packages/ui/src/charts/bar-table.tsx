import type { ReactNode } from 'react';
import { classNames } from '../core/class-names.ts';
import type { Tone } from '../core/tone.ts';
import { type Extent, extentOf, placeBar } from './bar-geometry.ts';
import './bar-table.css';

export interface BarRow {
  readonly key: string;
  readonly label: ReactNode;
  /** Small print under the name. */
  readonly note?: ReactNode;
  /** Where the bar begins and ends, in the unit of the table. */
  readonly from: number;
  readonly to: number;
  readonly tone: Tone;
  /** The figures of the row, one for each column of figures. */
  readonly figures: readonly ReactNode[];
  /** A sum of what stands above it; without a length it has no bar, since it would dwarf its parts. */
  readonly isTotal?: boolean;
}

interface BarTableProps {
  readonly caption: string;
  /** Heads: of the names, of the bars, of each column of figures. */
  readonly head: { readonly name: string; readonly bar: string; readonly figures: readonly string[] };
  readonly rows: readonly BarRow[];
  /** A place on the scale that is marked: a limit. */
  readonly mark?: number;
}

/**
 * Bars and their figures in one: a tornado where each bar stands on its own, a waterfall where each begins where the former
 * ended. It is a table, so that who does not see the bars reads the same.
 */
export function BarTable({ caption, head, rows, mark }: BarTableProps) {
  const extent = extentOf(rows, mark);
  return (
    <div className="rt-bars">
      <table>
        <caption className="rt-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head.name}</th>
            <th scope="col" className="rt-bars__bar">
              {head.bar}
            </th>
            {head.figures.map((words) => (
              <th scope="col" key={words}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={classNames(row.isTotal && 'rt-bars__total')}>
              <th scope="row">
                {row.label}
                {row.note && <span className="rt-bars__note">{row.note}</span>}
              </th>
              <td className="rt-bars__bar" aria-hidden="true">
                <Bar row={row} extent={extent} {...(mark !== undefined && { mark })} />
              </td>
              {row.figures.map((figure, column) => (
                // The columns of a row never change places.
                <td key={head.figures[column]} data-head={head.figures[column]}>
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface BarProps {
  readonly row: BarRow;
  readonly extent: Extent;
  readonly mark?: number;
}

function Bar({ row, extent, mark }: BarProps) {
  const { start, size } = placeBar(row.from, row.to, extent);
  return (
    <div className={classNames('rt-bars__track', `rt-tone-${row.tone}`)}>
      {!(row.isTotal && row.from === row.to) && (
        <span className="rt-bars__fill" style={{ insetInlineStart: start, inlineSize: size }} />
      )}
      {extent[0] < 0 && extent[1] > 0 && (
        <span className="rt-bars__zero" style={{ insetInlineStart: placeBar(0, 0, extent).start }} />
      )}
      {mark !== undefined && (
        <span className="rt-bars__mark" style={{ insetInlineStart: placeBar(mark, mark, extent).start }} />
      )}
    </div>
  );
}
