import { lazy, Suspense } from 'react';
import { SkeletonChart } from '../components/skeleton.tsx';
import type { LineChartProps } from './chart-data.ts';

const Chart = lazy(() => import('./line-chart.tsx').then(({ LineChart }) => ({ default: LineChart })));

/** A `LineChart` of which the code is fetched when it is first shown; its place is kept until then. */
export function LazyLineChart(props: LineChartProps) {
  return (
    <Suspense fallback={<SkeletonChart size={props.size ?? 'normal'} />}>
      <Chart {...props} />
    </Suspense>
  );
}
