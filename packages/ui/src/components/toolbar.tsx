import type { ReactNode } from 'react';
import './toolbar.css';

interface ToolbarProps {
  /** What the controls are for, for a screen reader. */
  readonly label: string;
  readonly children: ReactNode;
  /** Stands at the end of the line: a count, an export button. */
  readonly end?: ReactNode;
}

/** Controls above a list: search, filters, grouping. */
export function Toolbar({ label, children, end }: ToolbarProps) {
  return (
    <fieldset className="rt-toolbar rt-screen-only">
      <legend className="rt-visually-hidden">{label}</legend>
      <div className="rt-toolbar__start">{children}</div>
      {end && <div className="rt-toolbar__end">{end}</div>}
    </fieldset>
  );
}
