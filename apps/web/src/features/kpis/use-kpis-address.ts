import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { KpisSearch } from './search.ts';

const route = getRouteApi('/signed-in/dossiers/$dossier/kpis');

/** What is open on the page, which stands in the address, and the way to open something else or nothing. */
export function useKpisAddress() {
  const { kpi, actie } = route.useSearch();
  const navigate = route.useNavigate();
  const open = useCallback(
    (next: KpisSearch) =>
      void navigate({
        search: ({ kpi: _kpi, actie: _actie, ...rest }) => ({ ...rest, ...next }),
        resetScroll: false,
      }),
    [navigate],
  );
  return { kpi, actie, open };
}
