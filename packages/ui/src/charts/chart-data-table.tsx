import type { ReactNode } from 'react';
import { useLabels } from '../components/labels.tsx';

interface ChartDataTableProps {
  readonly caption: string;
  /** Heads of the columns; the first names the rows. */
  readonly head: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** The figures of a chart as a table, folded away until they are asked for; they are always printed. */
export function ChartDataTable({ caption, head, rows }: ChartDataTableProps) {
  const labels = useLabels();
  return (
    <details className="rt-chart__data">
      <summary>{labels.chart.table}</summary>
      <div className="rt-chart__scroll">
        <table className="rt-chart__table">
          <caption className="rt-visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {head.map((words) => (
                <th scope="col" key={words}>
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells: [name, ...figures] }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {figures.map((figure, column) => (
                  // The columns of a row never change places.
                  <td key={head[column + 1]}>{figure}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
