import type { ReactNode } from 'react';
import { useLabels } from '../components/labels.tsx';
import type { ChartData } from './chart-data.ts';

/** What the kinds of line and mark mean, as far as the chart has them. */
export function ChartLegend({ points, norms, previousYear }: ChartData) {
  const { chart } = useLabels();
  return (
    <ul className="rt-chart__legend">
      {norms.length > 0 && (
        <li>
          <Sample>
            <line className="rt-chart__norm" x1={0} x2={28} y1={6} y2={6} />
          </Sample>
          {chart.norm}
        </li>
      )}
      {previousYear && (
        <li>
          <Sample>
            <line className="rt-chart__previous" x1={0} x2={28} y1={6} y2={6} />
          </Sample>
          {chart.previousYear}
        </li>
      )}
      {points.some(({ isStale }) => isStale) && (
        <li>
          <Sample>
            <circle className="rt-chart__dot" data-stale cx={14} cy={6} r={3} />
          </Sample>
          {chart.stale}
        </li>
      )}
    </ul>
  );
}

function Sample({ children }: { readonly children: ReactNode }) {
  return (
    <svg viewBox="0 0 28 12" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}
