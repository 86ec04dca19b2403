import type { ReactNode } from 'react';
import './cell.css';

interface CellProps {
  readonly children: ReactNode;
}

/** A second, smaller line in a cell of a table. */
export function CellDetail({ children }: CellProps) {
  return <span className="rt-cell-detail">{children}</span>;
}

/** Says that there is nothing, more quietly than what there is. */
export function Muted({ children }: CellProps) {
  return <span className="rt-muted">{children}</span>;
}
