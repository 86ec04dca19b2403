import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { RegisterSearch } from '../search.ts';

const route = getRouteApi('/signed-in/dossiers/$dossier/risicos');

/** Values to put in the address; undefined takes one out. */
export type AddressChange = { [K in keyof RegisterSearch]?: RegisterSearch[K] | undefined };

/** The state of the page, which stands in the address, and the way to change it. */
export function useRegisterAddress() {
  const search: RegisterSearch = route.useSearch();
  const navigate = route.useNavigate();
  const change = useCallback(
    (values: AddressChange) => {
      // Filters belong to one visit of the page: they replace, opening and closing goes into the history.
      const isStep = 'risico' in values || 'actie' in values;
      void navigate({
        search: (before) => pruned({ ...before, ...values }),
        replace: !isStep,
        // It is the same page: who looks half way down it stays there.
        resetScroll: false,
      });
    },
    [navigate],
  );
  return { search, change };
}

function pruned<T extends object>(values: T): RegisterSearch {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
