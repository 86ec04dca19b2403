import type { ReactNode } from 'react';
import './chart.css';

/** Small charts side by side, all of one size, so that they compare at a glance. */
export function ChartGrid({ children }: { readonly children: ReactNode }) {
  return <div className="rt-chart-grid">{children}</div>;
}
