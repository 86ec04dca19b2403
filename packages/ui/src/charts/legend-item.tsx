import type { ReactNode } from 'react';

interface LegendItemProps {
  /** What it looks like, drawn in a box of 28 by 12. */
  readonly sample: ReactNode;
  readonly children: ReactNode;
}

/** One line of the legend of a picture: what a mark looks like, and what it means. */
export function LegendItem({ sample, children }: LegendItemProps) {
  return (
    <li>
      <svg viewBox="0 0 28 12" aria-hidden="true" focusable="false">
        {sample}
      </svg>
      {children}
    </li>
  );
}
