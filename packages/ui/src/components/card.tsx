import { type ReactNode, useId } from 'react';
import './card.css';

interface CardProps {
  readonly title?: ReactNode;
  /** Links or small buttons at the end of the title's line. */
  readonly actions?: ReactNode;
  /** Small print under the content: author, kring, source. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
  /** The content reaches the edges: tables and lists. */
  readonly isFlush?: boolean;
}

/** A section of a page on its own ground; a region with its title when it has one. */
export function Card({ title, actions, footer, children, isFlush }: CardProps) {
  const titleId = useId();
  return (
    <section className="rt-card" aria-labelledby={title ? titleId : undefined}>
      {(title || actions) && (
        <header className="rt-card__head">
          {title && (
            <h2 className="rt-card__title" id={titleId}>
              {title}
            </h2>
          )}
          {actions && <div className="rt-card__actions">{actions}</div>}
        </header>
      )}
      <div className={isFlush ? 'rt-card__body rt-card__body--flush' : 'rt-card__body'}>{children}</div>
      {footer && <footer className="rt-card__foot">{footer}</footer>}
    </section>
  );
}

interface GridProps {
  readonly children: ReactNode;
  /** Least width of a column, any CSS length. */
  readonly columnWidth?: string;
}

/** Cards or tiles side by side, as many as fit. */
export function CardGrid({ children, columnWidth = '20rem' }: GridProps) {
  return (
    <div
      className="rt-card-grid"
      style={{ gridTemplateColumns: `repeat(auto-fill, minmax(min(${columnWidth}, 100%), 1fr))` }}
    >
      {children}
    </div>
  );
}

/** Parts of a page under each other, with even space between. */
export function Stack({ children }: { readonly children: ReactNode }) {
  return <div className="rt-stack">{children}</div>;
}
