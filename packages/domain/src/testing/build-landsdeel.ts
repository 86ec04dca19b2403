import type { Instant, PlainDate } from '../core/dates.ts';
import type { DossierId, KringId, ProviderId, RevisionId, TenantId } from '../core/ids.ts';
import { addHalves, type HalfYear } from '../landsdeel/half-year.ts';
import type { PlacesPoint, PlacesStatement } from '../landsdeel/places.ts';

/** Consecutive half years from one on, with these numbers of places. */
export function pointsFrom(first: string, ...places: readonly number[]): readonly PlacesPoint[] {
  return places.map((count, index) => ({ half: addHalves(first as HalfYear, index), places: count }));
}

/** A statement of a part at a provider; the landsdeel is the author when nothing else is said. */
export function statement(
  part: string,
  provider: string,
  overrides: Partial<PlacesStatement> & Pick<PlacesStatement, 'points'>,
): PlacesStatement {
  return {
    dossierId: 'plan' as DossierId,
    kind: 'path',
    partTenantId: part as TenantId,
    providerId: provider as ProviderId,
    authorTenantId: 'landsdeel' as TenantId,
    kringId: 'breed' as KringId,
    revisionId: 'revision' as RevisionId,
    recordedAt: '2025-01-01T09:00:00Z' as Instant,
    standPer: '2025-01-01' as PlainDate,
    note: '',
    isFictitious: true,
    ...overrides,
  };
}
