import type { ReactNode } from 'react';
import './page-header.css';

interface PageHeaderProps {
  readonly title: ReactNode;
  /** Links back up: a `nav` with the way to this page. What stands after it is put at the other end of its line. */
  readonly breadcrumb?: ReactNode;
  /** Badges beside the title: trede, status. */
  readonly badges?: ReactNode;
  /** One or two sentences: what this page answers. */
  readonly lead?: ReactNode;
  /** Author, kring, stand per. */
  readonly meta?: ReactNode;
  readonly actions?: ReactNode;
  /** A `TabNav` with the pages of the same thing. */
  readonly tabs?: ReactNode;
}

/** The head of a page, with its only `h1`. */
export function PageHeader({ title, breadcrumb, badges, lead, meta, actions, tabs }: PageHeaderProps) {
  return (
    <header className="rt-page-header">
      {breadcrumb && <div className="rt-page-header__trail rt-screen-only">{breadcrumb}</div>}
      <div className="rt-page-header__row">
        <div className="rt-page-header__titles">
          <h1>{title}</h1>
          {badges && <div className="rt-page-header__badges">{badges}</div>}
        </div>
        {actions && <div className="rt-page-header__actions rt-screen-only">{actions}</div>}
      </div>
      {lead && <p className="rt-page-header__lead">{lead}</p>}
      {meta && <div className="rt-page-header__meta">{meta}</div>}
      {tabs && <div className="rt-page-header__tabs">{tabs}</div>}
    </header>
  );
}
