import type { CareKind, SizeClass } from '../indicators/profile.ts';

/** Of which providers a comparison speaks: one value of each dimension, null keeps all. */
export interface ComparisonFilters {
  readonly landsdeel: string | null;
  /** Code of the jeugdregio. */
  readonly region: string | null;
  readonly sizeClass: SizeClass | null;
  readonly mainKind: CareKind | null;
}

/** Whether a provider is among those that the filters keep; of whom a dimension is unknown is kept only where all are. */
export function keepsProvider(filters: ComparisonFilters, provider: ComparisonFilters): boolean {
  const dimensions = ['landsdeel', 'region', 'sizeClass', 'mainKind'] as const;
  return dimensions.every(
    (dimension) => filters[dimension] === null || filters[dimension] === provider[dimension],
  );
}
