import type { ReactNode } from 'react';
import { useLabels } from './labels.tsx';
import './skeleton.css';
import './stat-tile.css';

interface LoadingProps {
  readonly children: ReactNode;
}

/** Around skeletons: says once that something is loading, and hides the grey shapes from a screen reader. */
export function Loading({ children }: LoadingProps) {
  const labels = useLabels();
  return (
    <div role="status">
      <span className="rt-visually-hidden">{labels.loading}</span>
      <div aria-hidden="true">{children}</div>
    </div>
  );
}

interface SkeletonProps {
  /** CSS lengths of what comes, so that nothing moves when it does. */
  readonly width?: string;
  readonly height?: string;
}

/** A grey shape of the size of what comes. */
export function Skeleton({ width = '100%', height = '1em' }: SkeletonProps) {
  return <span className="rt-skeleton" style={{ inlineSize: width, blockSize: height }} />;
}

/** Lines of text to come. */
export function SkeletonText({ lines }: { readonly lines: number }) {
  return (
    <div className="rt-skeleton-text">
      {Array.from({ length: lines }, (_, line) => (
        // The lines are all the same and never change places.
        <Skeleton key={`line-${String(line)}`} width={line === lines - 1 ? '60%' : '100%'} />
      ))}
    </div>
  );
}

interface SkeletonTableProps {
  readonly rows: number;
  readonly columns: number;
}

/** A `DataTable` to come, with the height of its rows. */
export function SkeletonTable({ rows, columns }: SkeletonTableProps) {
  return (
    <div className="rt-skeleton-table" style={{ gridTemplateColumns: `repeat(${String(columns)}, 1fr)` }}>
      {Array.from({ length: (rows + 1) * columns }, (_, cell) => (
        <div className="rt-skeleton-table__cell" key={`cell-${String(cell)}`}>
          <Skeleton width={`${String(55 + ((cell * 17) % 40))}%`} />
        </div>
      ))}
    </div>
  );
}

/** A `StatRow` to come. */
export function SkeletonStats({ tiles }: { readonly tiles: number }) {
  return (
    <div className="rt-stats rt-skeleton-stats">
      {Array.from({ length: tiles }, (_, tile) => (
        <div className="rt-stat" key={`tile-${String(tile)}`}>
          <Skeleton width="60%" height="1.05rem" />
          <Skeleton width="40%" height="2.1rem" />
          <Skeleton width="75%" height="1.05rem" />
        </div>
      ))}
    </div>
  );
}

/** A `LineChart` to come, as high as it will be. */
export function SkeletonChart({ size = 'normal' }: { readonly size?: 'normal' | 'small' }) {
  return <div className={`rt-skeleton rt-skeleton--chart-${size}`} />;
}
