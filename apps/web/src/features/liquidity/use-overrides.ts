import { type ForecastOverrides, NO_OVERRIDES } from '@regietafel/domain/liquidity/compiled';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useReducer, useRef } from 'react';
import { changeOverrides } from '../../lib/liquidity/change-overrides.ts';
import { findOverrides, overridesText } from '../../lib/liquidity/overrides-text.ts';

const route = getRouteApi('/signed-in/dossiers/$dossier/liquiditeit');
/** A browser allows an address to change only so often: it is written once the hand rests. */
const REST_MS = 500;

/**
 * What the reader does to the forecast. It stands in the address as far as it fits there, so that a reload or a shared
 * address shows the same, and a step back in the browser takes it back.
 */
export function useOverrides() {
  const { aanpassing } = route.useSearch();
  const navigate = route.useNavigate();
  const [overrides, change] = useReducer(changeOverrides, aanpassing, inAddress);
  const written = useRef(aanpassing);
  const text = overridesText(overrides);

  useEffect(() => {
    if (aanpassing === written.current) return;
    written.current = aanpassing;
    change({ kind: 'all', overrides: inAddress(aanpassing) });
  }, [aanpassing]);

  useEffect(() => {
    if (text === written.current) return;
    const timer = setTimeout(() => {
      written.current = text;
      void navigate({
        search: ({ aanpassing: _before, ...rest }) => ({
          ...rest,
          ...(text !== undefined && { aanpassing: text }),
        }),
        replace: true,
        resetScroll: false,
      });
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [text, navigate]);

  return [overrides, change] as const;
}

function inAddress(text: string | undefined): ForecastOverrides {
  return (text === undefined ? undefined : findOverrides(text)) ?? NO_OVERRIDES;
}
