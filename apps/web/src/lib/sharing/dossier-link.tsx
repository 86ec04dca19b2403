import type { ReactNode } from 'react';
import { PageLink } from '../links.ts';
import { useDossier } from './dossier.ts';
import { DOSSIER_PLACES, type DossierPlace } from './dossier-pages.ts';

interface DossierLinkProps {
  readonly page: DossierPlace;
  /** What the page is to show: the record that is open, a filter. */
  readonly search?: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

/** A link to another page of the same dossier, at the same reading position in time. */
export function DossierLink({ page, search = {}, children }: DossierLinkProps) {
  const { slug } = useDossier();
  return (
    <PageLink to={DOSSIER_PLACES[page]} params={{ dossier: slug }} search={search}>
      {children}
    </PageLink>
  );
}
