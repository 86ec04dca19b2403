import type { Language } from '@regietafel/contracts/core/language';
import type { Catalogue } from './message.ts';

type Loader<C extends Catalogue> = Record<Language, () => Promise<{ readonly messages: C | Catalogue }>>;

/** Both languages of one area: the Dutch catalogue gives the keys, the English one must hold them all. */
function area<C extends Catalogue>(loader: {
  readonly nl: () => Promise<{ readonly messages: C }>;
  readonly en: () => Promise<{ readonly messages: Catalogue }>;
}): Loader<C> & { readonly nl: () => Promise<{ readonly messages: C }> } {
  return loader;
}

/** The catalogues by area, each its own chunk, fetched when a page of that area is opened. */
export const AREAS = {
  accounts: area({ nl: () => import('./nl/accounts.ts'), en: () => import('./en/accounts.ts') }),
  acts: area({ nl: () => import('./nl/acts.ts'), en: () => import('./en/acts.ts') }),
  agreements: area({ nl: () => import('./nl/agreements.ts'), en: () => import('./en/agreements.ts') }),
  audit: area({ nl: () => import('./nl/audit.ts'), en: () => import('./en/audit.ts') }),
  cash: area({ nl: () => import('./nl/cash.ts'), en: () => import('./en/cash.ts') }),
  cashPlan: area({ nl: () => import('./nl/cash-plan.ts'), en: () => import('./en/cash-plan.ts') }),
  common: area({ nl: () => import('./nl/common.ts'), en: () => import('./en/common.ts') }),
  comparison: area({ nl: () => import('./nl/comparison.ts'), en: () => import('./en/comparison.ts') }),
  deliveries: area({ nl: () => import('./nl/deliveries.ts'), en: () => import('./en/deliveries.ts') }),
  dossier: area({ nl: () => import('./nl/dossier.ts'), en: () => import('./en/dossier.ts') }),
  errors: area({ nl: () => import('./nl/errors.ts'), en: () => import('./en/errors.ts') }),
  exploitatie: area({ nl: () => import('./nl/exploitatie.ts'), en: () => import('./en/exploitatie.ts') }),
  exposure: area({ nl: () => import('./nl/exposure.ts'), en: () => import('./en/exposure.ts') }),
  forecastEvents: area({
    nl: () => import('./nl/forecast-events.ts'),
    en: () => import('./en/forecast-events.ts'),
  }),
  forecastRuns: area({
    nl: () => import('./nl/forecast-runs.ts'),
    en: () => import('./en/forecast-runs.ts'),
  }),
  frame: area({ nl: () => import('./nl/frame.ts'), en: () => import('./en/frame.ts') }),
  history: area({ nl: () => import('./nl/history.ts'), en: () => import('./en/history.ts') }),
  indicators: area({ nl: () => import('./nl/indicators.ts'), en: () => import('./en/indicators.ts') }),
  judgements: area({ nl: () => import('./nl/judgements.ts'), en: () => import('./en/judgements.ts') }),
  kpis: area({ nl: () => import('./nl/kpis.ts'), en: () => import('./en/kpis.ts') }),
  kringen: area({ nl: () => import('./nl/kringen.ts'), en: () => import('./en/kringen.ts') }),
  ladder: area({ nl: () => import('./nl/ladder.ts'), en: () => import('./en/ladder.ts') }),
  landsdeel: area({ nl: () => import('./nl/landsdeel.ts'), en: () => import('./en/landsdeel.ts') }),
  liquidity: area({ nl: () => import('./nl/liquidity.ts'), en: () => import('./en/liquidity.ts') }),
  live: area({ nl: () => import('./nl/live.ts'), en: () => import('./en/live.ts') }),
  notifications: area({
    nl: () => import('./nl/notifications.ts'),
    en: () => import('./en/notifications.ts'),
  }),
  organisation: area({ nl: () => import('./nl/organisation.ts'), en: () => import('./en/organisation.ts') }),
  overview: area({ nl: () => import('./nl/overview.ts'), en: () => import('./en/overview.ts') }),
  portfolio: area({ nl: () => import('./nl/portfolio.ts'), en: () => import('./en/portfolio.ts') }),
  property: area({ nl: () => import('./nl/property.ts'), en: () => import('./en/property.ts') }),
  recording: area({ nl: () => import('./nl/recording.ts'), en: () => import('./en/recording.ts') }),
  reference: area({ nl: () => import('./nl/reference.ts'), en: () => import('./en/reference.ts') }),
  release: area({ nl: () => import('./nl/release.ts'), en: () => import('./en/release.ts') }),
  rights: area({ nl: () => import('./nl/rights.ts'), en: () => import('./en/rights.ts') }),
  risks: area({ nl: () => import('./nl/risks.ts'), en: () => import('./en/risks.ts') }),
  search: area({ nl: () => import('./nl/search.ts'), en: () => import('./en/search.ts') }),
  seats: area({ nl: () => import('./nl/seats.ts'), en: () => import('./en/seats.ts') }),
  sharing: area({ nl: () => import('./nl/sharing.ts'), en: () => import('./en/sharing.ts') }),
  signalsJudged: area({
    nl: () => import('./nl/signals-judged.ts'),
    en: () => import('./en/signals-judged.ts'),
  }),
  signalRules: area({
    nl: () => import('./nl/signal-rules.ts'),
    en: () => import('./en/signal-rules.ts'),
  }),
  tasks: area({ nl: () => import('./nl/tasks.ts'), en: () => import('./en/tasks.ts') }),
  terms: area({ nl: () => import('./nl/terms.ts'), en: () => import('./en/terms.ts') }),
  threads: area({ nl: () => import('./nl/threads.ts'), en: () => import('./en/threads.ts') }),
  warning: area({ nl: () => import('./nl/warning.ts'), en: () => import('./en/warning.ts') }),
} as const;

export type Area = keyof typeof AREAS;

/** The Dutch catalogue of an area, which gives the keys and the names of the values. */
export type MessagesOf<A extends Area> = Awaited<ReturnType<(typeof AREAS)[A]['nl']>>['messages'];
