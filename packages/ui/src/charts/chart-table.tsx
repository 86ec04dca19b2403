import { useLabels } from '../components/labels.tsx';
import { type LineChartProps, monthNumber, monthOfNumber, normIn, normText, withGaps } from './chart-data.ts';

/** The data of a chart as a table, folded away until it is asked for; it is always printed. */
export function ChartTable(props: LineChartProps) {
  const { title, points, norms, previousYear, formatMonth, formatValue } = props;
  const labels = useLabels();
  const earlier = new Map(previousYear?.map(({ month, value }) => [month, value]));
  return (
    <details className="rt-chart__data">
      <summary>{labels.chart.table}</summary>
      <div className="rt-chart__scroll">
        <table className="rt-chart__table">
          <caption className="rt-visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{labels.chart.month}</th>
              <th scope="col">{labels.chart.value}</th>
              <th scope="col">{labels.chart.norm}</th>
              {previousYear && <th scope="col">{labels.chart.previousYear}</th>}
            </tr>
          </thead>
          <tbody>
            {withGaps(points)
              .toReversed()
              .map((point) => {
                const norm = normIn(norms, point.month);
                const before = earlier.get(monthOfNumber(monthNumber(point.month) - 12));
                return (
                  <tr key={point.month}>
                    <th scope="row">{formatMonth(point.month)}</th>
                    <td>
                      {point.value === null ? labels.chart.missing : formatValue(point.value)}
                      {point.isStale && ` (${labels.chart.stale})`}
                      {point.note && ` (${point.note})`}
                    </td>
                    <td>{norm ? normText(norm.min, norm.max, formatValue) : '–'}</td>
                    {previousYear && <td>{before == null ? labels.chart.missing : formatValue(before)}</td>}
                  </tr>
                );
              })}
          </tbody>
        </table>
      </div>
    </details>
  );
}
