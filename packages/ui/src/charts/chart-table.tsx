import { useLabels } from '../components/labels.tsx';
import { type LineChartProps, monthNumber, monthOfNumber, normIn, normText, withGaps } from './chart-data.ts';
import { ChartDataTable } from './chart-data-table.tsx';

/** The data of a line as a table, the last month first. */
export function ChartTable(props: LineChartProps) {
  const { title, points, norms, previousYear, formatMonth, formatValue } = props;
  const { chart } = useLabels();
  const earlier = new Map(previousYear?.map(({ month, value }) => [month, value]));
  return (
    <ChartDataTable
      caption={title}
      head={[chart.month, chart.value, chart.norm, ...(previousYear ? [chart.previousYear] : [])]}
      rows={withGaps(points)
        .toReversed()
        .map((point) => {
          const norm = normIn(norms, point.month);
          const before = earlier.get(monthOfNumber(monthNumber(point.month) - 12));
          const value = point.value === null ? chart.missing : formatValue(point.value);
          const stale = point.isStale ? ` (${chart.stale})` : '';
          const note = point.note ? ` (${point.note})` : '';
          return {
            key: point.month,
            cells: [
              formatMonth(point.month),
              `${value}${stale}${note}`,
              norm ? normText(norm.min, norm.max, formatValue) : '–',
              ...(previousYear ? [before == null ? chart.missing : formatValue(before)] : []),
            ],
          };
        })}
    />
  );
}
