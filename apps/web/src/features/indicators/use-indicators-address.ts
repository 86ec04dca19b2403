import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { IndicatorsSearch } from './indicators-search.ts';

const route = getRouteApi('/signed-in/dossiers/$dossier/indicatoren');

/** What is open on the page, which stands in the address, and the way to open something else or nothing. */
export function useIndicatorsAddress() {
  const { opgave, indicator, actie } = route.useSearch();
  const navigate = route.useNavigate();
  const open = useCallback(
    (next: IndicatorsSearch) =>
      void navigate({
        search: ({ opgave: _report, indicator: _indicator, actie: _action, ...rest }) => ({
          ...rest,
          ...next,
        }),
        resetScroll: false,
      }),
    [navigate],
  );
  return { opgave, indicator, actie, open };
}
