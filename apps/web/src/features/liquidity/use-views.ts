import type { Forecast } from '@regietafel/contracts/liquidity/forecast';
import type { ForecastView } from '@regietafel/domain/liquidity/compiled';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { findView, ownView, viewText } from '../../lib/liquidity/view-text.ts';

const route = getRouteApi('/signed-in/dossiers/$dossier/liquiditeit');

/** Through whose eyes the forecast is seen, and through whose beside it: as the address says, else the reader's own. */
export function useViews({ input, ownTenantId }: Forecast): {
  readonly view: ForecastView;
  readonly beside: ForecastView | null;
} {
  const { blik, naast } = route.useSearch();
  const parties = input?.parties;
  return useMemo(() => {
    const all = parties ?? [];
    const view = findView(blik, all) ?? ownView(ownTenantId, all);
    const beside = findView(naast, all);
    return { view, beside: beside && viewText(beside) !== viewText(view) ? beside : null };
  }, [parties, blik, naast, ownTenantId]);
}
