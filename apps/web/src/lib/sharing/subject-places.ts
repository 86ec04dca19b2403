import type { Subject, SubjectKind } from '@regietafel/domain/core/subject';
import { DOSSIER_PAGES, type DossierPage } from './dossier-pages.ts';

interface Place {
  readonly page: DossierPage;
  /** What the address of that page calls the record; absent where the page shows all. */
  readonly key?: string;
}

/** Where each kind of subject can be read in its dossier. */
const PLACES: Readonly<Record<SubjectKind, Place>> = {
  dossier: { page: 'overview' },
  risk: { page: 'risks', key: 'risico' },
  register_version: { page: 'risks' },
  kpi: { page: 'kpis', key: 'kpi' },
  ladder_step: { page: 'ladder' },
  trede_opinion: { page: 'ladder' },
  agreement: { page: 'agreements', key: 'afspraak' },
  assumption: { page: 'overview' },
  joint_position: { page: 'overview' },
  comment: { page: 'overview' },
  task: { page: 'overview' },
  sharing_act: { page: 'sharing' },
  invitation: { page: 'sharing' },
};

/** The address of a subject in a dossier, for a link of the router. */
export function placeOf(slug: string, { kind, id }: Subject) {
  const { page, key } = PLACES[kind];
  return {
    to: DOSSIER_PAGES[page],
    params: { dossier: slug },
    search: key === undefined ? {} : { [key]: id },
  };
}
