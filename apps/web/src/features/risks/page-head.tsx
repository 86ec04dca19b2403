import type { ReactNode } from 'react';

interface PageHeadProps {
  readonly title: string;
  /** The way back to the register. */
  readonly back?: ReactNode;
  readonly lead?: string;
  readonly meta?: ReactNode;
  readonly actions?: ReactNode;
}

/** The head of a page of a dossier, under the head of the dossier itself, which has the `h1`. */
export function PageHead({ title, back, lead, meta, actions }: PageHeadProps) {
  return (
    <header className="risks-head">
      {back && <div className="rt-screen-only">{back}</div>}
      <div className="risks-head__row">
        <h2>{title}</h2>
        {actions && <div className="risks-head__actions rt-screen-only">{actions}</div>}
      </div>
      {lead && <p>{lead}</p>}
      {meta && <p className="risks-quiet">{meta}</p>}
    </header>
  );
}
