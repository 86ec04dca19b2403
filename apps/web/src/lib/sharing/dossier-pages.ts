export const DOSSIER_PAGE_NAMES = [
  'overview',
  'risks',
  'kpis',
  'indicators',
  'liquidity',
  'exploitatie',
  'property',
  'ladder',
  'judgements',
  'agreements',
  'talk',
  'sharing',
  'history',
] as const;
export type DossierPage = (typeof DOSSIER_PAGE_NAMES)[number];

/** The pages of one dossier, in the order of their tabs, with their place in the address. */
export const DOSSIER_PAGES: Readonly<Record<DossierPage, string>> = {
  overview: '/dossiers/$dossier',
  risks: '/dossiers/$dossier/risicos',
  kpis: '/dossiers/$dossier/kpis',
  indicators: '/dossiers/$dossier/indicatoren',
  liquidity: '/dossiers/$dossier/liquiditeit',
  property: '/dossiers/$dossier/vastgoed',
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
