import type { Subject, SubjectKind } from '@regietafel/domain/core/subject';
import { DOSSIER_PLACES, type DossierPlace } from './dossier-pages.ts';

interface Place {
  readonly page: DossierPlace;
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
  trede_opinion: { page: 'judgements', key: 'onderwerp' },
  agreement: { page: 'agreements', key: 'afspraak' },
  assumption: { page: 'judgements', key: 'onderwerp' },
  joint_position: { page: 'judgements', key: 'standpunt' },
  cash_event: { page: 'liquidity' },
  building: { page: 'property' },
  property_plan: { page: 'property' },
  property_work: { page: 'property', key: 'werk' },
  property_means: { page: 'property' },
  phasing: { page: 'property' },
  indicator_report: { page: 'indicators', key: 'opgave' },
  comparison_release: { page: 'indicators' },
  exploitatie: { page: 'exploitatie' },
  cash_plan: { page: 'liquidity' },
  delivery_proposal: { page: 'deliveries' },
  forecast_delivery: { page: 'deliveries', key: 'levering' },
  comment: { page: 'talk' },
  task: { page: 'talk' },
  sharing_act: { page: 'sharing' },
  invitation: { page: 'sharing' },
};

/** The page of the dossier on which a subject can be read, and what the address asks it to show. */
export function pageOf({ kind, id }: Subject): {
  readonly page: DossierPlace;
  readonly search: Readonly<Record<string, string>>;
} {
  const { page, key } = PLACES[kind];
  return { page, search: key === undefined ? {} : { [key]: id } };
}

/** The address of a subject in a dossier, for a link of the router. */
export function placeOf(slug: string, subject: Subject) {
  const { page, search } = pageOf(subject);
  return { to: DOSSIER_PLACES[page], params: { dossier: slug }, search };
}

/** The address where people talk about a subject: a dossier as a whole has a page for that. */
export function threadPlaceOf(slug: string, subject: Subject) {
  return placeOf(slug, subject.kind === 'dossier' ? { ...subject, kind: 'comment' } : subject);
}
