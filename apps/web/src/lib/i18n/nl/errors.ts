import type { Catalogue } from '../message.ts';

/** Words for failures that the server could not put into words itself. */
export const messages = {
  offline: 'Geen verbinding met Regietafel. Wat u invulde staat er nog; probeer het zo opnieuw.',
  unavailable: 'Regietafel kon dit nu niet doen. Probeer het zo opnieuw.',
  title: 'Dat lukte niet',
  loadTitle: 'Dit kon niet worden geladen',
} as const satisfies Catalogue;
