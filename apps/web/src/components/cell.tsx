import type { ReactNode } from 'react';
import './cell.css';

interface CellProps {
  readonly children: ReactNode;
}

/** A second, smaller line in a cell of a table. */
export function CellDetail({ children }: CellProps) {
  return <span className="rt-cell-detail">{children}</span>;
}

interface DayProps {
  /** ISO day. */
  readonly day: string;
  /** The day as the reader reads it. */
  readonly children: ReactNode;
}

/** A day in a table, never broken over two lines. */
export function Day({ day, children }: DayProps) {
  return (
    <time className="rt-day" dateTime={day}>
      {children}
    </time>
  );
}

/** Says that there is nothing, more quietly than what there is. */
export function Muted({ children }: CellProps) {
  return <span className="rt-muted">{children}</span>;
}
