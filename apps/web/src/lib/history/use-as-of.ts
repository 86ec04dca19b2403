import type { AsOf } from '@regietafel/domain/history/as-of';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type AsOfSearch, asOfOf } from './as-of.ts';

/** The reading position of the page, as the server takes it; the same object as long as it does not move. */
export function useAsOf(): AsOf {
  const { standPer, bekendOp }: AsOfSearch = useSearch({ strict: false });
  return useMemo(
    () => asOfOf({ ...(standPer && { standPer }), ...(bekendOp && { bekendOp }) }),
    [standPer, bekendOp],
  );
}
