export const DOSSIER_PAGE_NAMES = [
  'overview',
  'plan',
  'risks',
  'kpis',
  'indicators',
  'liquidity',
  'exploitatie',
  'property',
  'exposure',
  'ladder',
  'judgements',
  'agreements',
  'talk',
  'sharing',
  'history',
] as const;
export type DossierPage = (typeof DOSSIER_PAGE_NAMES)[number];

/** What the dossier of a plan has pages for: it follows no provider with figures of its own. */
const PLAN_PAGES: ReadonlySet<DossierPage> = new Set(['plan', 'agreements', 'talk', 'sharing', 'history']);

/** Whether a dossier has this page: a plan of regions and a provider are told of on different pages. */
export function hasPage({ isPlan }: { readonly isPlan: boolean }, page: DossierPage): boolean {
  return isPlan ? PLAN_PAGES.has(page) : page !== 'plan';
}

/** The pages of one dossier, in the order of their tabs, with their place in the address. */
export const DOSSIER_PAGES: Readonly<Record<DossierPage, string>> = {
  overview: '/dossiers/$dossier',
  plan: '/dossiers/$dossier/plan',
  risks: '/dossiers/$dossier/risicos',
  kpis: '/dossiers/$dossier/kpis',
  indicators: '/dossiers/$dossier/indicatoren',
  liquidity: '/dossiers/$dossier/liquiditeit',
  property: '/dossiers/$dossier/vastgoed',
  exposure: '/dossiers/$dossier/afhankelijkheid',
  ladder: '/dossiers/$dossier/treden',
  exploitatie: '/dossiers/$dossier/exploitatie',
  judgements: '/dossiers/$dossier/oordelen',
  agreements: '/dossiers/$dossier/afspraken',
  talk: '/dossiers/$dossier/overleg',
  sharing: '/dossiers/$dossier/deelnemers',
  history: '/dossiers/$dossier/logboek',
};

/** Every place of a dossier that can be named: the tabs, and pages that are reached from one and have none of their own. */
export type DossierPlace = DossierPage | 'deliveries';
export const DOSSIER_PLACES: Readonly<Record<DossierPlace, string>> = {
  ...DOSSIER_PAGES,
  deliveries: '/dossiers/$dossier/liquiditeit/leveringen',
};
