import { useCallback } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { Kpi } from './queries.ts';

type Party = Pick<Kpi['series'][number], 'origin' | 'role'>;

/** The name of the party of a series; of one that may not be known at most its capacity at the table. */
export function usePartyName(): (party: Party) => string {
  const t = useMessages('kpis');
  const terms = useMessages('terms');
  return useCallback(
    ({ origin, role }) => {
      if (origin.author.name !== null) return origin.author.name;
      if (role === null) return t('participant');
      return t('participantAs', { role: terms(`participation.${role}`).toLowerCase() });
    },
    [t, terms],
  );
}
